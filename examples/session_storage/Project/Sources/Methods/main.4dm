// Two processes of one session share its storage.
// main finds the identifier of its session, starts another process that
// stores settings there, waits for it and reads what it stored.
var $process; $storage : Object
var $done : 4D.Signal
var $id : Text
var $number : Integer

// Every process in the list carries the identifier of its session.
$process:=Process activity.processes.query("number = :1"; Current process).first()
$id:=$process.sessionID
say("main: a session was found: "+String(Length($id)>0))

$storage:=Session storage($id)
say("main: it is the session of this process: "+String($storage=Session.storage))
say("main: settings at first: "+($storage.settings=Null ? "none" : "some"))

$done:=New signal("the other process has finished")
$number:=New process("otherProcess"; 0; "other"; $id; $done)
If ($done.wait(10))
	say("main: settings.text is "+$storage.settings.text)
	say("main: the signal brought "+$done.answer)
Else 
	say("main: the other process did not answer")
End if 

// An identifier that belongs to no session.
say("main: storage of an unknown session: "+(Session storage(Generate UUID)=Null ? "Null" : "an object"))
