// Objects: literals, properties, references, undefined values.
// Covers: language, 10 16 34 1225 1231 1297 1470 1471 1509 1597 1719
// Page: Concepts/object
var $o; $o2; $o3 : Object
var $c : Collection
var $v : Variant
$o:={}
ASSERT(OB Is empty($o); "an empty literal")
$o:={a: "foo"; b: 42; c: {}; d: False ? True : False}
ASSERT($o.a="foo"; "a text in a literal")
ASSERT($o.b=42; "a number in a literal")
ASSERT(OB Is empty($o.c); "an object in a literal")
ASSERT($o.d=False; "an expression in a literal")
$o:=New object("name"; "Smith"; "age"; 42)
ASSERT($o.name="Smith"; "the command with pairs")
ASSERT($o.age=42; "the second pair")
$o:=New object
ASSERT(OB Is empty($o); "the command alone")
$o:={ob1: {age: 42}; ob2: New object("message"; "Hello"); form1: Formula(return This.ob1.age+10); col: [1; 2; 3; 4; 5; 6]}
ASSERT($o.form1()=52; "a formula in a literal")
ASSERT($o.ob2.message="Hello"; "the command inside a literal")
ASSERT($o.col[5]=6; "a collection inside a literal")

// Properties.
$o:={}
$o.city:="London"
$o.city:="Paris"
ASSERT($o.city="Paris"; "a property may be changed")
ASSERT(OB Keys($o).length=1; "and is still one property")
$o.phone:=New object("office"; "1"; "home"; "2")
ASSERT($o.phone.home="2"; "a chain of properties")
ASSERT($o["city"]="Paris"; "a property by its name in brackets")
$v:="pho"
ASSERT($o[$v+"ne"].office="1"; "a computed name")
For ($i; 1; 4)
	$o["address"+String($i)]:=""
End for 
ASSERT(OB Keys($o).length=6; "properties created through names")
$o.list:=[{n: 1}; {n: 2}]
ASSERT($o.list[1].n=2; "properties and elements in one chain")
$o.list[1].n:=20
ASSERT($o.list[1].n=20; "writing through a chain")
ASSERT({a: 5}.a=5; "a member of a literal")
ASSERT(New object("a"; 6).a=6; "a member of a command's result")

// References.
$c:=[1; 2; 3]
$o:={a: 2; b: $c}
$o2:=$o
$o.a:=10
ASSERT($o2.a=10; "both names see the change")
$o2.a:=20
ASSERT($o.a=20; "in both directions")
$c.push(4)
ASSERT($o.b.length=4; "the collection inside is the same one")
ASSERT($o=$o2; "one object")
$o3:=OB Copy($o)
$o3.a:=30
$o3.b.push(5)
ASSERT($o.a=20; "a copy is independent")
ASSERT($o.b.length=4; "deep inside too")
ASSERT(Not($o=$o3); "a copy is another object")

// Undefined and Null.
$o:={a: 2; t: "x"; b: True; d: !2020-01-01!; sub: {}; c: [1]; nul: Null}
$o.a:=$o.missing
ASSERT($o.a=0; "undefined makes a number property zero")
ASSERT(OB Is defined($o; "a"); "and the property stays")
$o.t:=$o.missing
ASSERT(Length($o.t)=0; "undefined empties a text property")
ASSERT(Value type($o.t)=Is text; "which stays a text")
$o.b:=$o.missing
ASSERT($o.b=False; "undefined makes a Boolean property False")
$o.d:=$o.missing
ASSERT($o.d=!00-00-00!; "undefined makes a date property the null date")
$o.sub:=$o.missing
ASSERT(Value type($o.sub)=Is null; "undefined makes an object property Null")
$o.c:=$o.missing
ASSERT(Value type($o.c)=Is null; "undefined makes a collection property Null")
$o.nul:=$o.missing
ASSERT(Value type($o.nul)=Is null; "undefined leaves a Null property Null")
$o:={}
$o.x:=$o.y
ASSERT(OB Keys($o).length=0; "undefined into a missing property does nothing")
$o.x:=Null
ASSERT(OB Is defined($o; "x"); "Null creates the property")
ASSERT(Value type($o.x)=Is null; "and is its value")

// Kinds of values in objects.
$o:={h: ?00:01:00?; n: 1; d: !2020-02-02!}
ASSERT(Value type($o.h)=Is real; "a time becomes a number")
ASSERT($o.h=60; "of seconds")
ASSERT(Value type($o.d)=Is date; "a date stays a date")
var $p : Pointer
$p:=->$v
$v:=5
$o.p:=$p
ASSERT(Value type($o.p)=Is pointer; "a pointer stays a pointer")
ASSERT($o.p->=5; "and can be used")
var $bare : Object
$caught:=False
Try
	$bare.a:=1
Catch
	$caught:=True
End try
ASSERT($caught; "writing into an object variable without an object is an error")
