// JSON Stringify.
// Covers: language, 15 82 1217 1220 1597 1756
// Page: commands/json-stringify
var $o; $contact; $children : Object
var $same : Object
$same:=Formula(Compare strings($1; $2; sk char codes)=0)
ASSERT($same.call(Null; JSON Stringify("Eureka!"); "\"Eureka!\""); "a text gets quotes")
ASSERT($same.call(Null; JSON Stringify(120); "120"); "a number")
ASSERT($same.call(Null; JSON Stringify(1.5); "1.5"); "a fraction has a period")
ASSERT($same.call(Null; JSON Stringify(-3); "-3"); "a negative number")
ASSERT($same.call(Null; JSON Stringify(True); "true"); "True in small letters")
ASSERT($same.call(Null; JSON Stringify(False); "false"); "False in small letters")
ASSERT($same.call(Null; JSON Stringify(?20:00:00?); "72000"); "a time is a number of seconds")
ASSERT($same.call(Null; JSON Stringify(!2013-08-28!); "\"2013-08-28\""); "a date in the default mode")
ASSERT($same.call(Null; JSON Stringify("{\"name\":\"john\"}"); "\"{\\\"name\\\":\\\"john\\\"}\""); "quotes inside a text get a backslash")
ASSERT($same.call(Null; JSON Stringify("a\\b"); "\"a\\\\b\""); "a backslash is doubled")
ASSERT(Position("\\n"; JSON Stringify("a\nb"); *)=3; "a line feed is escaped")
ASSERT(Position("\\t"; JSON Stringify("a\tb"); *)=3; "a tab is escaped")
ASSERT($same.call(Null; JSON Stringify({}); "{}"); "an empty object")
ASSERT($same.call(Null; JSON Stringify([]); "[]"); "an empty collection")
ASSERT($same.call(Null; JSON Stringify({b: 1; a: "x"; c: Null}); "{\"b\":1,\"a\":\"x\",\"c\":null}"); "properties in the order of creation, no blanks")
ASSERT($same.call(Null; JSON Stringify([33; "mike"; !2017-08-28!; False]); "[33,\"mike\",\"2017-08-28\",false]"); "a collection of several kinds")
ASSERT($same.call(Null; JSON Stringify({a: [1; {b: []}]}); "{\"a\":[1,{\"b\":[]}]}"); "nested values")
ASSERT($same.call(Null; JSON Stringify({h: ?00:01:00?}); "{\"h\":60}"); "a time in an object")

// The readable form.
$contact:={lastname: "Monroe"; firstname: "Alan"}
$children:={firstname: "Jim"; age: "12"}
$contact.children:=$children
ASSERT($same.call(Null; JSON Stringify($contact); "{\"lastname\":\"Monroe\",\"firstname\":\"Alan\",\"children\":{\"firstname\":\"Jim\",\"age\":\"12\"}}"); "the compact form")
ASSERT($same.call(Null; JSON Stringify($contact; *); "{\n\t\"lastname\": \"Monroe\",\n\t\"firstname\": \"Alan\",\n\t\"children\": {\n\t\t\"firstname\": \"Jim\",\n\t\t\"age\": \"12\"\n\t}\n}"); "the readable form uses tabs and line feeds")

// Pointers and formulas.
var $name : Text
$o:={}
OB SET($o; "name"; ->$name)
$name:="Smith"
ASSERT($same.call(Null; JSON Stringify($o); "{\"name\":\"Smith\"}"); "a pointer is replaced by the value")
ASSERT($same.call(Null; JSON Stringify({f: Formula(1)}); "{\"f\":\"[object Formula]\"}"); "a formula is only named")

// An object inside itself.
$o:={}
$o.self:=$o
ASSERT(Undefined(Try(JSON Stringify($o))); "an object that contains itself is an error")
