// Short-circuit operators return one of their operands.
// Covers: language, 16 1509 1597
// Page: Concepts/operators
var $v : Variant
var $o; $count : Object
var $calls; $empty : Collection
$v:="Hello" && "World"
ASSERT($v="World"; "and: both usable, the last one comes back")
$v:=False && 0
ASSERT(Value type($v)=Is Boolean; "and: a false left side comes back itself")
ASSERT($v=False; "and: the value of the false left side")
$v:=0 && False
ASSERT(Value type($v)=Is Boolean; "zero is usable, so the right side comes back")
$v:=0 && "x"
ASSERT($v="x"; "zero counts as true here")
$v:=5 && !00-00-00!
ASSERT(Value type($v)=Is date; "the operand comes back with its own type")
ASSERT($v=!00-00-00!; "the null date comes back")
$v:=5 && 10 && "hello"
ASSERT($v="hello"; "a chain of and")
$v:=7 && 8 && "x"
ASSERT($v="x"; "another chain of and")
$v:="" && "x"
ASSERT(Length($v)=0; "an empty text stops the chain")
ASSERT(Value type($v)=Is text; "and comes back as a text")
$empty:=[]
$v:=$empty && 1
ASSERT($v=$empty; "an empty collection stops the chain and comes back")
$v:="" || "n/a"
ASSERT($v="n/a"; "or: an empty text gives way")
$v:="x" || "n/a"
ASSERT($v="x"; "or: a filled text stays")
$v:=0 || 5
ASSERT($v=0; "or: zero stays because it is usable")
$v:=False || 0
ASSERT(Value type($v)=Is real; "or: False gives way to zero")
$v:=Null || "d"
ASSERT($v="d"; "or: Null gives way")
$o:={}
$v:=$o.missing || "d"
ASSERT($v="d"; "or: an undefined property gives way")
$v:=!00-00-00! || "d"
ASSERT($v="d"; "or: the null date gives way")
$v:=!2020-01-01! || "d"
ASSERT($v=!2020-01-01!; "or: a real date stays")
$v:=[] || "d"
ASSERT($v="d"; "or: an empty collection gives way")
$v:={} || "d"
ASSERT($v="d"; "or: an empty object gives way")
$v:={a: 1} || "d"
ASSERT($v.a=1; "or: a filled object stays")
$v:=[1] || "d"
ASSERT($v.length=1; "or: a filled collection stays")
$v:="" || Null || "end"
ASSERT($v="end"; "a chain of or")

// Typed variables that were never assigned.
var $noObject : Object
var $noCollection : Collection
var $noPointer : Pointer
var $noPicture : Picture
var $noVariant : Variant
$v:=$noObject || "d"
ASSERT($v="d"; "an object variable without object gives way")
$v:=$noCollection || "d"
ASSERT($v="d"; "a collection variable without collection gives way")
$v:=$noPointer || "d"
ASSERT($v="d"; "a nil pointer gives way")
$v:=$noPicture || "d"
ASSERT($v="d"; "an empty picture gives way")
$v:=$noVariant || "d"
ASSERT($v="d"; "an undefined variant gives way")

// One precedence: a or b and c is (a or b) and c.
$v:=True || False && False
ASSERT($v=False; "the or comes first because it is written first")
$v:=True || (False && False)
ASSERT($v=True; "parentheses change the result")

// The right side is not evaluated when it is not needed.
$calls:=[]
$count:={run: Formula($1.push(1))}
$v:=False && $count.run($calls)
ASSERT($calls.length=0; "and: the right side is skipped")
$v:="x" || $count.run($calls)
ASSERT($calls.length=0; "or: the right side is skipped")
$v:=True && $count.run($calls)
ASSERT($calls.length=1; "and: the right side is needed")
$v:="" || $count.run($calls)
ASSERT($calls.length=2; "or: the right side is needed")
$v:=($o.missing#Null) && ($o.missing.deeper.value>10)
ASSERT($v=False; "a test for Null protects what follows")

// Use in typed code.
var $phone : Text
$phone:=$o.phone || "n/a"
ASSERT($phone="n/a"; "a default for a missing property")
$o.phone:="12"
$phone:=$o.phone || "n/a"
ASSERT($phone="12"; "no default when the property is there")
var $tax : Variant
$o:={taxRate: Null; price: 100}
$tax:=$o.taxRate && ($o.price*$o.taxRate)
ASSERT($tax=Null; "a Null rate gives a Null tax")
$o.taxRate:=0.5
$tax:=$o.taxRate && ($o.price*$o.taxRate)
ASSERT($tax=50; "with a rate the product comes back")
