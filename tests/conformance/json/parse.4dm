// JSON Parse.
// Covers: language, 34 82 91 1217 1218 1471 1509 1719
// Page: commands/json-parse
var $r : Real
var $n : Integer
var $t : Text
var $b : Boolean
var $h : Time
var $d : Date
var $o : Object
var $c : Collection
var $v : Variant
$r:=JSON Parse("42.17")
ASSERT($r=42.17; "a number")
$n:=JSON Parse("120.13"; Is longint)
ASSERT($n=120; "a number as a longint")
$t:=JSON Parse("\"Year 42\""; Is text)
ASSERT($t="Year 42"; "a text")
$h:=JSON Parse("5120"; Is time)
ASSERT($h=?01:25:20?; "a number as a time")
$b:=JSON Parse("true")
ASSERT($b; "a Boolean")
$v:=JSON Parse("null")
ASSERT($v=Null; "Null")
$o:=JSON Parse("{\"name\":\"john\"}")
ASSERT($o.name="john"; "an object")
$c:=JSON Parse("[\"Monday\",10,\"Tuesday\",11,\"Wednesday\",12,false]")
ASSERT($c.length=7; "a collection")
ASSERT($c[2]="Tuesday"; "a text in it")
ASSERT($c[5]=12; "a number in it")
ASSERT($c[6]=False; "a Boolean in it")
$o:=JSON Parse("{\"a\":{\"b\":[1,{\"c\":true}]},\"n\":null,\"neg\":-1.5}")
ASSERT($o.a.b[1].c; "nested values")
ASSERT(Value type($o.n)=Is null; "null inside")
ASSERT($o.neg=(-1.5); "a negative number inside")
ASSERT(OB Keys($o).join(",")="a,n,neg"; "properties keep their order")
ASSERT(JSON Parse(" { \"a\" : 1 , \"b\" : [ 1 , 2 ] } ").b.length=2; "blanks between the parts do not matter")

// Escapes.
ASSERT(JSON Parse("\"a\\\"b\"")="a\"b"; "an escaped quote")
ASSERT(Character code(JSON Parse("\"\\n\""))=10; "an escaped line feed")
ASSERT(Character code(JSON Parse("\"\\u00e9\""))=233; "a character by its code")
ASSERT(JSON Parse("\"a\\/b\"")="a/b"; "an escaped slash")

// Dates.
$o:=JSON Parse("{\"name\":\"Marcus\",\"birthday\":\"2017-10-16\"}")
ASSERT(Value type($o.birthday)=Is date; "a text that is only a day becomes a date")
$d:=$o.birthday
ASSERT($d=!2017-10-16!; "with that day")
$v:=JSON Parse("\"1990-12-25T12:00:00Z\"")
ASSERT(Value type($v)=Is text; "a day with a time stays a text")
ASSERT($v="1990-12-25T12:00:00Z"; "unchanged")
$d:=JSON Parse("\"2008-01-01T12:00:00Z\""; Is date)
ASSERT($d=!2008-01-01!; "asked for as a date it becomes one")

// There and back.
$o:=New object("name"; "Monroe"; "list"; [1; 2; Null; {x: True}])
ASSERT(JSON Stringify(JSON Parse(JSON Stringify($o)))=JSON Stringify($o); "writing, reading and writing gives the same text")
ASSERT(Not(JSON Parse(JSON Stringify($o))=$o); "but another object")

// Errors and symbols.
ASSERT(Undefined(Try(JSON Parse("{\"a\":"))); "a text that ends too early is an error")
ASSERT(Undefined(Try(JSON Parse("{a}"))); "a text that is no JSON is an error")
$o:=JSON Parse("{\n\"alpha\": 4552\n}"; Is object; *)
ASSERT($o.alpha=4552; "with the star the values are the same")
ASSERT($o.__symbols.alpha.line=2; "and the line of a property is known")
