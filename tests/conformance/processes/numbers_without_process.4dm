// Commands that are given the number or name of no process do nothing, or say so.
// Covers: 311 319 320 323 329 370 371 635 648 649 650 651 1389 1390 1391 1633 1634
// Page: commands/delay-process, commands/call-worker, commands/set-process-variable
var $r : Text
var $caught : Boolean
var $start : Integer
DELAY PROCESS(99999; 10)
DELAY PROCESS(-5; 10)
PAUSE PROCESS(99999)
PAUSE PROCESS(-1)
RESUME PROCESS(99999)
RESUME PROCESS(-1)
ASSERT(True; "delays, pauses and resumptions of no process do nothing")
PAUSE PROCESS(1)
ASSERT(True; "the main process cannot be paused")
DELAY PROCESS(Current process; -10)
ASSERT(True; "a negative delay is none")
$start:=Milliseconds
DELAY PROCESS(Current process; 3)
ASSERT(Milliseconds-$start>=45; "three ticks are a twentieth of a second")
IDLE
CALL WORKER(99999; "nothing")
CALL WORKER(1; "")
KILL WORKER("nobody")
KILL WORKER(99999)
KILL WORKER(1)
KILL WORKER
ASSERT(True; "messages to no worker do nothing, and the main process is never killed")
sender:="a"
$r:="before"
GET PROCESS VARIABLE(99999; sender; $r)
ASSERT($r="before"; "nothing is read from no process")
Try
	SET PROCESS VARIABLE(99999; sender; 1)
Catch
	$caught:=True
End try
ASSERT($caught; "setting a variable of no process is an error")
$caught:=False
Try
	VARIABLE TO VARIABLE(99999; sender; $r)
Catch
	$caught:=True
End try
ASSERT($caught; "also as a whole")
$caught:=False
Try
	$start:=New process("no method of this name"; 0; "x")
Catch
	$caught:=True
End try
ASSERT($caught; "a process of a method that does not exist is an error")
ASSERT(Process number("x")=0; "and is not started")
ABORT PROCESS BY ID(99999)
ABORT PROCESS BY ID(Process info(Current process).ID)
DROP REMOTE USER(Session.id)
ASSERT(Session storage(Session.id)#Null; "users are dropped, and processes ended, on a server only")
REGISTER CLIENT("x")
UNREGISTER CLIENT
EXECUTE ON CLIENT("x"; "nothing")
ARRAY TEXT($names; 2)
ARRAY LONGINT($loads; 2)
GET REGISTERED CLIENTS($names; $loads)
ASSERT(Size of array($names)=0; "there are no clients")
ASSERT(Size of array($loads)=0; "to do anything")
ASSERT(OK=1; "which is no failure")
CALL FORM(12; "nothing")
POST OUTSIDE CALL(1)
ASSERT(True; "there are no forms")
