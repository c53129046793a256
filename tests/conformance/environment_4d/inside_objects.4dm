// How objects hold dates and times.
// Covers: 642 643
// Page: commands/set-database-parameter, commands/get-database-parameter, commands/json-parse
var $o : Object
var $d : Date
var $t : Text
ASSERT(Get database parameter(Dates inside objects)=2; "dates are dates by default")
ASSERT(Get database parameter(Times inside objects)=0; "times are seconds by default")
SET DATABASE PARAMETER(Dates inside objects; String type without time zone)
ASSERT(Get database parameter(Dates inside objects)=0; "the setting is told")
$o:={d: !2013-08-23!}
ASSERT($o.d="2013-08-23T00:00:00.000Z"; "a date becomes a text without zone")
ASSERT(Value type($o.d)=Is text; "the property is a text")
ASSERT(JSON Stringify($o)="{\"d\":\"2013-08-23T00:00:00.000Z\"}"; "and so in JSON")
$o.d:=!2014-01-01!
ASSERT($o.d="2014-01-01T00:00:00.000Z"; "assigned dates too")
OB SET($o; "e"; !2015-01-01!)
ASSERT($o.e="2015-01-01T00:00:00.000Z"; "OB SET too")
ASSERT(OB Get($o; "e"; Is date)=!2015-01-01!; "OB Get gives the day back")
ASSERT([!2015-01-01!][0]="2015-01-01T00:00:00.000Z"; "elements too")
$d:=JSON Parse("\"2017-07-13T23:00:00.000Z\""; Is date)
ASSERT($d=!2017-07-13!; "the written day counts")
ASSERT(Value type(JSON Parse("\"2017-07-13\""))=Is text; "short texts stay texts")
SET DATABASE PARAMETER(Dates inside objects; String type with time zone)
ASSERT(Get database parameter(Dates inside objects)=1; "the setting is told")
$o:={d: !2013-08-23!}
ASSERT(Value type($o.d)=Is text; "a text with the moment")
ASSERT(Date($o.d)=!2013-08-23!; "which is the same day here")
SET DATABASE PARAMETER(Dates inside objects; Date type)
$o:={d: !2013-08-23!}
ASSERT(Value type($o.d)=Is date; "back to dates")
SET DATABASE PARAMETER(Times inside objects; Times in milliseconds)
$o:={t: ?00:01:00?}
ASSERT($o.t=60000; "times in milliseconds")
ASSERT(OB Get($o; "t"; Is time)=?00:01:00?; "and back")
SET DATABASE PARAMETER(Times inside objects; Times in seconds)
$o:={t: ?00:01:00?}
ASSERT($o.t=60; "times in seconds")
$t:="x"
ASSERT(Get database parameter(User param value; $t)=0; "a text parameter has no number")
ASSERT($t=""; "no user parameter was given")
