// Covers: 1225, 1471, 1526, 1759, 1719, 1718, 1720, 1730, 1731
// Page: commands/ob-copy, commands/new-object, commands/new-shared-object, commands/ob-keys
var $o; $copy; $shared : Object
var $what : Text
$o:={b: {c: 1}; a: [1; {d: 2}]}
$copy:=OB Copy($o)
$copy.b.c:=5
$copy.a[1].d:=5
ASSERT(($o.b.c=1) & ($o.a[1].d=2); "a copy is deep")
ASSERT(OB Keys($copy).equal(["b"; "a"]); "properties keep their order")
$what:="x"
$o:={p: ->$what}
ASSERT(Value type(OB Copy($o).p)=Is pointer; "pointers are copied")
ASSERT(OB Copy($o; True).p="x"; "or read")
ASSERT(OB Copy($o; ck resolve pointers).p="x"; "also by the option")
$shared:=OB Copy({a: {b: 1}}; ck shared)
ASSERT(OB Is shared($shared) & OB Is shared($shared.a); "a shared copy is shared all through")
ASSERT(Not(OB Is shared(OB Copy($shared))); "a copy of a shared object is not shared")
ASSERT(Try(New shared object("a"; {}))=Null; "an ordinary object cannot be in a shared one")
ASSERT(Last errors[0].errCode=-10721; "with its number")
Try
	$shared.x:=1
	ASSERT(False; "writing outside Use is an error")
Catch
	Use ($shared)
		$shared.x:=1
	End use 
End try
ASSERT($shared.x=1; "writing inside Use")
OB REMOVE($shared; "x")
ASSERT($shared.x=Null; "OB REMOVE locks by itself")
ASSERT(OB Values({a: 1; b: 2}).sum()=3; "values")
ASSERT(OB Entries({a: 1})[0].key="a"; "entries")
ASSERT(OB Class({}).name="Object"; "the class of an object")
ASSERT(OB Class(Null)=Null; "no object, no class")
ASSERT(OB Instance of({}; 4D.Object); "all objects are of class Object")
ASSERT(Try(OB Instance of({}; {}))=Null; "what is no class")
ASSERT(Last errors[0].errCode=-10745; "is error -10745")
