// Shared collections and Storage.
// Covers: language, 34 82 222 1525 1526 1527 1563 1597 1759
// Page: Concepts/shared, commands/storage
var $c; $r : Collection
var $n : Variant
$c:=New shared collection
ASSERT(OB Is shared($c); "it is shared")
$c.push("alpha")
ASSERT($c[0]="alpha"; "push needs no Use")
$c.push("beta"; "gamma")
$n:=$c.pop()
ASSERT($n="gamma"; "pop needs no Use")
$c.unshift("first")
ASSERT($c.join(",")="first,alpha,beta"; "unshift needs no Use")
$n:=$c.shift()
$c.insert(1; "x")
$c.remove(1)
ASSERT($c.join(",")="alpha,beta"; "shift, insert and remove need no Use")
$c.sort(ck descending)
ASSERT($c[0]="beta"; "sort needs no Use")
$caught:=False
Try
	$c[0]:="outside"
Catch
	$caught:=True
End try
ASSERT($caught; "assigning an element outside Use is an error")
ASSERT($c[0]="beta"; "and has no effect")
Use ($c)
	$c[0]:="omega"
	$c.push("end")
End use 
ASSERT($c.join(",")="omega,alpha,end"; "inside Use everything is allowed")
$caught:=False
Try
	$c.push({})
Catch
	$caught:=True
End try
ASSERT($caught; "an ordinary object is refused")
ARRAY TEXT($a; 2)
$a{1}:="Apple"
$a{2}:="Orange"
$r:=New shared collection
ARRAY TO COLLECTION($r; $a)
ASSERT($r.join(",")="Apple,Orange"; "ARRAY TO COLLECTION takes the lock itself")
ASSERT(OB Is shared($c.slice(0; 1)); "slice of a shared collection is shared")
ASSERT(OB Is shared($c.reverse()); "reverse of a shared collection is shared")
ASSERT(OB Is shared($c.filter(Formula(True))); "filter of a shared collection is shared")
ASSERT(OB Is shared($c.orderBy()); "orderBy of a shared collection is shared")
ASSERT(Not(OB Is shared($c.copy())); "a copy is ordinary")
ASSERT(OB Is shared([1; 2].copy(ck shared)); "a copy may be made shared")

// Storage.
ASSERT(OB Is shared(Storage); "Storage is a shared object")
Use (Storage)
	Storage.conformance:=New shared object("customers"; 0)
End use 
ASSERT(Storage.conformance.customers=0; "a shared object in Storage")
Use (Storage.conformance)
	Storage.conformance.customers:=Storage.conformance.customers+1
End use 
ASSERT(Storage.conformance.customers=1; "changed inside Use of the object")
$caught:=False
Try
	Storage.conformanceOther:=New shared object
Catch
	$caught:=True
End try
ASSERT($caught; "adding to Storage outside Use is an error")
For each ($n; [1; "text"; {}; []])
	$caught:=False
	Try
		Use (Storage)
			Storage.conformanceBad:=$n
		End use 
	Catch
		$caught:=True
	End try
	ASSERT($caught; "Storage holds shared objects and collections only")
End for each 
ASSERT(Undefined(Storage.conformanceBad); "nothing was stored")
var $x : Object
$x:=New shared object
Use (Storage)
	Storage.conformanceX:=$x
	Storage.conformanceY:=$x
End use 
Use (Storage)
	Storage.conformance2:=New shared collection($x)
End use 
ASSERT(Storage.conformance2[0]=$x; "Storage does not group its members: one of them may join a group of its own")
