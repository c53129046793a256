// Loops, caught errors, arrays and collections.
// Covers: 229 230 911 1562 1563 1805
// Page: Concepts/control-flow, Concepts/error-handling, Concepts/arrays
var $i; $n; $k : Integer
var $t; $s : Text
var $v : Variant
var $c : Collection
var $o : Object
$t:=""
For each ($v; [1; 2; 3; 4; 5]; 1; 3)
	$t+=String($v)
End for each
ASSERT($t="23"; "begin end "+$t)
$t:=""
For each ($v; [1; 2; 3; 4; 5]; -2)
	$t+=String($v)
End for each
ASSERT($t="45"; "neg begin "+$t)
$t:=""
For each ($v; [1; 2; 3; 4; 5]; 1; -1)
	$t+=String($v)
End for each
ASSERT($t="234"; "neg end "+$t)
$t:=""
For each ($v; [1; 2; 3; 4; 5]) While ($v<3)
	$t+=String($v)
End for each
ASSERT($t="12"; "while "+$t)
$t:=""
For each ($v; [1; 2; 3; 4; 5]) Until ($v=3)
	$t+=String($v)
End for each
ASSERT($t="123"; "until "+$t)
$t:=""
For each ($s; {a: 1; b: 2})
	$t+=$s
End for each
ASSERT($t="ab"; "object keys")
$c:=Null
For each ($v; $c)
	$t+="X"
End for each
ASSERT($t="ab"; "null collection")
$o:=Null
For each ($s; $o)
	$t+="X"
End for each
ASSERT($t="ab"; "null object")
$t:=""
For ($i; 1; 5)
	If ($i=2)
		continue
	End if
	If ($i=4)
		break
	End if
	$t+=String($i)
End for
ASSERT($t="13"; "break continue")
ASSERT($i=4; "counter")
For ($i; 1; 3)
End for
ASSERT($i=4; "counter after")
For ($i; 10; 1; -3)
	$t+="."
End for
ASSERT($t="13...."; "neg step "+$t)
$n:=0
Repeat
	$n+=1
Until ($n>=3)
ASSERT($n=3; "repeat")
While ($n<5)
	$n+=1
End while
ASSERT($n=5; "while")
Case of
	: ($n=1)
		$t:="one"
	: ($n=5)
		$t:="five"
	: ($n>0)
		$t:="pos"
	Else
		$t:="else"
End case
ASSERT($t="five"; "case")
// errors
Try
	throw(1; "boom")
	$t:="not"
Catch
	ASSERT(Last errors[0].errCode=1; "code")
	ASSERT(Last errors[0].message="boom"; "msg")
	$t:="caught"
End try
ASSERT($t="caught"; "caught")
Try
	throw({componentSignature: "mine"; errCode: 1; deferred: True})
	$t:="after deferred"
Catch
	$t:="catch"
End try
ASSERT($t="after deferred"; "deferred "+$t)
$v:=Try([1; 2; 3].foo())
ASSERT(Undefined($v); "try unk fn")
ASSERT(Last errors.length>0; "try unk fn err")
$v:=Try(1+1)
ASSERT($v=2; "try ok")
ON ERR CALL("")
// arrays
ARRAY TEXT($a; 3)
$a{1}:="b"
$a{2}:="a"
$a{3}:="c"
ASSERT(Find in array($a; "c")=3; "find")
ASSERT(Find in array($a; "zz")=-1; "find none")
ASSERT(Find in array($a; "b"; 2)=-1; "find start")
SORT ARRAY($a)
ASSERT($a{1}="a"; "sort")
SORT ARRAY($a; <)
ASSERT($a{1}="c"; "sort desc")
APPEND TO ARRAY($a; "d")
ASSERT($a{4}="d"; "append")
INSERT IN ARRAY($a; 1; 2)
ASSERT(Size of array($a)=6; "insert")
ASSERT($a{1}=""; "insert empty")
DELETE FROM ARRAY($a; 1; 2)
ASSERT($a{1}="c"; "delete")
COPY ARRAY($a; $b)
ASSERT($b{4}="d"; "copy")
ARRAY LONGINT($la; 0)
ARRAY LONGINT($la; 4)
ASSERT(Size of array($la)=4; "resize")
$la{0}:=9
$la:=2
ASSERT($la=2; "current")
$v:=Try($la{10})
ASSERT(Last errors.length>0; "out of range")
$c:=[]
ARRAY TO COLLECTION($c; $a)
ASSERT($c.join("")="cbad"; "a2c "+$c.join(""))
COLLECTION TO ARRAY(["x"; "y"]; $a)
ASSERT(($a{2}="y") & (Size of array($a)=2); "c2a")
ARRAY TEXT($n1; 0)
ARRAY LONGINT($n2; 0)
COLLECTION TO ARRAY([{n: "a"; v: 1}; {n: "b"; v: 2}]; $n1; "n"; $n2; "v")
ASSERT(($n1{2}="b") & ($n2{2}=2); "c2a props")
ARRAY TO COLLECTION($c; $n1; "name"; $n2; "val")
ASSERT(JSON Stringify($c)="[{\"name\":\"a\",\"val\":1},{\"name\":\"b\",\"val\":2}]"; "a2c props "+JSON Stringify($c))
ARRAY TEXT($dist; 4)
$dist{1}:="q"
$dist{2}:="Q"
$dist{3}:="r"
$dist{4}:="q"
ASSERT(Count in array($dist; "q")=3; "count in array")
