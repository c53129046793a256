// Statements and lines.
// Covers: language
// Page: Concepts/quick-tour, Concepts/control-flow
var $n : Integer


$n:=1


ASSERT($n=1; "blank lines are ignored")
		$n:=2
 ASSERT ($n=2; "a blank may stand before the parenthesis of a call")
ASSERT( $n = 2 ; "blanks around operators and separators do not matter")
$n :=3
ASSERT($n=3; "a blank before the assignment sign")
If ($n=3)
$n:=4
End if 
ASSERT($n=4; "indentation carries no meaning, and a trailing blank is allowed")

// The condition is an expression; parentheses belong to the expression.
$n:=0
If ($n=0) | ($n=9)
	$n:=1
End if 
ASSERT($n=1; "a condition may go on after its first closing parenthesis")
If ($n=1) & ($n#2)
	$n:=2
End if 
ASSERT($n=2; "a condition joined by the and sign")
If (True) && ($n=2)
	$n:=3
End if 
ASSERT($n=3; "a condition joined by the short-circuit and")
Repeat 
	$n:=$n+1
Until ($n=6) | ($n>10)
ASSERT($n=6; "an Until condition may go on after its parenthesis")
While ($n<9) & ($n>0)
	$n:=$n+1
End while 
ASSERT($n=9; "a While condition may go on after its parenthesis")
Case of 
	: ($n=1) | ($n=9)
		$n:=100
End case 
ASSERT($n=100; "a case may go on after its parenthesis")
