// Parts of texts: Substring, Position, character references.
// Covers: language, 12 13 15 16 90 91 222 1597 1756
// Page: commands/substring, commands/position, Concepts/string
var $t : Text
var $length : Integer
var $same : Object
$same:=Formula(Compare strings($1; $2; sk char codes)=0)
ASSERT(Length("Topaz")=5; "Length counts characters")
ASSERT(Length("")=0; "the empty text has no length")
ASSERT(Length("été")=3; "accented letters count once")
ASSERT(Substring("08/04/62"; 4; 2)="04"; "a part in the middle")
ASSERT($same.call(Null; Substring("Emergency"; 1; 6); "Emerge"); "a part at the start")
ASSERT($same.call(Null; Substring("Emergency"; 2); "mergency"); "without a count the part goes to the end")
ASSERT(Substring("abc"; 2; 99)="bc"; "a count that is too large goes to the end")
ASSERT(Length(Substring("abc"; 4))=0; "a start beyond the end gives the empty text")
ASSERT(Length(Substring("abc"; 10; 2))=0; "a start far beyond the end gives the empty text")
ASSERT(Length(Substring("abc"; 1; 0))=0; "zero characters")
ASSERT(Substring("abc"; 3; 1)="c"; "the last character")
ASSERT(Length(Substring(""; 1; 1))=0; "a part of the empty text")

ASSERT(Position("ll"; "Willow")=3; "the position counts from one")
ASSERT(Position("x"; "Willow")=0; "not found")
ASSERT(Position("W"; "Willow")=1; "at the start")
ASSERT(Position(""; "")=0; "the empty text in the empty text")
ASSERT(Position("an"; "banana"; 3)=4; "from a start position")
ASSERT(Position("an"; "banana"; 5)=0; "from a start behind the last occurrence")
ASSERT(Position("A"; "xà")=2; "case and accents are ignored")
ASSERT(Position("a"; "xÀ")=2; "the other way round")
ASSERT(Position("a"; "A"; *)=0; "by character codes the case counts")
ASSERT(Position("a"; "àa"; *)=2; "by character codes the accent counts")
ASSERT(Position("ae"; "xæy"; 1; $length)=2; "a letter may stand for two")
ASSERT($length=1; "the length that was found is given back")
ASSERT(Position("æ"; "xaey"; 1; $length)=2; "two letters may stand for one")
ASSERT($length=2; "their length is given back")

// Character references.
$t:="abc"
ASSERT($t[[1]]="a"; "the first character")
ASSERT($t[[3]]="c"; "the last character")
ASSERT($t[[Length($t)]]="c"; "the last character by the length")
ASSERT(Length($t[[2]])=1; "a character reference is a text of length one")
$t[[2]]:="X"
ASSERT($same.call(Null; $t; "aXc"); "a character can be replaced")
$t[[1]]:=Uppercase($t[[1]])
ASSERT($same.call(Null; $t; "AXc"); "a character replaced by its capital")
ARRAY TEXT($a; 1)
$a{1}:="hey"
ASSERT($a{1}[[3]]="y"; "a character of an array element")
$a{1}[[1]]:="H"
ASSERT($same.call(Null; $a{1}; "Hey"); "replacing a character of an array element")

// Codes.
ASSERT(Character code("ABC")=65; "the code of the first character")
ASSERT(Character code("a")=97; "a small letter")
ASSERT($same.call(Null; Char(65); "A"); "the character of a code")
ASSERT(Char(Character code("é"))="é"; "there and back")
ASSERT(Length(Char(13))=1; "a control character is one character")
