// Case of … Else … End case
// Covers: language, 34 1597
// Page: Concepts/control-flow
var $n; $ran : Integer
var $t : Text
$n:=2
Case of 
	: ($n=1)
		$t:="one"
	: ($n=2)
		$t:="two"
	: ($n=3)
		$t:="three"
End case 
ASSERT($t="two"; "the case that is true runs")
$t:=""
$ran:=0
Case of 
	: ($n>0)
		$t:=$t+"a"
		$ran:=$ran+1
	: ($n>1)
		$t:=$t+"b"
		$ran:=$ran+1
End case 
ASSERT($t="a"; "the first true case wins")
ASSERT($ran=1; "only one case runs, nothing falls through")
$n:=9
Case of 
	: ($n=1)
		$t:="one"
	Else 
		$t:="other"
End case 
ASSERT($t="other"; "Else runs when no case is true")
$t:="kept"
Case of 
	: ($n=1)
		$t:="one"
End case 
ASSERT($t="kept"; "without Else nothing may run")
Case of 
	Else 
		$t:="only"
End case 
ASSERT($t="only"; "a case structure with Else alone")
Case of 
	: ($n=9)
	Else 
		$t:="wrong"
End case 
ASSERT($t="only"; "an empty case still stops the search")
Case of 
	: ($n=9)
		Case of 
			: (False)
				$t:="x"
			Else 
				$t:="inner"
		End case 
	Else 
		$t:="outer"
End case 
ASSERT($t="inner"; "nested case structures")
$t:="car"
Case of 
	: $t="bike"
		$n:=1
	: $t="car"
		$n:=2
End case 
ASSERT($n=2; "a case needs no parentheses")
Case of 
	: ($t="x") | ($t="car")
		$n:=3
End case 
ASSERT($n=3; "a case with two comparisons")

// Later cases are not evaluated.
var $calls : Collection
var $f : Object
$calls:=[]
$f:={run: Formula($1.push(1).length>0)}
Case of 
	: (True)
	: ($f.run($calls))
End case 
ASSERT($calls.length=0; "cases after the true one are not evaluated")
Case of 
	: (Not($f.run($calls)))
	: (Not($f.run($calls)))
	: ($f.run($calls))
	: ($f.run($calls))
End case 
ASSERT($calls.length=3; "cases are evaluated in order until one is true")
