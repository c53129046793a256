// While … End while and Repeat … Until
// Covers: language, 10
// Page: Concepts/control-flow
var $n; $total : Integer
var $t : Text
$n:=0
While ($n<5)
	$n:=$n+1
	$total:=$total+$n
End while 
ASSERT($n=5; "the loop ends when the condition is false")
ASSERT($total=15; "the body ran five times")
While (False)
	$total:=0
End while 
ASSERT($total=15; "a While loop may run zero times")
$n:=0
Repeat 
	$n:=$n+1
Until ($n=3)
ASSERT($n=3; "the loop ends when the condition is true")
Repeat 
	$n:=$n+1
Until (True)
ASSERT($n=4; "a Repeat loop runs at least once")
$n:=0
While ($n<3)
	$n:=$n+1
	var $m : Integer
	$m:=0
	Repeat 
		$m:=$m+1
		$t:=$t+String($n)+String($m)+" "
	Until ($m=2)
End while 
ASSERT($t="11 12 21 22 31 32 "; "nested loops")
$n:=0
While (True)
	$n:=$n+1
	If ($n=7)
		break
	End if 
End while 
ASSERT($n=7; "break ends an endless While loop")
$n:=0
Repeat 
	$n:=$n+1
	If ($n=4)
		break
	End if 
Until (False)
ASSERT($n=4; "break ends an endless Repeat loop")
$t:=""
$n:=0
While ($n<6)
	$n:=$n+1
	If (($n%2)=0)
		continue
	End if 
	$t:=$t+String($n)
End while 
ASSERT($t="135"; "continue goes to the next test of the While condition")
$t:=""
$n:=0
Repeat 
	$n:=$n+1
	If ($n=2)
		continue
	End if 
	$t:=$t+String($n)
Until ($n>=4)
ASSERT($t="134"; "continue in a Repeat loop skips the rest of the body")
