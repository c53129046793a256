// Values from the texts that XML has for them.
// Covers: 1091
// Page: commands/xml-decode
// Timezone: <+01>-1
var $real : Real
var $integer : Integer
var $boolean : Boolean
var $date : Date
var $time : Time
var $blob : Blob
var $text : Text
var $any : Variant
XML DECODE("8.5"; $real)
ASSERT($real=8.5; "a number with a point")
XML DECODE("8,5"; $real)
ASSERT($real=8.5; "and with a comma")
XML DECODE("-1e3"; $real)
ASSERT($real=-1000; "with an exponent")
XML DECODE("7246"; $integer)
ASSERT($integer=7246; "a whole number")
XML DECODE("none"; $real)
ASSERT($real=0; "what is no number is 0")
XML DECODE("1"; $boolean)
ASSERT($boolean=True; "1 is true")
XML DECODE("0"; $boolean)
ASSERT($boolean=False; "0 is false")
XML DECODE("true"; $boolean)
ASSERT($boolean=True; "in words too")
XML DECODE("false"; $boolean)
ASSERT($boolean=False; "both of them")
XML DECODE("2009-10-25T01:03:20+01:00"; $date)
ASSERT($date=!2009-10-25!; "a date loses its time and zone")
XML DECODE("2003-01-01T00:00:00Z"; $date)
ASSERT($date=!2003-01-01!; "whatever the zone")
XML DECODE("2009-10-25T01:03:20+01:00"; $time)
ASSERT($time=?01:03:20?; "a time loses its date")
XML DECODE("2009-10-25T01:03:20+05:00"; $time)
ASSERT($time=?21:03:20?; "a time of another zone becomes local time")
XML DECODE("2009-10-25T01:03:20"; $time)
ASSERT($time=?01:03:20?; "a time without a zone is local")
XML DECODE("aGVsbG8="; $blob)
ASSERT(Convert to text($blob; "UTF-8")="hello"; "bytes are decoded from Base64")
XML DECODE("Sacred music"; $text)
ASSERT($text="Sacred music"; "a text stays one")
XML DECODE("8.5"; $any)
ASSERT($any="8.5"; "without a type it is a text")
Try
	XML DECODE("%%%"; $blob)
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length>0; "what is no Base64 is an error")
End try
