// Methods made from text, and declared parameters.
// Covers: language, 34 90 1731 1756 1759
// Page: API/MethodClass, Concepts/parameters
var $m : 4D.Method
var $o; $check : Object
var $c : Collection
$m:=4D.Method.new("#DECLARE ($number1:Integer;$number2:Integer):Integer"+Char(13)+"return $number1*$number2")
ASSERT($m.call(Null; 10; 5)=50; "lines may end in a carriage return")
$o:={multiplication: $m}
ASSERT($o.multiplication(2; 3)=6; "as a property")
$m:=4D.Method.new("#DECLARE($t : Text) : Text\nreturn Uppercase($t)")
ASSERT(Compare strings($m.call(Null; "hello world"); "HELLO WORLD"; sk char codes)=0; "lines may end in a line feed")
$m:=4D.Method.new("#DECLARE($t : Text) : Text\r\nreturn $t+This.name")
$o:={name: "John"; concat: $m}
ASSERT($o.concat("Hello ")="Hello John"; "lines may end in both, and This is the object")
ASSERT($m.apply({name: "Ann"}; ["Hi "])="Hi Ann"; "apply with This and arguments")
ASSERT(OB Instance of($m; 4D.Method); "its class")
ASSERT(OB Instance of($m; 4D.Function); "its parent class")
ASSERT(Undefined($m.name); "no name was given")
ASSERT(4D.Method.new("return 1"; "one").name="one"; "a given name")
ASSERT(OB Is shared($m); "a method object is shared")
ASSERT(4D.Method.new("return 1+1").checkSyntax().success; "a correct source")
$check:=4D.Method.new("If (True").checkSyntax()
ASSERT(Not($check.success); "an incorrect source")
ASSERT($check.errors.length>0; "with a list of errors")
ASSERT($check.errors.query("isError = true").length>0; "one of them is an error")

// Declared parameters.
$m:=4D.Method.new("#DECLARE($a : Text; $b : Integer; $c : Variant) : Text\nreturn $a+String($b)+String(Value type($c))+String(Count parameters)")
ASSERT($m.call(Null; "x"; 5; "v")="x523"; "all parameters passed")
ASSERT($m.call(Null; "x")="x051"; "missing parameters have their defaults; a variant is undefined")
ASSERT($m.call()="050"; "no parameter passed")
$o:={}
ASSERT($m.call(Null; $o.missing; $o.missing)="052"; "undefined becomes the default of the declared type")
$m:=4D.Method.new("#DECLARE($first; $second)\nreturn Value type($first)")
ASSERT($m.call(Null; "t")=Is text; "without a type any value is accepted: text")
ASSERT($m.call(Null; {})=Is object; "without a type any value is accepted: object")
$m:=4D.Method.new("#DECLARE($first; $second : Integer)\nreturn Value type($first)")
ASSERT($m.call(Null; "t"; 1)=Is text; "a type belongs to its own parameter only")

// More arguments than parameters.
$m:=4D.Method.new("#DECLARE($a : Text)\nreturn String(Count parameters)+${3}")
ASSERT($m.call(Null; "a"; "b"; "c")="3c"; "extra arguments are counted and can be read by number")
$m:=4D.Method.new("#DECLARE(... : Integer)\nvar $i; $sum : Integer\nFor ($i; 1; Count parameters)\n\t$sum:=$sum+${$i}\nEnd for\nreturn $sum")
ASSERT($m.call(Null; 1; 2; 3; 4)=10; "a declared number of arguments without limit")
ASSERT($m.call()=0; "which may be none")
$m:=4D.Method.new("#DECLARE($sep : Text; ... : Text)\nreturn Copy parameters(2).join($sep)")
ASSERT($m.call(Null; "-"; "a"; "b"; "c")="a-b-c"; "the rest of the arguments as a collection")

// A wrong type is refused before the method runs.
$c:=[]
$m:=4D.Method.new("#DECLARE($t : Text; $c : Collection)\n$c.push($t)")
$caught:=False
Try
	$m.call(Null; 42; $c)
Catch
	$caught:=True
End try
ASSERT($caught; "a number for a text parameter is an error")
ASSERT($c.length=0; "the method did not run")

// Arguments are copies, objects are references.
$m:=4D.Method.new("#DECLARE($t : Text; $o : Object)\n$t:=\"changed\"\n$o.x:=\"changed\"")
var $t : Text
$t:="kept"
$o:={x: "kept"}
$m.call(Null; $t; $o)
ASSERT($t="kept"; "changing a parameter does not change the caller's variable")
ASSERT($o.x="changed"; "changing an object does")
$m:=4D.Method.new("#DECLARE($p : Pointer)\n$p->:=\"through the pointer\"")
$m.call(Null; ->$t)
ASSERT($t="through the pointer"; "a pointer lets a method change a variable")

// Results.
$m:=4D.Method.new("#DECLARE->$r : Integer\n$r:=5")
ASSERT($m.call()=5; "a named result")
$m:=4D.Method.new("#DECLARE->$r : Integer")
ASSERT($m.call()=0; "a named result never assigned has its default")
$m:=4D.Method.new("#DECLARE($n : Integer)->$r : Integer\nIf ($n<=1)\n\treturn 1\nEnd if\n$r:=$n*This.f($n-1)")
$o:={f: $m}
ASSERT($o.f(5)=120; "recursion")
$m:=4D.Method.new("$0:=$1*2")
ASSERT($m.call(Null; 21)=42; "the older numbered result and parameters")
$m:=4D.Method.new("C_LONGINT($0; $1)\n$0:=10\nreturn $1")
ASSERT($m.call(Null; 20)=20; "return in a method with a numbered result")
ASSERT(4D.Method.new("$a := 1 + 2 // a + b").source="$a:=1+2 // a + b"; "no blanks around operators, comments stay")
ASSERT(Formula($a := 3 - -4).source="$a:=3- -4"; "one blank where two operators meet")
ASSERT(Formula("a b" + String(5; "# #")).source="\"a b\"+String(5; \"# #\")"; "texts stay as they are")

// An error of types in a text occurs where it is reached, with its own number.
ASSERT(Undefined(Try(Formula from string("Substring(5; 1)").call())); "a formula with a wrong type")
ASSERT(Last errors[0].errCode=54; "fails when it is called")
ASSERT(Undefined(Try(4D.Method.new("var $t : Text\nreturn Substring(5; 1)").call())); "a method as well")
ASSERT(Last errors[0].errCode=54; "with the same number")
ASSERT(4D.Method.new("If (False)\nreturn Substring(5; 1)\nEnd if\nreturn 7").call()=7; "what is not reached does no harm")
ASSERT(Not(4D.Method.new("return Substring(5; 1)").checkSyntax().success); "the check tells it")
