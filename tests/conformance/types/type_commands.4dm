// Type and Value type.
// Covers: language, 219 220 221 222 223 224 279 280 295 1221 1222 1223 1509 1597
// Page: commands/type, commands/value-type, Concepts/variant
var $v; $v2 : Variant
var $i : Integer
var $r : Real
$v:="hello world"
ASSERT(Type($v)=Is variant; "the type of a variant variable")
ASSERT(Value type($v)=Is text; "the type of its value")
$v:=42
ASSERT(Type($v)=Is variant; "the variable stays a variant")
ASSERT(Value type($v)=Is real; "a number in a variant is a real")
$v:="x"
$copy:=$v
ASSERT(Type($copy)=Is text; "an undeclared copy has the type of the value")
$i:=5
ASSERT(Type($i)=Is longint; "the declared type of an Integer")
ASSERT(Value type($i)=Is real; "its value is a real when interpreted")
ASSERT(Value type($r)=Is real; "a real")
ASSERT(Value type("")=Is text; "a text")
ASSERT(Value type(True)=Is Boolean; "a Boolean")
ASSERT(Value type(!2020-01-01!)=Is date; "a date")
ASSERT(Value type(?01:00:00?)=Is time; "a time")
ASSERT(Value type({})=Is object; "an object")
ASSERT(Value type([])=Is collection; "a collection")
ASSERT(Value type(->$i)=Is pointer; "a pointer")
ASSERT(Value type(Null)=Is null; "Null")
ASSERT(Value type(Formula(1))=Is object; "a formula is an object")
var $b : Blob
ASSERT(Value type($b)=Is BLOB; "a blob")
var $p : Picture
ASSERT(Value type($p)=Is picture; "a picture")
var $o : Object
$o:={n: 42; t: "a"; h: ?00:01:00?; d: !2020-01-01!; b: True; nul: Null; o: {}; c: []}
ASSERT(Value type($o.n)=Is real; "a number property is a real")
ASSERT(Value type($o.t)=Is text; "a text property")
ASSERT(Value type($o.d)=Is date; "a date property")
ASSERT(Value type($o.b)=Is Boolean; "a Boolean property")
ASSERT(Value type($o.nul)=Is null; "a Null property")
ASSERT(Value type($o.o)=Is object; "an object property")
ASSERT(Value type($o.c)=Is collection; "a collection property")
ASSERT(Value type($o.missing)=Is undefined; "a missing property")
ASSERT(Value type($o.h)=Is real; "a time in an object is a number")
ASSERT($o.h=60; "of seconds")

// Arrays.
ARRAY TEXT($at; 1)
ARRAY LONGINT($al; 1)
ARRAY REAL($ar; 1)
ARRAY INTEGER($ai; 1)
ARRAY BOOLEAN($ab; 1)
ARRAY DATE($ad; 1)
ARRAY TIME($ah; 1)
ARRAY OBJECT($ao; 1)
ARRAY POINTER($ap; 1)
ARRAY PICTURE($apict; 1)
ARRAY BLOB($ablob; 1)
ARRAY LONGINT($a2; 2; 2)
ASSERT(Type($at)=Text array; "a text array")
ASSERT(Type($al)=LongInt array; "a longint array")
ASSERT(Type($ar)=Real array; "a real array")
ASSERT(Type($ai)=Integer array; "an integer array")
ASSERT(Type($ab)=Boolean array; "a Boolean array")
ASSERT(Type($ad)=Date array; "a date array")
ASSERT(Type($ah)=Time array; "a time array")
ASSERT(Type($ao)=Object array; "an object array")
ASSERT(Type($ap)=Pointer array; "a pointer array")
ASSERT(Type($apict)=Picture array; "a picture array")
ASSERT(Type($ablob)=Blob array; "a blob array")
ASSERT(Type($a2)=Array 2D; "an array with two dimensions")
ASSERT(Value type($at)=Is real; "an array as a value is its current element number")

// Arrays behind pointers.
var $pointer : Pointer
ARRAY TEXT($texts; 0)
ARRAY LONGINT($grid; 2; 3)
$pointer:=->$texts
ASSERT(Type($pointer->)=Text array; "an empty array behind a pointer")
ASSERT(Type($grid{1})=LongInt array; "a row of a two-dimensional array")
$pointer:=->$i
ASSERT(Type($pointer->)=Is longint; "a variable behind a pointer")

// A sum of the numbers of a mixed collection.
var $sum : Real
For ($i; 0; 7)
	$v2:=["Hello"; 20; "World2"; 15; 50; !2020-01-01!; True; 10][$i]
	If (Value type($v2)=Is real)
		$sum:=$sum+$v2
	End if 
End for 
ASSERT($sum=95; "numbers picked by their type")

// The constants.
ASSERT(Is alpha field=0; "alpha field")
ASSERT(Is real=1; "real")
ASSERT(Is text=2; "text")
ASSERT(Is picture=3; "picture")
ASSERT(Is date=4; "date")
ASSERT(Is undefined=5; "undefined")
ASSERT(Is Boolean=6; "Boolean")
ASSERT(Is integer=8; "integer")
ASSERT(Is longint=9; "longint")
ASSERT(Is time=11; "time")
ASSERT(Is variant=12; "variant")
ASSERT(Is pointer=23; "pointer")
ASSERT(Is BLOB=30; "blob")
ASSERT(Is object=38; "object")
ASSERT(Is collection=42; "collection")
ASSERT(Is null=255; "null")
