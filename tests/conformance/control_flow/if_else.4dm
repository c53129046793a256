// If … Else … End if
// Covers: language, 34 1597
// Page: Concepts/control-flow
var $n : Integer
var $t : Text
If (True)
	$n:=1
End if 
ASSERT($n=1; "a true condition runs the block")
If (False)
	$n:=2
End if 
ASSERT($n=1; "a false condition skips the block")
If (False)
	$n:=2
Else 
	$n:=3
End if 
ASSERT($n=3; "a false condition runs the Else block")
If (True)
	$n:=4
Else 
	$n:=5
End if 
ASSERT($n=4; "a true condition skips the Else block")
If (True)
	If (False)
		$t:="a"
	Else 
		If (True)
			$t:="b"
		End if 
	End if 
Else 
	$t:="c"
End if 
ASSERT($t="b"; "each End if closes the innermost If")
If (True)
End if 
If (False)
Else 
End if 
ASSERT($t="b"; "empty blocks are allowed")
If (($n=4) & ($t="b"))
	$n:=6
End if 
ASSERT($n=6; "a condition made of comparisons")
If (Not($n=6))
	$n:=7
End if 
ASSERT($n=6; "a negated condition")
var $b : Boolean
If ($b)
	$n:=8
End if 
ASSERT($n=6; "a Boolean variable never assigned is False")
$b:=($n=6)
If ($b)
	$n:=9
End if 
ASSERT($n=9; "a Boolean variable as the condition")

// With single signs both sides are evaluated, with double signs not.
var $calls : Collection
var $f : Object
$calls:=[]
$f:={run: Formula($1.push(1).length>0)}
If (False & $f.run($calls))
	$n:=10
End if 
ASSERT($calls.length=1; "the single sign evaluates both sides")
If (False && $f.run($calls))
	$n:=11
End if 
ASSERT($calls.length=1; "the double sign stops after the first")
ASSERT($n=9; "neither block ran")
