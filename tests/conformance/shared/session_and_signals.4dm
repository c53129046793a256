// The session of a local application and its storage; signals.
// Covers: language, 16 34 143 144 652 1066 1495 1509 1526 1641 1714 1759 1839
// Page: commands/session, commands/session-storage, API/SessionClass, commands/new-signal
var $o; $signal : Object
var $id : Text
ASSERT(Session#Null; "there is a session")
$id:=Session.id
ASSERT(Length($id)>0; "with an identifier")
ASSERT(OB Is shared(Session.storage); "with a shared storage")
ASSERT(Session storage($id)#Null; "the storage is found by the identifier")
ASSERT(Session storage($id)=Session.storage; "it is the same object")
ASSERT(Session storage(Generate UUID)=Null; "an identifier of no session gives Null")
ASSERT(Session storage("")=Null; "an empty identifier gives Null")
Use (Session.storage)
	Session.storage.conformance:=New shared object("v"; 1)
End use 
ASSERT(Session storage($id).conformance.v=1; "what one way stores the other way reads")
Use (Session storage($id))
	Session storage($id).conformance2:=New shared object("v"; 2)
End use 
ASSERT(Session.storage.conformance2.v=2; "in both directions")
$o:=Process activity
ASSERT(Value type($o.processes)=Is collection; "the list of processes")
ASSERT($o.processes.query("sessionID = :1"; $id).length>0; "some process belongs to the session")
ASSERT($o.sessions=Null; "a local application has no list of sessions")

$signal:=New signal("test")
ASSERT(OB Is shared($signal); "a signal is a shared object")
ASSERT($signal.signaled=False; "not signaled at first")
ASSERT($signal.description="test"; "with its description")
ASSERT(Not($signal.wait(0.01)); "waiting ends with False after the time")
$signal.trigger()
ASSERT($signal.signaled; "signaled after the trigger")
ASSERT($signal.wait(); "waiting ends at once")
Use ($signal)
	$signal.result:=42
End use 
ASSERT($signal.result=42; "a signal may carry values")

ASSERT(Not(Semaphore("conformance")); "False means that the semaphore was taken")
ASSERT(Not(Semaphore("conformance")); "the same process may take it again")
ASSERT(Test semaphore("conformance"); "it exists")
CLEAR SEMAPHORE("conformance")
ASSERT(Not(Test semaphore("conformance")); "cleared")
