// Covers: 1218, 1219
// Page: commands/json-parse, commands/json-parse-array
var $v : Variant
var $o : Object
ASSERT(JSON Parse("42.17")=42.17; "a number")
ASSERT(JSON Parse("120.13"; Is longint)=120; "a type cuts the fraction off")
ASSERT(JSON Parse("5120"; Is time)=?01:25:20?; "seconds become a time")
ASSERT(JSON Parse("\"2008-01-01\""; Is date)=!2008-01-01!; "a date")
$v:=JSON Parse("\"1990-12-25T12:00:00Z\"")
ASSERT(Value type($v)=Is text; "a date with a time stays a text")
$v:=JSON Parse("{\"birthday\":\"2017-10-16\"}").birthday
ASSERT(Value type($v)=Is date; "a date without a time becomes a date")
ASSERT(JSON Parse("null")=Null; "null is Null")
ASSERT(JSON Parse("{\"a\":1,\"a\":2}").a=2; "of equal names the last one counts")
ASSERT(Try(JSON Parse("{\"a\":1,}"))=Null; "a comma too many is an error")
ASSERT(Try(JSON Parse(""))=Null; "an empty text is an error")
$o:=JSON Parse("{\n\t\"beta\": [{\"echo\": 45}]}"; Is object; *)
ASSERT($o.__symbols["beta"].line=2; "the line of a property")
ASSERT($o.__symbols["beta"].offset=1; "the offset of a property")
ASSERT($o.__symbols["beta[0].echo"].line=2; "the path through a collection")
ARRAY LONGINT($numbers; 0)
JSON PARSE ARRAY("[1, 2.7, 3]"; $numbers)
ASSERT(Size of array($numbers)=3; "as many elements as in the text")
ASSERT($numbers{2}=2; "converted to the type of the array")
