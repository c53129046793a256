// Use among processes: exclusion, order, every way out, deadlocks.
// Covers: 317 1389 1526 1527 1641
// Page: Concepts/shared
var $counter; $object; $ob1; $ob2; $report : Object
var $p; $i : Integer
var $signals : Collection
var $signal; $ready; $done; $done2 : 4D.Signal
var $how : Text
$counter:=New shared object("n"; 0)
$signals:=[]
For ($i; 1; 10)
	$signal:=New signal
	$signals.push($signal)
	$p:=New process("add"; 0; "adder"; $counter; 20; Choose($i%4; "plain"; "return"; "break"; "error"); $signal)
End for 
For each ($signal; $signals)
	ASSERT($signal.wait(20); "every process has counted")
End for each 
ASSERT($counter.n=200; "and no count is lost")

// who waits, who reads
$object:=New shared object("log"; "")
$ready:=New signal
$done:=New signal
$p:=New process("hold"; 0; "holder"; $object; $ready)
ASSERT($ready.wait(5); "a process holds the object")
$p:=New process("write"; 0; "writer"; $object; $done)
ASSERT($object.log=""; "reading does not wait")
Use ($object)
	$object.log:=$object.log+"main,"
End use 
ASSERT($done.wait(5); "both others got it")
ASSERT($object.log="holder,@"; "after the first one was done")
ASSERT(Length($object.log)=Length("holder,writer,main,"); "nobody's writing is lost")

// every way out gives the lock back
For each ($how; ["error"; "abort"; "return"; "throw"])
	$object:=New shared object
	$ready:=New signal
	$p:=New process("leave"; 0; "leaver"; $object; $how; $ready)
	ASSERT($ready.wait(5); "it holds the object")
	Use ($object)
		ASSERT($object.how=$how; "and has left it by "+$how)
	End use 
End for each 
$object:=New shared object
$ready:=New signal
$p:=New process("crash"; 0; "crasher"; $object; $ready)
ASSERT($ready.wait(5); "it holds the object twice")
Use ($object)
	ASSERT($object.how="crash"; "an error that ends the process gives it back")
End use 

// two processes that take two objects in opposite order
$ob1:=New shared object
$ob2:=New shared object
$report:=New shared object("errors"; 0)
$done:=New signal
$done2:=New signal
$p:=New process("cross"; 0; "one"; $ob1; $ob2; $report; "a"; $done)
$p:=New process("cross"; 0; "two"; $ob2; $ob1; $report; "b"; $done2)
ASSERT($done.wait(10) & $done2.wait(10); "neither waits for ever")
ASSERT($report.errors=1; "one of them gets an error")

// a group that is made while its members are in use
$ob1:=New shared object("x"; New shared object("n"; 0; "log"; ""))
$ob2:=New shared object
Use ($ob2)
	Use ($ob1)
		$ob2.member:=$ob1.x
		$ob2.here:=True
		$ob1.x.n:=1
	End use 
	$ob2.still:=True
End use 
ASSERT($ob2.member.n=1; "an object joins the group of what is put into it")
ASSERT($ob2.still; "and stays in use until its own End use")
$done:=New signal
$object:=$ob2
$p:=New process("write"; 0; "writer"; $ob1.x; $done)
ASSERT($done.wait(5); "then the group is free")
