// A text in lines of a width.
// Covers: 1149
// Page: commands/text-to-array
ARRAY TEXT($lines; 7)
var $text : Text
var $i; $narrow : Integer
$text:="The quick brown fox jumps over the lazy dog"
TEXT TO ARRAY($text; $lines; 100000; "Arial"; 12)
ASSERT(Size of array($lines)=1; "a wide line holds everything")
ASSERT($lines{1}=$text; "unchanged")
ASSERT(OK=1; "it fits")
TEXT TO ARRAY($text; $lines; 3; "Arial"; 12; Plain)
ASSERT(Size of array($lines)=9; "at most as many lines as words")
ASSERT($lines{1}="The"; "one word in each")
ASSERT($lines{9}="dog"; "to the last")
ASSERT(OK=0; "they are wider than asked")
TEXT TO ARRAY($text; $lines; 150; "Arial"; 12; Bold)
$narrow:=Size of array($lines)
ASSERT(($narrow>1) & ($narrow<9); "a line holds some words")
ASSERT(OK=1; "all of them fit")
TEXT TO ARRAY($text; $lines; 150; "Arial"; 24)
ASSERT(Size of array($lines)>$narrow; "a larger font needs more lines")
TEXT TO ARRAY("one\rtwo"; $lines; 1000; "Arial"; 12; Plain; *)
ASSERT(Size of array($lines)=2; "the text breaks lines itself")
TEXT TO ARRAY(""; $lines; 1000; "Arial"; 12)
ASSERT(Size of array($lines)=0; "an empty text has no lines")
