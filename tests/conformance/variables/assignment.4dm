// Assigning values; what a typed variable refuses.
// Covers: language, 16 82 89 1509
// Page: Concepts/interpreted-compiled, Concepts/quick-tour
var $t : Text
var $n : Integer
var $b : Boolean
var $v; $w : Variant
var $o; $o2 : Object
$t:="a"
$t:=$t+"b"
ASSERT($t="ab"; "a variable may be used to compute its own new value")
$undeclared:=5
ASSERT($undeclared=5; "assignment creates a variable")
$undeclared:="now a text"
ASSERT($undeclared="now a text"; "an undeclared variable takes another type")
$v:=1
$v:="x"
$v:=!2020-01-01!
ASSERT(Value type($v)=Is date; "a variant takes any type in turn")
$v:=42
$w:=$v
$v:=43
ASSERT($w=42; "numbers are copied")
$t:="one"
$v:=$t
$t:="two"
ASSERT($v="one"; "texts are copied")
$o:={a: 1}
$o2:=$o
$o2.a:=2
ASSERT($o.a=2; "objects are not copied, the reference is")

// A value of the wrong type is refused and the old value stays.
$t:="kept"
$caught:=False
Try
	$t:=42
Catch
	$caught:=True
End try
ASSERT($caught; "a number into a text variable is an error")
ASSERT($t="kept"; "and the text stays")
$n:=7
$caught:=False
Try
	$n:="8"
Catch
	$caught:=True
End try
ASSERT($caught; "a text into a number variable is an error")
ASSERT($n=7; "and the number stays")
$caught:=False
Try
	$t:=Null
Catch
	$caught:=True
End try
ASSERT($caught; "Null into a text variable is an error")

// Undefined resets a variable.
$o:={}
$t:="x"
$t:=$o.missing
ASSERT(Length($t)=0; "undefined empties a text variable")
$n:=10
$n:=$o.missing
ASSERT($n=0; "undefined makes a number variable zero")
$b:=True
$b:=$o.missing
ASSERT($b=False; "undefined makes a Boolean variable False")
var $d : Date
$d:=!2020-01-01!
$d:=$o.missing
ASSERT($d=!00-00-00!; "undefined makes a date variable the null date")
var $h : Time
$h:=?01:00:00?
$h:=$o.missing
ASSERT($h=?00:00:00?; "undefined makes a time variable midnight")
$v:=5
$v:=$o.missing
ASSERT(Undefined($v); "undefined makes a variant undefined")
$o2:={a: 1}
$o2:=$o.missing
ASSERT($o2=Null; "undefined takes the object out of an object variable")

// Null takes an object away.
$o2:={a: 1}
$o2:=Null
ASSERT($o2=Null; "Null into an object variable")
$v:=Null
ASSERT(Value type($v)=Is null; "a variant holds Null")

// CLEAR VARIABLE.
$n:=5
CLEAR VARIABLE($n)
ASSERT($n=0; "a cleared number variable is zero")
$t:="x"
CLEAR VARIABLE($t)
ASSERT(Length($t)=0; "a cleared text variable is empty")

// Targets.
$t:="abc"
$t[[1]]:="X"
ASSERT($t="Xbc"; "a character of a text")
$o:={c: [1; 2]}
$o.c[1]:=20
ASSERT($o.c[1]=20; "an element of a collection in an object")
$o.new:="n"
ASSERT($o.new="n"; "assignment creates a property")
$o["other one"]:=1
ASSERT($o["other one"]=1; "a property with a blank in its name")
OK:=1
ASSERT(OK=1; "a system variable can be assigned")
