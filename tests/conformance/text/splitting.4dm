// Splitting and joining texts; regular expressions.
// Covers: language, 12 16 34 221 1019 1554
// Page: commands/split-string, commands/match-regex, API/CollectionClass
var $c : Collection
var $t : Text
$t:="John;Doe;120 jefferson st.;Riverside;; NJ; 08075"
$c:=Split string($t; ";")
ASSERT($c.length=7; "empty parts count")
ASSERT($c[0]="John"; "the first part")
ASSERT(Length($c[4])=0; "the empty part")
ASSERT(Length($c[5])=3; "blanks are kept")
$c:=Split string($t; ";"; sk ignore empty strings)
ASSERT($c.length=6; "empty parts left out")
ASSERT(Length($c[4])=3; "blanks are still kept")
$c:=Split string($t; ";"; sk ignore empty strings+sk trim spaces)
ASSERT(Length($c[4])=2; "blanks trimmed")
ASSERT($c[5]="08075"; "the last part trimmed")
$c:=Split string("abc"; ";")
ASSERT($c.length=1; "no separator: one part")
ASSERT($c[0]="abc"; "which is the whole text")
$c:=Split string("abc"; "")
ASSERT($c.length=3; "an empty separator splits into characters")
ASSERT($c.join("-")="a-b-c"; "each character by itself")
$c:=Split string("a, b, c"; ", ")
ASSERT($c.join("")="abc"; "a separator of two characters")
$c:=Split string("a\nb\nc"; "\n")
ASSERT($c.length=3; "lines")
ASSERT([1; 2; 3; "Paris"; Null; ""; 4; 5].join("|")="1|2|3|Paris|null||4|5"; "join writes Null and empty texts")
ASSERT([1; 2; 3; "Paris"; Null; ""; 4; 5].join("|"; ck ignore null or empty)="1|2|3|Paris|4|5"; "join may leave them out")
ASSERT(Length([].join(","))=0; "joining nothing")
ASSERT(["a"].join(",")="a"; "joining one element")

// Regular expressions.
var $pos; $len : Integer
ASSERT(Match regex("a.c"; "abc"); "the pattern fits the whole text")
ASSERT(Not(Match regex("a.c"; "abd")); "the pattern does not fit")
ASSERT(Match regex(".*smith.*"; "john smith jr"); "a word inside")
ASSERT(Match regex("a.b"; "---a-b---"; 1; $pos; $len); "a search from a position")
ASSERT($pos=4; "where it was found")
ASSERT($len=3; "how long it is")
ASSERT(Not(Match regex("a.b"; "---a-b---"; 1; $pos; $len; *)); "with the star only the position itself is tried")
ASSERT(Match regex("a.b"; "---a-b---"; 4; $pos; $len; *); "the star at the right position")
ARRAY LONGINT($positions; 0)
ARRAY LONGINT($lengths; 0)
ASSERT(Match regex("(\\d+)-(\\d+)"; "no 12-345"; 1; $positions; $lengths); "groups")
ASSERT($positions{0}=4; "element zero is the whole match")
ASSERT($lengths{0}=6; "with its length")
ASSERT(Substring("no 12-345"; $positions{1}; $lengths{1})="12"; "the first group")
ASSERT(Substring("no 12-345"; $positions{2}; $lengths{2})="345"; "the second group")
