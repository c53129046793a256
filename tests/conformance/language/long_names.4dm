// Names of locals count up to 31 characters.
// Page: Concepts/variables
var $abcdefghijklmnopqrstuvwxyz12345 : Integer
$abcdefghijklmnopqrstuvwxyz12345678:=7
ASSERT($abcdefghijklmnopqrstuvwxyz12345=7; "what is longer is cut off")
var $abcdefghijklmnopqrstuvwxyz1234 : Integer
ASSERT($abcdefghijklmnopqrstuvwxyz1234=0; "one of 30 characters is another")
