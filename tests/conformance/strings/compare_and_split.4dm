// Comparing by options, splitting, keywords.
// Covers: 1141 1554 1756
// Page: commands/compare-strings, commands/split-string, commands/get-text-keywords
var $parts : Collection
ASSERT(Compare strings("abc"; "abd")=-1; "lower")
ASSERT(Compare strings("b"; "a")=1; "higher")
ASSERT(Compare strings("ete"; "ÉTÉ")=0; "case and accents do not count")
ASSERT(Compare strings("alpha"; "Alpha"; sk char codes)=1; "by codes")
ASSERT(Compare strings("alpha"; "Alpha"; sk char codes+sk case insensitive)=0; "by codes without case")
ASSERT(Compare strings("âlphà"; "Alpha"; sk char codes+sk case insensitive)#0; "only the letters a to z lose their case there")
ASSERT(Compare strings("a"; "A"; sk strict)#0; "strictly")
ASSERT(Compare strings("a"; "à"; sk case insensitive)#0; "accents count without case")
ASSERT(Compare strings("a"; "à"; sk diacritic insensitive)=0; "accents do not count")
ASSERT(Compare strings("abc@"; "abcdef")#0; "there are no wildcards")

$parts:=Split string("John;Doe;;Riverside"; ";")
ASSERT($parts.length=4; "empty parts stay")
ASSERT($parts[2]=""; "an empty part")
$parts:=Split string("John; NJ;; "; ";"; sk ignore empty strings+sk trim spaces)
ASSERT($parts.length=2; "empty parts are left out")
ASSERT(Split string(""; ";").length=0; "an empty text has no parts")
ASSERT(Length($parts[1])=2; "and blanks around the others")
$parts:=Split string("a<>b<>c"; "<>")
ASSERT(($parts.length=3) & ($parts[2]="c"); "a separator of two characters")
ASSERT(Split string("abc"; "x").length=1; "without a separator in it the text is the only part")
ASSERT(Split string("abc"; "").length=3; "an empty separator splits the characters")

GET TEXT KEYWORDS("10,000 Jean-Pierre BC45"; $words)
ASSERT(Size of array($words)=4; "four words")
ASSERT(($words{1}="10,000") & ($words{4}="BC45"); "numbers and codes are words")
ARRAY TEXT($found; 7)
GET TEXT KEYWORDS("the cat and The dog"; $found; *)
ASSERT(Size of array($found)=4; "each word once")
GET TEXT KEYWORDS("L'homme"; $found)
ASSERT(Size of array($found)=2; "an apostrophe before a vowel or an h divides")
GET TEXT KEYWORDS(" ... "; $found)
ASSERT(Size of array($found)=0; "no words")

GET TEXT KEYWORDS("<SPAN STYLE=\"font-size:12pt\">Salt &amp; Pep</SPAN>per<BR/>Oil"; $found)
ASSERT((Size of array($found)=3) & ($found{2}="Pepper") & ($found{3}="Oil"); "tags of styles are ignored")

// the separator is found in either case
$parts:=Split string("1x2X3"; "x")
ASSERT($parts.length=3; "letters of a separator are found in either case")
