// Collections: literals, elements, references, growing.
// Covers: language, 1217 1472 1509
// Page: Concepts/collection
var $c; $c2; $users : Collection
var $o : Object
var $v : Variant
$c:=[]
ASSERT($c.length=0; "an empty literal")
$c:=[1; 2; 3; 4; 5; 6]
ASSERT($c.length=6; "a literal of numbers")
ASSERT($c[0]=1; "elements are numbered from zero")
ASSERT($c[5]=6; "the last element")
$users:=[{name: "Alice"; height: 183; id: $c[5]}; {name: "Bob"; height: 172}]
ASSERT($users[0].id=6; "objects in a literal")
ASSERT($users[1].name="Bob"; "the second object")
$c:=[[1; 2; 3]; ["a"; "b"]]
ASSERT($c[0][2]=3; "collections in a literal")
ASSERT($c[1][0]="a"; "the second collection")
$o:={}
$c:=[1; $o.missing; 3]
ASSERT($c.length=3; "an undefined element counts")
ASSERT(Value type($c[1])=Is null; "and becomes Null")
$c:=New collection("a"; "b"; 1; 42; {})
ASSERT($c.length=5; "the command with values")
$c:=New collection
ASSERT($c.length=0; "the command alone")
ASSERT(["x"; "y"][1]="y"; "an element of a literal")
ASSERT(["a"; "b"].includes("b"); "a function of a literal")

// Writing beyond the end.
$c:=["A"; "B"]
$c[5]:="Z"
ASSERT($c.length=6; "the collection grows")
ASSERT($c[2]=Null; "with Null in between")
ASSERT(Value type($c[4])=Is null; "up to the new element")
ASSERT($c[5]="Z"; "which holds the value")
$c:=[1; 2]
$c[4]:=5
ASSERT(JSON Stringify($c)="[1,2,null,null,5]"; "the same as text")
$c[0]:="first"
ASSERT($c[0]="first"; "an element may change its type")
$c[$c.length]:="last"
ASSERT($c.length=6; "appending by the length")

// References.
$c:=[1; 2; 3]
$c2:=$c
$o:={list: $c}
$c.push(4)
ASSERT($c2.length=4; "both names see the new element")
$c2[0]:=10
ASSERT($o.list[0]=10; "the object sees the change")
$o.list.push(5)
ASSERT($c.length=5; "in all directions")
ASSERT($c=$c2; "one collection")
$c2:=$c.copy()
$c2.push(6)
ASSERT($c.length=5; "a copy is independent")
$c:=[{a: 1}]
$c2:=$c.copy()
$c2[0].a:=2
ASSERT($c[0].a=1; "a copy is deep")

// Kinds of values.
$c:=[1; "a"; True; !2020-01-01!; Null; {}; []; ?00:00:05?]
ASSERT(Value type($c[0])=Is real; "a number")
ASSERT(Value type($c[1])=Is text; "a text")
ASSERT(Value type($c[2])=Is Boolean; "a Boolean")
ASSERT(Value type($c[3])=Is date; "a date")
ASSERT(Value type($c[4])=Is null; "Null")
ASSERT(Value type($c[5])=Is object; "an object")
ASSERT(Value type($c[6])=Is collection; "a collection")

// A variable without a collection.
var $none : Collection
ASSERT($none.length=0; "its length is zero")
$caught:=False
Try
	$none.push(1)
Catch
	$caught:=True
End try
ASSERT($caught; "adding to it is an error")
$caught:=False
Try
	$none[0]:=1
Catch
	$caught:=True
End try
ASSERT($caught; "writing an element of it is an error")
$i:=1
ASSERT([5; 6; 7][$i+1]=7; "an expression as the index")
