// Pointers to variables, arrays, elements, objects and pointers.
// Covers: language, 16 34 82 221 222 229 274 295 304 315 394 1509
// Page: Concepts/pointer
var $t; $u : Text
var $p; $q; $nil : Pointer
$t:="Hello"
$p:=->$t
ASSERT($p->="Hello"; "reading through a pointer")
$p->:="Goodbye"
ASSERT($t="Goodbye"; "writing through a pointer")
$u:=$p->+"!"
ASSERT($u="Goodbye!"; "a dereferenced pointer in an expression")
ASSERT(Length($p->)=7; "a dereferenced pointer as an argument")
ASSERT(Value type($p)=Is pointer; "the pointer itself")
ASSERT(Value type($p->)=Is text; "what it points to")
ASSERT(Type($p->)=Is text; "the declared type of what it points to")
$p:=->$u
ASSERT($p->="Goodbye!"; "a pointer may be moved to another variable")
ASSERT($t="Goodbye"; "the first variable is left alone")

// Pointers to pointers need parentheses.
$q:=->$p
ASSERT(($q->)->="Goodbye!"; "reading through two pointers")
($q->)->:="twice"
ASSERT($u="twice"; "writing through two pointers")

// Arrays and elements.
ARRAY LONGINT($a; 4)
$p:=->$a
$p->{4}:=84
ASSERT($a{4}=84; "an element through a pointer to the array")
ASSERT($p->{4}=84; "reading it the same way")
ASSERT(Size of array($p->)=4; "the array as an argument")
SORT ARRAY($p->; <)
ASSERT($a{1}=84; "a command works on the array pointed to")
$q:=->$a{2}
$q->:=8
ASSERT($a{2}=8; "a pointer to one element")
$q->:=$q->+1
ASSERT($a{2}=9; "reading and writing one element")

// Objects: no dot after the arrow.
var vObj : Object
vObj:={a: 10; b: {c: 1}}
$p:=->vObj
ASSERT($p->a=10; "a property through a pointer")
$p->a:=11
ASSERT(vObj.a=11; "writing a property through a pointer")
ASSERT($p->["a"]=11; "a property by name through a pointer")
ASSERT($p->b.c=1; "a deeper property through a pointer")

// Operators directly after the arrow.
var $n : Integer
$n:=5
$p:=->$n
ASSERT($p->=5; "equality after the arrow")
ASSERT($p->#6; "inequality after the arrow")
ASSERT($p->>4; "greater than after the arrow")
ASSERT($p-><6; "less than after the arrow")
ASSERT($p->>=5; "greater or equal after the arrow")
$p->+=2
ASSERT($n=7; "compound assignment after the arrow")

// Nil.
ASSERT(Is nil pointer($nil); "a pointer never assigned is nil")
ASSERT($nil=Null; "nil equals Null")
ASSERT(Not(Is nil pointer($p)); "a pointer that points is not nil")
ASSERT($p#Null; "and differs from Null")
ASSERT(Undefined(Try($nil->)); "reading through nil is an error")
$caught:=False
Try
	$nil->:=1
Catch
	$caught:=True
End try
ASSERT($caught; "writing through nil is an error")

// Names of what is pointed to.
var $name : Text
var $table; $field : Integer
vPointed:=1
RESOLVE POINTER(->vPointed; $name; $table; $field)
ASSERT($name="vPointed"; "the name of a process variable")
ASSERT($table=(-1); "no table")
ASSERT($field=(-1); "no field")
ARRAY TEXT(vArray; 3)
RESOLVE POINTER(->vArray{2}; $name; $table; $field)
ASSERT($name="vArray"; "the name of the array of an element")
ASSERT($table=2; "the number of the element")
ASSERT($field=(-1); "one dimension only")
RESOLVE POINTER(->vArray; $name; $table; $field)
ASSERT($name="vArray"; "the name of an array")
ASSERT($table=(-1); "not an element")
ARRAY LONGINT(vTable; 3; 4)
RESOLVE POINTER(->vTable{2}{3}; $name; $table; $field)
ASSERT($name="vTable"; "the name of an array with two dimensions")
ASSERT($table=2; "the row")
ASSERT($field=3; "the column")
RESOLVE POINTER($nil; $name; $table; $field)
ASSERT(Length($name)=0; "nil has no name")
ASSERT($table=0; "nil has no table")
ASSERT($field=0; "nil has no field")
$p:=Get pointer("vPointed")
ASSERT($p->=1; "a pointer from a name")
