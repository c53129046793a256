// New process and Execute on server: names, numbers, parameters, ends.
// Covers: 155 317 330 335 372 373 1392 1495 1843
// Page: commands/new-process, commands/execute-on-server
var $p; $p2 : Integer
var $done; $done2; $ready; $go : 4D.Signal
var $object; $plain : Object
$done:=New signal
$p:=New process("receive"; 0; "n"; $done; 1; "a"; True; !2024-01-31!)
ASSERT($p>1; "the number of a new process")
ASSERT($done.wait(5); "it runs")
ASSERT($done.all; "with the values it was given")
ASSERT($done.number=$p; "under that number")
ASSERT($done.session=Session.id; "in the same session")
ASSERT($done.created=Session.info.creationDateTime; "described in the same way")
ASSERT($done.type=Other user process; "as a user process")
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)<0; "it has ended")
ASSERT(Process number("n")=0; "and its name with it")
ASSERT(Process info($p)=Null; "nothing is known of it any more")
$done2:=New signal
$p2:=New process("receive"; 0; "n"; $done2; 1)
ASSERT($done2.wait(5); "fewer arguments than parameters")
ASSERT(Not($done2.all); "leave the others empty")
ASSERT($done2.id#$done.id; "ids are unique")

<>report:=New signal
$p:=New process("nameOnly"; 0)
ASSERT(<>report.wait(5); "without a name")
ASSERT(<>report.name=""; "the name is empty")

// parameters by copy and by reference
$object:=New object("plain"; 1; "shared"; New shared object("a"; 1))
$done:=New signal
$p:=New process("change"; 0; "changer"; $done; $object)
ASSERT($done.wait(5); "the child has changed its parameter")
ASSERT($object.plain=1; "which is a copy")
ASSERT($object.shared.a=2; "but for the shared object in it")
pointed:=42
$done:=New signal
$p:=New process("readPointer"; 0; "reader"; $done; ->pointed)
ASSERT($done.wait(5); "a pointer to a variable of this process")
ASSERT($done.value=42; "is followed to it")

// names, star, variables
$ready:=New signal
$go:=New signal
$done:=New signal
own:="mine"
$p:=New process("stay"; 0; "abc"; $ready; $go; $done)
ASSERT($ready.wait(5); "a process that stays")
DELAY PROCESS(Current process; 2)
ASSERT(Process number("abc")=$p; "found by its name")
ASSERT(Process number("ABC")=$p; "in any letter case")
ASSERT(Process state($p)=Waiting for internal flag; "it waits for a signal")
ASSERT(Count tasks>=$p; "the highest number is at least this one")
ASSERT(Process activity.processes.query("name = :1"; "abc").length=1; "it is listed once")
ASSERT(New process("stay"; 0; "ABC"; $ready; $go; $done; *)=$p; "with the star there is no second one")
$done2:=New signal
$p2:=New process("stay"; 0; "abc"; $ready; $go; $done2)
ASSERT($p2#$p; "without it there is")
var $r : Text
GET PROCESS VARIABLE($p; own; $r)
ASSERT($r="a"; "a variable of another process")
GET PROCESS VARIABLE($p; unknownThere; $unknown)
ASSERT(Undefined($unknown); "one that it does not have")
ARRAY TEXT($copy; 0)
GET PROCESS VARIABLE($p; letters; $copy)
ASSERT(Size of array($copy)=2; "an array")
ASSERT($copy{2}="y"; "with its elements")
ARRAY TEXT(letters; 1)
GET PROCESS VARIABLE($p; letters{1}; $r)
ASSERT($r="x"; "one element")
SET PROCESS VARIABLE($p; own; "b")
SET PROCESS VARIABLE($p; fresh; 3)
ARRAY TEXT($new; 5)
$new{1}:="new"
VARIABLE TO VARIABLE($p; letters; $new)
$go.trigger()
ASSERT($done.wait(5); "it goes on")
ASSERT($done.own="b"; "and finds what was set")
ASSERT($done.fresh=3; "also in a new variable")
ASSERT($done.size=5; "and the whole array")
ASSERT($done.first="new"; "with its elements")
ASSERT($done2.wait(5); "the second one")
ASSERT($done2.own="a"; "has variables of its own")
ASSERT(own="mine"; "as this process has")

// Execute on server: as New process
$done:=New signal
$p:=Execute on server("receive"; 0; "on server"; $done; 1; "a"; True; !2024-01-31!)
ASSERT($p>0; "a positive number")
ASSERT($done.wait(5); "it runs")
ASSERT($done.all; "with its parameters")
ASSERT($done.session=Session.id; "in the one session")
$plain:={}
ASSERT(here($plain)=Current process; "a method for the server runs in its caller")
ASSERT($plain.touched; "with the very object")

// errors belong to one process
Use (Storage)
	Storage.problems:=New shared object("count"; 0)
End use 
ON ERR CALL("noteError")
$ready:=New signal
$p:=New process("fail"; 0; "failing"; $ready)
ASSERT($ready.wait(5); "a process that fails")
DELAY PROCESS(Current process; 3)
ASSERT(Process state($p)<0; "ends")
ASSERT(Storage.problems.count=0; "the error method of this process is not called for it")
ASSERT(Storage.problems.afterwards=Null; "the rest of its code does not run")
ON ERR CALL("")
ON ERR CALL("noteError"; ek global)
$ready:=New signal
$p:=New process("fail"; 0; "failing"; $ready)
ASSERT($ready.wait(5); "again, with a global error method")
DELAY PROCESS(Current process; 3)
ASSERT(Storage.problems.count=1; "which is called")
ASSERT(Storage.problems.process=$p; "in the process of the error")
ASSERT(Storage.problems.afterwards; "that then goes on")
ON ERR CALL(""; ek global)

// a child outlives its parent
$go:=New signal
$done:=New signal
$p:=New process("parent"; 0; "parent"; $go; $done)
DELAY PROCESS(Current process; 2)
ASSERT(Process number("parent")=0; "the parent has ended")
ASSERT(Process number("orphan")>0; "its child has not")
$go.trigger()
ASSERT($done.wait(5); "and does its work")
