// Text literals and their escape sequences.
// Covers: language, 15 16 91
// Page: Concepts/string
var $t : Text
$t:="Add Records"
ASSERT(Length($t)=11; "quotes are not part of the text")
$t:=""
ASSERT(Length($t)=0; "two quotes make the empty text")

$t:="a\nb"
ASSERT(Length($t)=3; "an escape sequence stands for one character")
ASSERT(Character code($t[[2]])=10; "backslash n is the line feed")
$t:="a\tb"
ASSERT(Character code($t[[2]])=9; "backslash t is the tab")
$t:="a\rb"
ASSERT(Character code($t[[2]])=13; "backslash r is the carriage return")
$t:="a\\b"
ASSERT(Length($t)=3; "a doubled backslash is one character")
ASSERT(Character code($t[[2]])=92; "a doubled backslash is a backslash")
$t:="a\"b"
ASSERT(Length($t)=3; "an escaped quote is one character")
ASSERT(Character code($t[[2]])=34; "an escaped quote is a quote")

// The letter of an escape sequence may be a capital.
$t:="\N\T\R"
ASSERT(Length($t)=3; "capital letters escape as well")
ASSERT(Character code($t[[1]])=10; "backslash N is the line feed")
ASSERT(Character code($t[[2]])=9; "backslash T is the tab")
ASSERT(Character code($t[[3]])=13; "backslash R is the carriage return")

// A path needs doubled backslashes in front of letters that would escape.
$t:="C:\\temp\\new.txt"
ASSERT(Length($t)=15; "doubled backslashes in a path count once")
ASSERT(Position("\\"; $t)=3; "the first separator")
ASSERT(Character code($t[[4]])=116; "the letter after the separator is kept")

// Comment marks inside a text are ordinary characters.
$t:="http://x/*y*/"
ASSERT(Length($t)=13; "slashes and stars in a text open no comment")
$t:="a;b:=c"
ASSERT(Length($t)=6; "punctuation in a text is just text")
$t:="it's"
ASSERT(Length($t)=4; "an apostrophe is an ordinary character")

// Letters outside ASCII.
$t:="é"
ASSERT(Length($t)=1; "an accented letter is one character")
ASSERT(Character code($t)=233; "its code is the UTF-16 code")
$t:="€"
ASSERT(Character code($t)=8364; "the euro sign has code 8364")
