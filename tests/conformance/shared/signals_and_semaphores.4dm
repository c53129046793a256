// Signals and semaphores within one process.
// Covers: 143 144 652 1641 1759
// Page: API/SignalClass, commands/semaphore
var $s : 4D.Signal
var $long : Text
var $caught : Boolean
var $start : Integer
$s:=New signal("d")
ASSERT($s.description="d"; "the description")
ASSERT(New signal.description=""; "empty if not given")
ASSERT(Not($s.signaled); "not triggered at first")
ASSERT(OB Is shared($s); "a signal is a shared object")
$start:=Milliseconds
ASSERT(Not($s.wait(0.1)); "nobody triggers it: False")
ASSERT(Milliseconds-$start>=90; "after the time given")
ASSERT(Not($s.wait(0)); "no time at all")
ASSERT(Not($s.wait(-1)); "nor less")
Try
	$s.x:=1
Catch
	$caught:=True
End try
ASSERT($caught; "its properties are written inside Use only")
Use ($s)
	$s.x:=1
	$s.description:="other"
	$s.trigger()
End use 
ASSERT($s.x=1; "as those of any shared object")
ASSERT($s.description="other"; "the description too")
ASSERT($s.signaled; "triggered inside Use")
ASSERT($s.wait(); "then nobody waits")
$s.trigger()
ASSERT($s.signaled; "triggering twice changes nothing")

ASSERT(Not(Semaphore("a")); "a free semaphore is taken: False")
ASSERT(Not(Semaphore("a")); "its owner may take it again")
ASSERT(Test semaphore("a"); "it exists")
ASSERT(Not(Test semaphore("b")); "another one does not")
ASSERT(Not(Test semaphore("b")); "and asking does not make it")
ASSERT(Not(Test semaphore("A")); "capitals count")
CLEAR SEMAPHORE("a")
ASSERT(Not(Test semaphore("a")); "cleared once, it is free however often it was taken")
CLEAR SEMAPHORE("a")
ASSERT(Not(Semaphore("a"; 10)); "a free one is not waited for")
CLEAR SEMAPHORE("a")
$long:="x"*255
ASSERT(Not(Semaphore($long+"1")); "long names")
ASSERT(Test semaphore($long+"2"); "count by their first 255 characters")
CLEAR SEMAPHORE($long)
ASSERT(Not(Test semaphore($long+"1")); "in every command")
