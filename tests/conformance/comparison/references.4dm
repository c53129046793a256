// Objects, collections and pointers compare by reference.
// Covers: language, 34
// Page: Concepts/object, Concepts/collection, Concepts/pointer
var $o1:={a: 42}
var $o2:={a: 42}
var $o3:=$o1
ASSERT(($o1=$o3); "two references to one object are equal")
ASSERT(Not($o1=$o2); "objects with equal contents are not equal")
ASSERT(Not($o1#$o3); "two references to one object do not differ")
ASSERT(($o1#$o2); "two objects differ")
ASSERT(Not({a: 1}={a: 1}); "two literals are two objects")
var $c1:=["a"; 42]
var $c2:=["a"; 42]
var $c3:=$c1
ASSERT(($c1=$c3); "two references to one collection are equal")
ASSERT(Not($c1=$c2); "collections with equal contents are not equal")
ASSERT(Not($c1#$c3); "two references to one collection do not differ")
ASSERT(($c1#$c2); "two collections differ")
ASSERT($c1.equal($c2); "equal() compares the contents")
ASSERT(Not($c1.equal(["a"; 43])); "equal() sees different contents")
ASSERT(Not($c1=$c1.copy()); "a copy is another collection")
ASSERT($c1.equal($c1.copy()); "with equal contents")
var $outer:={inner: $o1}
ASSERT(($outer.inner=$o1); "a property holds the reference")
ASSERT(([$o1][0]=$o1); "an element holds the reference")
ASSERT([$o2; $o1].indexOf($o1)=1; "indexOf finds an object by reference")
var $x; $y : Integer
var $pA; $pB; $pC : Pointer
$pA:=->$x
$pB:=->$x
$pC:=->$y
ASSERT(($pA=$pB); "two pointers to one variable are equal")
ASSERT(Not($pA=$pC); "pointers to two variables are not")
ASSERT(($pA#$pC); "pointers to two variables differ")
ASSERT(Not($pA#$pB); "pointers to one variable do not differ")
