// Functions as values: how `.call` and a property that holds a formula are called.
// Covers: 1471 1597 1601
// Page: API/FunctionClass
var $f; $o; $other : Object
var $fs : Collection
$f:=Formula($1+$2)
ASSERT($f.call(Null; 1; 2)=3; "arguments behind This")
ASSERT($f.call(Null; "a"; "b")="ab"; "of any type")
$f:=Formula(This.a*$1)
$o:={a: 4; times: $f}
ASSERT($f.call($o; 2)=8; "This is the first argument")
ASSERT($o.times(3)=12; "a property that holds a formula is called on its object")
$other:={a: 10; times: $o.times}
ASSERT($other.times(3)=30; "on whatever object holds it")
$fs:=[$f; Formula(This.a+$1)]
ASSERT($fs[1].call($o; 1)=5; "a formula in a collection")
ASSERT(Try($f.call(5; 1))=Null; "This must be an object")
ASSERT(Last errors.length=1; "anything else is an error")
$f:=Formula(This=Null)
ASSERT($f.call(); "without arguments This is Null")
ASSERT($f.call(Null); "as with Null")
$o:={call: Formula("own")}
ASSERT($o.call()="own"; "an object may have a property of that name")
$o.n:=0
$o.bump:=Formula(This.n+=$1)
$o.bump(2)
$o.bump(3)
ASSERT($o.n=5; "a formula may assign")
ASSERT(Try($o.n())=Null; "a property that is no function cannot be called")
ASSERT(Last errors[0].errCode=-90004; "and says so")
