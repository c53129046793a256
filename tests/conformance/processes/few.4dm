// What is asked about processes now and then.
// Covers: 311 342 343 370 371 458 635 672 1392 1634 1391 329
// Page: commands/idle, commands/count-users, commands/current-process-name, commands/process-aborted
var $ticks; $before : Integer
var $name : Text
IDLE
ASSERT(Last errors=Null; "giving way changes nothing")
$before:=Tickcount
IDLE
IDLE
ASSERT(Tickcount>=$before; "time does not go back")
ASSERT(Process state(Current process)=Executing; "the process goes on")
$ticks:=Tickcount
ASSERT($ticks>0; "ticks since the machine was started")
ASSERT(Abs((Milliseconds*60/1000)-Tickcount)<120; "sixty a second")
ASSERT(Count users=1; "one user")
ASSERT(Count users>=1; "never less")
ASSERT(Count user processes>=0; "processes of its own")
ASSERT(Count user processes=1; "the main process is one of them")
ASSERT(Count user processes<=Count tasks; "but not more than there are")
ASSERT(Not(Process aborted); "nobody wants it to end")
ASSERT(Process aborted=False; "really not")
$name:=Current process name
ASSERT($name=Process info(Current process).name; "its name")
ASSERT(Process number($name)=Current process; "by which it is found")
ABORT PROCESS BY ID(999999)
ASSERT(Process state(Current process)=Executing; "no process has this id")
ABORT PROCESS BY ID(-1)
ASSERT(Not(Process aborted); "nor this one")
SET PROCESS VARIABLE(Current process; given; 5)
ASSERT(given=5; "a variable of a process is set")
SET PROCESS VARIABLE(Current process; given; "text")
ASSERT(given="text"; "to whatever")
var taken : Text
GET PROCESS VARIABLE(Current process; given; taken)
ASSERT(taken="text"; "and read")
given:="other"
GET PROCESS VARIABLE(Current process; given; taken)
ASSERT(taken="other"; "as it is now")
VARIABLE TO VARIABLE(Current process; given; taken)
ASSERT(given="other"; "one variable into another")
taken:="last"
VARIABLE TO VARIABLE(Current process; given; taken)
ASSERT(given="last"; "of the same process")
OK:=0
CALL FORM(1; Formula(1+1))
ASSERT(OK=0; "there is no form to call")
CALL FORM(99; "nothing"; 1; 2)
ASSERT(Last errors=Null; "of any number")
CALL FORM(0; "nothing")
ASSERT(OK=0; "and nothing happens")
POST OUTSIDE CALL(Current process)
ASSERT(OK=0; "no form hears it")
POST OUTSIDE CALL(9999)
ASSERT(Last errors=Null; "no process is no error")
POST OUTSIDE CALL(-1)
ASSERT(OK=0; "whatever its number")
