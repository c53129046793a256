// Searching and replacing.
// Covers: 15 233
// Page: commands/position, commands/replace-string
var $length; $place : Integer
ASSERT(Position("ll"; "Willow")=3; "the first occurrence")
ASSERT(Position("x"; "Willow")=0; "none")
ASSERT(Position(""; "")=0; "the empty text is not found")
ASSERT(Position("day"; "Today is the first day"; 4)=20; "from a start on")
ASSERT(Position("DAY"; "Today is the first day"; 1)=3; "case does not count")
ASSERT(Position("DAY"; "Today is the first day"; 1; *)=0; "by character codes it does")
ASSERT(Position("DAY"; "Today"; *)=0; "the star without a start")
ASSERT(Position("day"; "today"; 99)=0; "a start behind the end")

$place:=Position("œ"; "Bœuf"; 1; $length)
ASSERT(($place=2) & ($length=1); "a letter is found with its length")
$place:=Position("oe"; "Bœuf"; 1; $length)
ASSERT(($place=2) & ($length=1); "two letters are found as one")
$place:=Position("x"; "Bœuf"; 1; $length)
ASSERT(($place=0) & ($length=0); "what is not found has no length")
$place:=Position("joel"; "Hello Joëlle"; 1; $length; sk case insensitive+sk diacritic insensitive)
ASSERT(($place=7) & ($length=4); "with options")
$place:=Position("where"; "somewhere where"; 1; $length; sk whole word)
ASSERT($place=11; "whole words only")
ASSERT(Position("a@"; "abc")=0; "there are no wildcards")

ASSERT(Replace string("Shout"; "O"; "")="Shut"; "deletes")
ASSERT(Replace string("aaa"; "a"; "b"; 2)="bba"; "so many times")
ASSERT(Replace string("aaa"; ""; "b")="aaa"; "nothing to look for")
ASSERT(Replace string("Crème brûlée"; "Brulee"; "caramel")="Crème caramel"; "accents do not count")
ASSERT(Compare strings(Replace string("Crème brûlée"; "Brulee"; "caramel"; *); "Crème brûlée"; sk char codes)=0; "by character codes they do")
ASSERT(Replace string("aAa"; "a"; "x"; 1; *)="xAa"; "a number of times and the star")
ASSERT(Compare strings(Replace string("aAa"; "a"; "x"; *); "xAx"; sk char codes)=0; "the star alone")
