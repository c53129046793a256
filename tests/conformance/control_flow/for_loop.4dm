// For … End for
// Covers: language, 10
// Page: Concepts/control-flow
var $i; $n; $total : Integer
var $t : Text
For ($i; 1; 5)
	$total:=$total+$i
End for 
ASSERT($total=15; "both bounds are included")
$t:=""
For ($i; 1; 10; 3)
	$t:=$t+String($i)+" "
End for 
ASSERT($t="1 4 7 10 "; "a step of three")
$t:=""
For ($i; 3; 1; -1)
	$t:=$t+String($i)
End for 
ASSERT($t="321"; "a negative step counts down")
$n:=0
For ($i; 1; 0)
	$n:=$n+1
End for 
ASSERT($n=0; "a start beyond the end runs nothing")
For ($i; 1; 3; -1)
	$n:=$n+1
End for 
ASSERT($n=0; "a negative step with a start below the end runs nothing")
For ($i; 4; 4)
	$n:=$n+1
End for 
ASSERT($n=1; "equal bounds run once")
$t:=""
For ($i; -2; 2)
	$t:=$t+String($i)+","
End for 
ASSERT($t="-2,-1,0,1,2,"; "bounds may be negative")
$n:=0
For ($i; 1; 10; 4)
	$n:=$n+1
End for 
ASSERT($n=3; "the end need not be hit")

// The bounds are computed once.
$n:=5
$total:=0
For ($i; 1; $n)
	$n:=0
	$total:=$total+1
End for 
ASSERT($total=5; "changing the end inside the loop has no effect")

// The counter may be changed.
$t:=""
For ($i; 1; 6)
	$t:=$t+String($i)
	$i:=$i+1
End for 
ASSERT($t="135"; "a change of the counter counts")
For ($i; 1; 10)
	If ($i=3)
		$i:=MAXLONG-1
	End if 
End for 
ASSERT($i=MAXLONG; "the counter holds the value that ended the loop")
For ($i; 1; 3)
End for 
ASSERT($i=4; "after a normal end the counter is beyond the end")

// Kinds of counters.
For (processCounter; 1; 3)
End for 
ASSERT(processCounter=4; "a process variable as the counter")
$t:=""
For ($undeclared; 1; 3)
	$t:=$t+String($undeclared)
End for 
ASSERT($t="123"; "an undeclared counter")
var $r : Real
$n:=0
For ($r; 0; 1; 0.25)
	$n:=$n+1
End for 
ASSERT($n=5; "a fractional step")

// Nested loops, break and continue.
$t:=""
For ($i; 1; 3)
	For ($n; 1; 3)
		If ($n=2)
			break
		End if 
		$t:=$t+String($i)+String($n)+" "
	End for 
End for 
ASSERT($t="11 21 31 "; "break leaves the innermost loop only")
$t:=""
For ($i; 0; 9)
	If ($i=3)
		continue
	End if 
	$t:=$t+String($i)
End for 
ASSERT($t="012456789"; "continue goes on with the next value")
$t:=""
For ($i; 1; 100)
	If ($i>4)
		break
	End if 
	$t:=$t+String($i)
End for 
ASSERT($t="1234"; "break ends the loop")
