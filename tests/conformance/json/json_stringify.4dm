// Covers: 1217, 1228
// Page: commands/json-stringify, commands/json-stringify-array
var $o; $inner : Object
var $name : Text
ASSERT(JSON Stringify("Eureka!")="\"Eureka!\""; "a text has quotes")
ASSERT(JSON Stringify(?20:00:00?)="72000"; "a time is its seconds")
ASSERT(JSON Stringify(!2017-08-28!)="\"2017-08-28\""; "a date is a text of year, month, day")
ASSERT(JSON Stringify({b: 1; a: [True; Null]})="{\"b\":1,\"a\":[true,null]}"; "properties in order of creation, no blanks")
ASSERT(JSON Stringify({a: {b: 1}}; *)="{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}"; "the star indents with tabs")
ASSERT(JSON Stringify("a\"b\\c")="\"a\\\"b\\\\c\""; "quotes and backslashes are escaped")
$o:=New object("name"; ->$name)
ASSERT(JSON Stringify($o)="{\"name\":\"\"}"; "a pointer stands for what it points to")
$name:="Smith"
ASSERT(JSON Stringify($o)="{\"name\":\"Smith\"}"; "a pointer is read each time")
ASSERT(JSON Stringify({f: Formula(1+1)})="{\"f\":\"[object Formula]\"}"; "a formula has a label")
$inner:={}
$inner.me:=$inner
ASSERT(Try(JSON Stringify($inner))=Null; "a circle is an error")
ASSERT(Last errors.length=1; "and Last errors knows it")
$inner.me:=Null
ARRAY TEXT($names; 2)
$names{1}:="John"
$names{2}:="Jim"
ASSERT(JSON Stringify array($names)="[\"John\",\"Jim\"]"; "element 0 is not written")
ASSERT(JSON Stringify array("x")="[\"x\"]"; "a scalar becomes the only element")
