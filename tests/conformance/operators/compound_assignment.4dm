// Compound assignment operators.
// Covers: language, 221 1597
// Page: Concepts/operators
var $n : Real
var $t : Text
var $d : Date
var $h1; $h2 : Time
var $o : Object
var $c : Collection
$n:=1
$n+=2
ASSERT($n=3; "addition of a number")
$n:=10
$n-=5
ASSERT($n=5; "subtraction of a number")
$n/=2
ASSERT($n=2.5; "division of a number")
$n*=4
ASSERT($n=10; "multiplication of a number")
$t:="Hello"
$t+=" World"
ASSERT($t="Hello World"; "addition of a text")
$t:="Hello"
$t*=2
ASSERT($t="HelloHello"; "repetition of a text")
$d:=!2000-11-10!
$d+=10
ASSERT($d=!2000-11-20!; "addition of days")
$d:=!2000-11-10!
$d-=10
ASSERT($d=!2000-10-31!; "subtraction of days")
$h1:=?02:00:00?
$h2:=?01:30:00?
$h1+=$h2
ASSERT($h1=?03:30:00?; "addition of a time")
$h1-=$h2
ASSERT($h1=?02:00:00?; "subtraction of a time")
$undeclared:=?00:01:00?
$undeclared+=5
ASSERT($undeclared=65; "a time plus a number is a number")
$undeclared:=?00:01:00?
$undeclared*=2
ASSERT($undeclared=120; "a time by a number is a number")

// Other targets.
$o:={a: 1; t: "x"; sub: {n: 10}}
$o.a+=4
ASSERT($o.a=5; "a property")
$o.t+="y"
ASSERT($o.t="xy"; "a text property")
$o.sub.n-=3
ASSERT($o.sub.n=7; "a property of a property")
$o["a"]*=2
ASSERT($o.a=10; "a property by name")
$c:=[1; 2; 3]
$c[1]+=10
ASSERT($c[1]=12; "a collection element")
ARRAY LONGINT($a; 3)
$a{2}:=5
$a{2}*=3
ASSERT($a{2}=15; "an array element")
var $p : Pointer
$p:=->$n
$p->+=1
ASSERT($n=11; "a dereferenced pointer")
processVariable:=2
processVariable*=21
ASSERT(processVariable=42; "a process variable")

// The target is evaluated once.
var $calls : Collection
$calls:=[]
$o:={get: Formula($1.push($1.length)[0]); items: [5; 6]}
$o.items[$o.get($calls)]+=1
ASSERT($calls.length=1; "the index expression of the target ran once")
ASSERT($o.items[0]=6; "the element was changed")

// Places that take none.
var $text : Text
var $blob : Blob
var $refused : Boolean
$text:="abc"
Try
	$text[[1]]+="d"
	$refused:=False
Catch
	$refused:=True
End try
ASSERT($refused & ($text="abc"); "a character of a text")
SET BLOB SIZE($blob; 2; 65)
Try
	$blob{1}+=1
	$refused:=False
Catch
	$refused:=True
End try
ASSERT($refused & ($blob{1}=65); "a byte of a blob")
Try
	$a+=1
	$refused:=False
Catch
	$refused:=True
End try
ASSERT($refused; "the variable of an array")
ARRAY TEXT(processArray; 2)
Try
	processArray+=1
	$refused:=False
Catch
	$refused:=True
End try
ASSERT($refused; "and of an array of the process")
