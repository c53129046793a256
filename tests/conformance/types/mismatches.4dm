// Values of the wrong type, defaults, operators of each type.
// Covers: 56 99 295
// Page: Concepts/variables, Concepts/operators, Concepts/arrays
var $i : Integer
var $t : Text
var $d : Date
var $h : Time
var $b : Boolean
var $o : Object
var $c : Collection
var $p : Pointer
var $r : Real
var $v : Variant
var $n : Integer
$n:=0
Try
	$i:="x"
	$n+=1
Catch
	ASSERT(Last errors.length>0; "i text")
End try
Try
	$t:=5
	$n+=1
Catch
	ASSERT(Last errors.length>0; "t num")
End try
Try
	$d:="2020-01-01"
	$n+=1
Catch
End try
Try
	$b:=1
	$n+=1
Catch
End try
Try
	$o:=[]
	$n+=1
Catch
End try
Try
	$c:={}
	$n+=1
Catch
End try
Try
	$t:=Null
	$n+=1
Catch
End try
Try
	$i:=Null
	$n+=1
Catch
End try
Try
	$h:="12:00:00"
	$n+=1
Catch
End try
ASSERT($n=0; "mismatches all error "+String($n))
$h:=3600
ASSERT($h=?01:00:00?; "time from num")
$r:=?00:01:00?
ASSERT($r=60; "num from time")
$i:=?00:01:00?
ASSERT($i=60; "int from time")
$o:=Null
$c:=Null
$p:=Null
ASSERT(($o=Null) & ($c=Null) & ($p=Null); "null")
$i:=2.9
ASSERT(($i=2) | ($i=3); "int")
// text operations errors
$v:=Try("a"-"b")
ASSERT(Undefined($v); "text - text")
$v:=Try(!2020-01-01!+!2020-01-01!)
ASSERT(Undefined($v); "date+date")
$v:=Try(True+1)
ASSERT(Undefined($v); "bool+1")
$v:=Try({a: 1}+1)
ASSERT(Undefined($v); "obj+1")
$v:=Try([1]+[2])
ASSERT(Undefined($v); "col+col")
$v:=Try(Length(5))
ASSERT(Last errors.length>0; "Length num")
$v:=Try(Uppercase(5))
ASSERT(Last errors.length>0; "Uppercase num")
$v:=Try(Abs("x"))
ASSERT(Last errors.length>0; "Abs text")
$v:=Try(Substring("abc"; "x"))
ASSERT(Last errors.length>0; "Substring text pos")
$v:=Try(Day of("2020-01-01"))
ASSERT(Last errors.length>0; "Day of text")
$v:=Try(New object("a"))
$v:=Try([].push())
$v:=Try(Split string(5; ","))
ASSERT(Last errors.length>0; "Split num")
// var inference
var $x:=20
ASSERT(Type($x)=Is real; "infer real "+String(Type($x)))
var $tx:="a"
ASSERT(Type($tx)=Is text; "infer text")
var $ob:={}
ASSERT(Type($ob)=Is object; "infer obj")
var $co:=[]
ASSERT(Type($co)=Is collection; "infer coll")
var $da:=!2020-01-01!
ASSERT(Type($da)=Is date; "infer date")
var $bo:=True
ASSERT(Type($bo)=Is Boolean; "infer bool")
var $a1 : Text:="hello"
ASSERT($a1="hello"; "init")
var $fn:=Formula(1)
ASSERT(OB Instance of($fn; 4D.Function); "fn")
// defaults
var $t2; $t3 : Text
ASSERT($t2+$t3=""; "default text")
var $i2 : Integer
ASSERT($i2=0; "default int")
var $d2 : Date
ASSERT($d2=!00-00-00!; "default date")
var $h2 : Time
ASSERT($h2=?00:00:00?; "default time")
var $b2 : Boolean
ASSERT($b2=False; "default bool")
var $v2 : Variant
ASSERT(Undefined($v2); "default var")
var $p2 : Pointer
ASSERT(Is nil pointer($p2); "default ptr")
// operands come back
$v:={} || 1
ASSERT($v=1)
$v:=Null || "d"
ASSERT($v="d")
$v:=$o.zz || "d"
ASSERT($v="d")
$v:=?00:00:00? || 5
ASSERT(Value type($v)=Is time; "time zero truthy")
$v:=True || False && False
ASSERT($v=False; "left to right")
ASSERT((5>3 ? "a" : "b")="a"; "ternary no parens")
ASSERT(("" ? 1 : 2)=2)
ASSERT((0 ? 1 : 2)=1)
ASSERT((Null ? 1 : 2)=2)
ASSERT(([] ? 1 : 2)=2)
$v:=False ? 1 : True ? 2 : 3
ASSERT($v=2)
// compound
$h:=?01:00:00?
$h+=?00:30:00?
ASSERT($h=?01:30:00?)
$c:=[1]
$c[0]+=5
ASSERT($c[0]=6)
$o:={n: 1}
$o.n*=4
ASSERT($o.n=4)
$o.n/=2
ASSERT($o.n=2)
$o.n-=1
ASSERT($o.n=1)
ARRAY LONGINT($al; 2)
$al{1}+=3
ASSERT($al{1}=3)
// boolean
ASSERT((True & False)=False)
ASSERT(True | False)
ASSERT(Not(True)=False)
ASSERT(True#False)
ASSERT(True=True)
ASSERT(Num(True)=1)
// number
ASSERT(2+2*6=24)
ASSERT(2+(2*6)=14)
ASSERT(11%4=3)
ASSERT(9.5%3=0)
ASSERT(-7%3=-1)
ASSERT(5/2=2.5)
ASSERT(0xFF=255)
ASSERT(1e3=1000)
ASSERT((0.000001=0.000002); "epsilon")
SET REAL COMPARISON LEVEL(0)
ASSERT((0.000001=0.000002)=False; "epsilon 0")
SET REAL COMPARISON LEVEL(0.000001)
// strings
ASSERT("abc"="ABC")
ASSERT("é"="E")
ASSERT(("hello"="h@"))
ASSERT(("h@"="hello")=False)
ASSERT("abc">"abb")
ASSERT("abc"#"abd")
ASSERT("abcdefg"="@cde@")
ASSERT(("abc"="a@@c")=False; "double @")
ASSERT(Char(1)="" )
ASSERT("a\tb"=("a"+Char(9)+"b"))
ASSERT("a\\b"=("a"+Char(92)+"b"))
ASSERT(Length("\"")=1)
ASSERT("Smith"="smith")
ASSERT(("x"<"X")=False)
ASSERT("été"="ete")
// invalid char reference in interpreted mode gives no error
$t:="ab"
ASSERT(Try($t[[5]])=""; "char out")
$t[[5]]:="x"
ASSERT($t="ab"; "char assign out")
// arrays
ARRAY TEXT($at; 2; 3)
$at{1}{2}:="x"
ASSERT($at{1}{2}="x")
ASSERT(Size of array($at)=2)
ASSERT(Size of array($at{1})=3)
ARRAY REAL($ar; 3)
ARRAY BOOLEAN($ab; 2)
ASSERT($ab{1}=False)
ARRAY DATE($ad; 1)
ASSERT($ad{1}=!00-00-00!)
ARRAY TIME($ati; 1)
ASSERT($ati{1}=?00:00:00?)
ARRAY OBJECT($ao; 1)
ASSERT($ao{1}=Null | Undefined($ao{1}))
ARRAY POINTER($ap; 1)
ASSERT(Is nil pointer($ap{1}))
ARRAY INTEGER($ai; 1)
$ai{1}:=5
ASSERT($ai{1}=5)
ARRAY BLOB($abl; 1)
ASSERT(BLOB size($abl{1})=0)
$ar{1}:=3
$ar{2}:=1
$ar{3}:=2
ASSERT(Sum($ar)=6)
ASSERT(Average($ar)=2)
ASSERT(Max($ar)=3)
ASSERT(Min($ar)=1)
ASSERT(Variance($ar)>0)
ARRAY TEXT($par; 3)
$par{1}:="c"
$par{2}:="a"
$par{3}:="b"
SORT ARRAY($ar; $par; >)
ASSERT($par{1}="a"; "sync sort")
MULTI SORT ARRAY($par; >; $ar; <)
ASSERT($par{3}="c")
