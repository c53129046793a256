// Shared objects: Use, what they may hold, groups, copies.
// Covers: language, 34 82 1225 1509 1526 1527 1759
// Page: Concepts/shared
var $s; $s2; $o : Object
var $ob1; $ob2; $ob3; $ob4 : Object
$s:=New shared object("prop1"; "alpha"; "n"; 1)
ASSERT($s.prop1="alpha"; "reading needs no Use")
ASSERT(OB Is shared($s); "it is shared")
ASSERT(Not(OB Is shared({})); "an ordinary object is not")
Use ($s)
	$s.prop1:="omega"
	$s.added:=5
End use 
ASSERT($s.prop1="omega"; "changed inside Use")
ASSERT($s.added=5; "added inside Use")
$caught:=False
Try
	$s.prop1:="outside"
Catch
	$caught:=True
End try
ASSERT($caught; "changing outside Use is an error")
ASSERT($s.prop1="omega"; "and has no effect")
$caught:=False
Try
	$s.other:=1
Catch
	$caught:=True
End try
ASSERT($caught; "adding outside Use is an error")
ASSERT(Undefined($s.other); "and has no effect")

// Values.
Use ($s)
	$s.t:="x"
	$s.b:=True
	$s.d:=!2020-01-01!
	$s.nul:=Null
	$s.h:=?00:01:00?
	$s.inner:=New shared object("v"; 1)
	$s.list:=New shared collection(1; 2)
End use 
ASSERT($s.b; "a Boolean")
ASSERT($s.d=!2020-01-01!; "a date")
ASSERT($s.nul=Null; "Null")
ASSERT(Value type($s.h)=Is real; "a time is stored as a number")
ASSERT($s.inner.v=1; "a shared object")
ASSERT($s.list[1]=2; "a shared collection")
var $value : Variant
For each ($value; [{}; []; ->$o])
	$caught:=False
	Try
		Use ($s)
			$s.bad:=$value
		End use 
	Catch
		$caught:=True
	End try
	ASSERT($caught; "ordinary objects, collections and pointers are refused")
End for each 
ASSERT(Undefined($s.bad); "nothing was stored")

// One lock for a group.
Use ($s)
	$s.inner.v:=2
	$s.list.push(3)
End use 
ASSERT($s.inner.v=2; "Use of one member of a group covers the others")
ASSERT($s.list.length=3; "collections too")
Use ($s)
	Use ($s)
		$s.n:=2
	End use 
	$s.n:=3
End use 
ASSERT($s.n=3; "Use may be nested, the inner end does not unlock")

// Groups cannot be mixed.
$ob1:=New shared object
$ob2:=New shared object
Use ($ob1)
	$ob1.a:=$ob2
End use 
$ob3:=New shared object
$ob4:=New shared object
Use ($ob3)
	$ob3.a:=$ob4
End use 
$caught:=False
Try
	Use ($ob1)
		$ob1.b:=$ob4
	End use 
Catch
	$caught:=True
End try
ASSERT($caught; "an object of another group is refused")
Use ($ob3)
	$ob3.a:=Null
End use 
$caught:=False
Try
	Use ($ob1)
		$ob1.b:=$ob4
	End use 
Catch
	$caught:=True
End try
ASSERT($caught; "it stays in its group when it is taken out")

// In ordinary objects, and copies.
$o:={shared: $s}
ASSERT(OB Is shared($o.shared); "an ordinary object may hold a shared one")
$s2:=OB Copy($s)
ASSERT(Not(OB Is shared($s2)); "a copy is ordinary")
ASSERT(Not(OB Is shared($s2.inner)); "down to the inner objects")
$s2.prop1:="free"
ASSERT($s2.prop1="free"; "it can be changed without Use")
ASSERT($s.prop1="omega"; "the original stays")
$s2:=OB Copy({a: 1; sub: {b: 2}}; ck shared)
ASSERT(OB Is shared($s2); "a copy may be made shared")
ASSERT(OB Is shared($s2.sub); "with its inner objects")

// For each.
$names:=""
For each ($key; $ob1)
	$names:=$names+$key
End for each 
ASSERT($names="a"; "a loop needs no Use")
