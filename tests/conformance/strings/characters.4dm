// Characters, case and white space.
// Covers: 13 14 90 91 1853 1854 1855
// Page: commands/char, commands/character-code, commands/uppercase, commands/lowercase, commands/trim
var $text : Text
ASSERT(Char(65)="A"; "a character by its code")
ASSERT(Character code("ABC")=65; "the code of the first character")
ASSERT(Character code(Char(8364))=8364; "a code beyond Latin")
ASSERT(Character code("a")#Character code("A"); "case has codes of its own")
ASSERT(Character code("")=0; "no character has no code")

$text:=Uppercase("hélène")
ASSERT(Character code($text[[2]])=Character code("E"); "accents are lost")
$text:=Uppercase("hélène"; *)
ASSERT(Character code($text[[2]])=Character code("É"); "accents stay with the star")
$text:=Lowercase("DÉJÀ VU")
ASSERT(Compare strings($text; "deja vu"; sk char codes)=0; "small letters without accents")
$text:=Lowercase("DÉJÀ VU"; *)
ASSERT(Compare strings($text; "déjà vu"; sk char codes)=0; "small letters with accents")
ASSERT(Compare strings(Uppercase("a1-b"); "A1-B"; sk char codes)=0; "what is no letter stays")

$text:=" "+Char(Tab)+"a b"+Char(Carriage return)+Char(Line feed)
ASSERT(Length(Trim($text))=3; "white space goes at both ends, not inside")
ASSERT(Length(Trim start($text))=5; "at the beginning")
ASSERT(Length(Trim end($text))=5; "at the end")
ASSERT(Length($text)=7; "the text itself is unchanged")
ASSERT(Length(Trim("   "))=0; "nothing but white space")
ASSERT(Trim("abc")="abc"; "nothing to trim")
