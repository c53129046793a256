// What functions of collections refuse, and places that are not in the collection.
// Covers: 1224 1218 1297 1231 1217
// Page: API/CollectionClass, Concepts/collection, commands/ob-get
var $c : Collection
var $caught : Integer
$c:=[3; 1; 2]
ASSERT(Undefined(Try($c.combine(Null))); "combine wants a collection")
ASSERT(Undefined(Try($c.orderBy(5))); "5 is no order")
ASSERT(Undefined(Try($c.sort(-1))); "neither is -1")
ASSERT($c.join("")="312"; "nothing has changed")
ASSERT(Undefined($c[3]); "there is nothing behind the end")
ASSERT(Undefined([][0]); "nor in an empty collection")
Try
	ASSERT($c[-1]=0; "never reached")
Catch
	$caught:=Last errors.last().errCode
End try
ASSERT($caught#0; "a negative index is an error")
ASSERT(Undefined(Try($c[$c.length-4])); "also if it is computed")
ASSERT($c.at(-1)=2; "at() takes one")
ASSERT(Undefined(Try(OB Get({a: 1}; "a"; 999))); "999 is no type")
ASSERT(Undefined(Try(JSON Parse("1"; 999))); "for JSON Parse neither")
ASSERT(OB Get({a: 1}; "a"; Is alpha field)="1"; "types of fields are types")
ASSERT(Undefined(Try(OB Is empty(5))); "a number is no object")
ASSERT(Undefined(Try(OB Is defined("a"))); "a text neither")
ASSERT(Not(OB Is defined({}.missing)); "what is undefined may be asked")
ASSERT(JSON Stringify({f: [].push})="{\"f\":\"[object Function]\"}"; "a function shows its class")
ASSERT(JSON Stringify({f: 4D.Method.new("return 1")})="{\"f\":\"[object Method]\"}"; "so does a method")
