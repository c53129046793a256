// Wrong arguments are caught where they are reached; methods from texts.
// Covers: 1129 1799 1805
// Page: Concepts/error-handling, API/MethodClass
var $v : Variant
var $n : Integer
$v:=Try(Substring("abc"))
ASSERT(Last errors.length>0; "too few")
$v:=Try(Substring("abc"; 1; 2; 3))
ASSERT(Last errors.length>0; "too many")
$v:=Try(Nonexistent("abc"))
ASSERT(Last errors.length>0; "unknown method")
$v:=Try(NonexistentFn)
ASSERT(True)
$v:=Try(Length(True))
ASSERT(Last errors.length>0; "len bool")
$v:=Try(Char("x"))
ASSERT(Last errors.length>0; "char")
$v:=Try(Abs(!2020-01-01!))
ASSERT(Last errors.length>0; "abs")
$v:=Try(OB Keys("x"))
ASSERT(Last errors.length>0; "obkeys")
$v:=Try(OB Get(5; "x"))
ASSERT(Last errors.length>0; "obget")
$v:=Try(JSON Parse(5))
ASSERT(Last errors.length>0; "json")
$v:=Try(Year of(5))
ASSERT(Last errors.length>0; "year of")
$v:=Try(Position(5; "5"))
ASSERT(Last errors.length>0; "position")
$v:=Try([1].join(5))
ASSERT(Last errors.length>0; "join")
$v:=Try([1].map("nomethod"))
ASSERT(Last errors.length>0; "map nomethod")
$v:=Try([1].at("x"))
ASSERT(Last errors.length>0; "at")
$v:=Try(New collection.query(5))
ASSERT(Last errors.length>0; "query 5")
ON ERR CALL("x")
ON ERR CALL("")
var $m : 4D.Method
var $check : Object
$m:=4D.Method.new("var $n:=1\r$n:=Uppercase(\"a\")")
$check:=$m.checkSyntax()
ASSERT($check.success=False; "a text for a number is told")
ASSERT($check.errors[0].lineNumber=2; "with its line")
ASSERT(Undefined($m.name); "no name was given")
ASSERT(Compare strings(4D.Method.new("#declare ( $a:Text;$b : Real )->$c:Text\r\n$c:=uppercase($a)").source; "#DECLARE($a : Text; $b : Real) -> $c : Text\r$c:=Uppercase($a)"; sk char codes)=0; "the source is reformatted")
$v:=Try(4D.Method.new("Substring(").call())
ASSERT(Last errors.length>0)
// defer
// Last errors format
$v:=Try(Num({a: 1}))
ASSERT(Last errors.length>0; "num obj")
ASSERT(Value type(Last errors[0].errCode)=Is real; "errCode")
ASSERT(Value type(Last errors[0].message)=Is text; "message")
ASSERT(Value type(Last errors[0].componentSignature)=Is text; "sig")
// throw
Try
	throw(-77; "mine")
Catch
	$n:=Last errors.last().errCode
End try
ASSERT($n=-77; "the code of throw")
Try
	throw
Catch
End try
Try
	throw({code: 1})
Catch
	ASSERT(Last errors.length>0)
End try
$n:=0
Try
	Try
		throw(7; "in")
	Catch
		$n:=1
		throw(8; "again")
	End try
Catch
	$n+=1
End try
ASSERT($n=2)
// SET ASSERT ENABLED
SET ASSERT ENABLED(False; *)
ASSERT(False)
SET ASSERT ENABLED(True; *)
ASSERT(Get assert enabled)
ASSERT(Asserted(True))
$n:=0
If (Asserted(True; "x"))
	$n:=1
End if
ASSERT($n=1)
// formulas
var $f : Object
$f:=Formula from string("$1*2")
ASSERT($f.call(Null; 4)=8)
ASSERT(OB Instance of($f; 4D.Formula))
ASSERT(Parse formula("String(1)")="String(1)"; "parse "+Parse formula("String(1)"))
// commands
ASSERT(Command name(10)="String"; "cn")
var $arr : Collection
$arr:=Copy parameters
ASSERT($arr.length=0)
ASSERT(Count parameters=0)
var $i : Integer
$i:=5
