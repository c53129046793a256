// What shared objects hold, blobs and pointers.
// Covers: 1525 1526 1527 1641
// Page: Concepts/shared, Concepts/blob, Concepts/pointer, API/MethodClass
var $o; $p : Object
var $m : 4D.Method
var $v : Variant
var $c : Collection
$m:=4D.Method.new("#DECLARE($a : Integer) : Integer\nreturn $a*2"; "dbl")
$o:=New shared object
Use ($o)
	$o.m:=$m
End use
ASSERT($o.m(4)=8; "method in shared")
ASSERT($o.m=$m; "same ref")
ASSERT($o.m.name="dbl"; "name")
ASSERT(OB Is shared($m); "shared")
ASSERT(OB Instance of($o.m; 4D.Method); "inst")
ASSERT(OB Instance of($o.m; 4D.Function); "inst")
Use (Storage)
	Storage.m:=$m
End use
ASSERT(Storage.m.call(Null; 3)=6; "storage")
ASSERT($m.source#""; "source")
ASSERT(4D.Method.new("return 1+").checkSyntax().success=False; "syntax")
Use ($o)
	$o.cls:=4D.Object
End use
ASSERT($o.cls.name="Object"; "class in shared")
ASSERT(Position("$a*2"; 4D.Method.new("#DECLARE($a : Integer) : Integer\nreturn $a*2").source)>0; "source")
// shared
$v:=Try(New shared object("a"; {}))
ASSERT(Last errors.length>0; "regular object refused")
$v:=Try(New shared collection([]))
ASSERT(Last errors.length>0; "regular collection refused")
$v:=Try(New shared object("a"; ->$v))
ASSERT(Last errors.length>0; "pointer refused")
$o:=New shared object("a"; 1)
Try
	$o.a:=2
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length>0; "use needed")
End try
ASSERT($o.a=1; "kept")
Use ($o)
	$o.a:=2
	$o.b:=New shared object("x"; 1)
	$o.b.x:=5
End use
ASSERT($o.b.x=5; "group use")
Use ($o.b)
	$o.a:=9
End use
ASSERT($o.a=9; "group")
$p:=New shared object("own"; New shared object)
$v:=""
Use ($p)
	$p.own:=New shared object
	Try
		$p.q:=$o.b
	Catch
		$v:="err"
	End try
End use
ASSERT($v="err"; "other group")
$c:=New shared collection(1; 2)
$c.push(3)
ASSERT($c.length=3; "push without use")
Try
	$c[0]:=9
	ASSERT(False; "not reached")
Catch
	ASSERT(True)
End try
Use ($c)
	$c[0]:=9
End use
ASSERT($c[0]=9; "use")
ASSERT(OB Is shared($c.filter(Formula($1.value>1))); "filter shared")
ASSERT(OB Is shared($c.map(Formula($1.value)))=False; "map not shared")
ASSERT(OB Is shared($c.orderBy()); "orderBy shared")
ASSERT(OB Is shared($c.slice(0)); "slice shared")
ASSERT(OB Is shared($c.copy())=False; "copy")
ASSERT(OB Is shared($c.copy(ck shared)); "copy")
Use (Storage)
	Storage.k:=New shared object("a"; 1)
End use
ASSERT(Storage.k.a=1; "storage")
$v:=""
Use (Storage)
	Try
		Storage.s:=1
	Catch
		$v:="err"
	End try
End use
ASSERT($v="err"; "scalar in storage")
var $s : 4D.Signal
$s:=New signal("desc")
ASSERT($s.description="desc"; "sig")
ASSERT($s.signaled=False; "sig")
ASSERT($s.wait(0.01)=False; "wait timeout")
$s.trigger()
ASSERT($s.signaled; "sig")
ASSERT($s.wait(); "wait")
ASSERT(OB Is shared($s); "sig shared")
// Blobs
var $b; $b2 : Blob
var $ob : 4D.Blob
var $t : Text
SET BLOB SIZE($b; 4; 65)
ASSERT(BLOB size($b)=4; "size")
ASSERT($b{0}=65; "byte")
$b{1}:=66
ASSERT(Convert to text($b; "UTF-8")="ABAA"; "conv")
$ob:=4D.Blob.new($b)
ASSERT($ob.size=4; "ob size")
ASSERT($ob[1]=66; "ob byte")
ASSERT($ob.slice(1; 3).size=2; "slice")
ASSERT(OB Class($ob).name="Blob"; "cls")
$p:={b: $b}
ASSERT(OB Instance of($p.b; 4D.Blob); "blob in object is 4D.Blob")
ASSERT(Value type($p.b)=Is object; "vt")
TEXT TO BLOB("héllo"; $b; UTF8 text without length)
ASSERT(BLOB size($b)=6; "t2b "+String(BLOB size($b)))
ASSERT(BLOB to text($b; UTF8 text without length)="héllo"; "b2t")
$b2:=$p.b
ASSERT(BLOB size($b2)=4; "back")
ASSERT(BLOB size($p.b)=4; "size of 4D.Blob")
ASSERT(4D.Blob.new().size=0; "empty")
// pointers
var $x : Integer
var $ptr; $pp : Pointer
$x:=5
$ptr:=->$x
$ptr->:=6
ASSERT($x=6; "ptr")
$ptr->+=1
ASSERT($x=7; "ptr +=")
$pp:=->$ptr
$pp->->:=8
ASSERT($x=8; "pp")
ASSERT($ptr=->$x; "eq")
ASSERT(Is nil pointer($pp)=False; "nil")
var $np : Pointer
ASSERT(Is nil pointer($np); "nil")
ASSERT($np=Null; "nil null")
ARRAY TEXT($at; 3)
$ptr:=->$at
$ptr->{2}:="z"
ASSERT($at{2}="z"; "arr ptr")
$ptr:=->$at{1}
$ptr->:="el"
ASSERT($at{1}="el"; "el ptr")
myVar:=3
$ptr:=Get pointer("myVar")
ASSERT($ptr->=3; "get pointer")
var $vn : Text
var $tn; $fn : Integer
RESOLVE POINTER($ptr; $vn; $tn; $fn)
ASSERT($vn="myVar"; "resolve")
$v:=Try($np->)
ASSERT(Last errors.length>0; "nil deref")
