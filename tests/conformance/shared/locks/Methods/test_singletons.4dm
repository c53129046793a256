// Singletons: one for a process, for a session, for all.
// Covers: 317 1641
// Page: Concepts/classes
var $done; $done2 : 4D.Signal
var $p : Integer
$done:=New signal
$done2:=New signal
$p:=New process("single"; 0; "a"; $done)
ASSERT($done.wait(5); "one process")
$p:=New process("single"; 0; "b"; $done2)
ASSERT($done2.wait(5); "another one")
ASSERT($done.shared=1; "the first use makes the shared singleton")
ASSERT($done2.shared=2; "which all processes share")
ASSERT(cs.Shared.me.next()=3; "this one too")
ASSERT($done.session=1; "a session singleton")
ASSERT($done2.session=2; "is shared by the processes of the session")
ASSERT($done.process=1; "a plain singleton")
ASSERT($done2.process=1; "belongs to one process")
ASSERT(cs.Shared.new()=cs.Shared.me; "new gives the instance that exists")
ASSERT(cs.OfSession.isSessionSingleton; "as the class says")
ASSERT(OB Is shared(cs.Shared.me); "a shared one is a shared object")
