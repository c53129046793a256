// For each over collections.
// Covers: language, 10
// Page: Concepts/control-flow
var $t : Text
var $n; $total : Integer
var $c; $c2 : Collection
var $item : Variant
var $text : Text
var $o : Object
For each ($text; ["a"; "b"; "c"])
	$t:=$t+$text
End for each 
ASSERT($t="abc"; "the elements come in order")
For each ($n; [1; 2; 3])
	$total:=$total+$n
End for each 
ASSERT($total=6; "a number variable as the item")
$n:=0
For each ($item; [])
	$n:=$n+1
End for each 
ASSERT($n=0; "an empty collection runs nothing")

// Statistics as in any first program.
var $even; $odd; $under; $over : Integer
For each ($n; [10; 5001; 6665; 33; 1; 42; 7850])
	If (($n%2)=0)
		$even:=$even+1
	Else 
		$odd:=$odd+1
	End if 
	Case of 
		: ($n<5000)
			$under:=$under+1
		: ($n>6000)
			$over:=$over+1
	End case 
End for each 
ASSERT($even=3; "three even numbers")
ASSERT($odd=4; "four odd numbers")
ASSERT($under=4; "four small numbers")
ASSERT($over=2; "two large numbers")

// Begin and end.
$c:=["a"; "b"; "c"; "d"; "e"]
$c2:=[1; 2; 3]
For each ($text; $c; 0; 3)
	$c2.push($text)
End for each 
ASSERT($c2.join("")="123abc"; "begin is included, end is not")
For each ($text; $c; -2; -1)
	$c2.push($text)
End for each 
ASSERT($c2.join("")="123abcd"; "negative bounds count from the end")
$t:=""
For each ($text; $c; 3)
	$t:=$t+$text
End for each 
ASSERT($t="de"; "without end the loop goes to the last element")
$t:=""
For each ($text; $c; 2; 99)
	$t:=$t+$text
End for each 
ASSERT($t="cde"; "an end beyond the size means the size")
$t:=""
For each ($text; $c; -99; 2)
	$t:=$t+$text
End for each 
ASSERT($t="ab"; "a begin far before the start means the start")
$t:=""
For each ($text; $c; 1; -1)
	$t:=$t+$text
End for each 
ASSERT($t="bcd"; "a positive begin with a negative end")

// While and Until.
$c:=[1; 2; 3; 4; 5; 6; 7; 8; 9; 10]
$total:=0
For each ($n; $c) While ($total<30)
	$total:=$total+$n
End for each 
ASSERT($total=36; "While is tested before each pass")
$total:=1000
For each ($n; $c) Until ($total>30)
	$total:=$total+$n
End for each 
ASSERT($total=1001; "Until is tested after each pass, so one pass always runs")
$total:=100
For each ($n; $c)While($total<30)
	$total:=0
End for each 
ASSERT($total=100; "While may prevent every pass")
$total:=0
For each ($n; $c) Until ($n=4)
	$total:=$total+$n
End for each 
ASSERT($total=10; "Until may look at the item")
$total:=0
For each ($n; []) Until (True)
	$total:=1
End for each 
ASSERT($total=0; "an empty collection runs nothing, even with Until")

// The number of passes is fixed at the start.
$c:=[1; 2; 3]
$n:=0
For each ($item; $c)
	$n:=$n+1
	$c.push(0)
End for each 
ASSERT($n=3; "elements added during the loop are not visited")
ASSERT($c.length=6; "they were added nevertheless")

// Objects are references, scalars are copies.
$c:=[{n: 1}; {n: 2}]
For each ($o; $c)
	$o.n:=$o.n*10
End for each 
ASSERT($c[1].n=20; "changing an object item changes the element")
$c:=[1; 2]
For each ($n; $c)
	$n:=$n*10
End for each 
ASSERT($c.join(",")="1,2"; "changing a number item does not change the element")

// Wrong types stop the loop with an error.
$n:=0
$caught:=False
Try
	For each ($text; ["a"; 2; "c"])
		$n:=$n+1
	End for each 
Catch
	$caught:=True
End try
ASSERT($caught; "an element of another type than the item variable is an error")
ASSERT($n=1; "the loop stopped there")
$caught:=False
Try
	For each ($n; [1; Null])
	End for each 
Catch
	$caught:=True
End try
ASSERT($caught; "Null does not go into a number variable")

// break, continue, nesting.
$t:=""
For each ($text; ["a"; "b"; "c"; "d"])
	If ($text="b")
		continue
	End if 
	If ($text="d")
		break
	End if 
	$t:=$t+$text
End for each 
ASSERT($t="ac"; "continue and break")
$t:=""
For each ($c; [[1; 2]; [3]])
	For each ($n; $c)
		$t:=$t+String($n)
	End for each 
	$t:=$t+"/"
End for each 
ASSERT($t="12/3/"; "a collection of collections")
