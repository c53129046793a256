// Regular expressions.
// Covers: 1019
// Page: commands/match-regex
var $found : Boolean
var $place; $length : Integer
ASSERT(Match regex(".*smith.*"; "Blacksmiths"); "the whole text")
ASSERT(Not(Match regex("smith"; "Blacksmiths")); "a part is not the whole")
ASSERT(Match regex("a|ab"; "ab"); "another way to match the whole is tried")
$found:=Match regex("a.b"; "---a-b---"; 1; $place; $length)
ASSERT($found & ($place=4) & ($length=3); "a place and a length")
ASSERT(Not(Match regex("a.b"; "---a-b---"; 1; $place; $length; *)); "not at this position")
ASSERT(Match regex("a.b"; "---a-b---"; 4; $place; $length; *); "right at this position")
ASSERT(Not(Match regex("a"; "abc"; 2)); "from a start on")
ASSERT(Match regex("$"; "abc"; 4); "the end is a position")
ASSERT(Not(Match regex("$"; "abc"; 5)); "behind the end there is none")

ARRAY LONGINT($places; 0)
ARRAY LONGINT($lengths; 0)
$found:=Match regex("(\\w+)=(\\d+)(;)?"; "x: key=12"; 1; $places; $lengths)
ASSERT($found & (Size of array($places)=3); "an element for each group")
ASSERT(($places{0}=4) & ($lengths{0}=6); "the whole match is element zero")
ASSERT(Substring("x: key=12"; $places{1}; $lengths{1})="key"; "the first group")
ASSERT(Substring("x: key=12"; $places{2}; $lengths{2})="12"; "the second group")

ASSERT(Match regex("(?i)STRASSE"; "strasse"); "flags")
ASSERT(Match regex("\\h+\\d"; Char(Tab)+" 7"); "horizontal space")
ASSERT(Match regex("(?<c>.)\\k<c>"; "aa"); "a named group")
ASSERT(Match regex("\\Q1+1\\E=2"; "1+1=2"); "a quotation")
ASSERT(Match regex("a(?=b)"; "ab"; 1); "looking ahead")
ASSERT(Match regex("(?<=a)b"; "ab"; 2); "looking behind the start")
ASSERT(Not(Match regex("a.b"; "a"+Char(Carriage return)+"b")); "a point is no line end")
Try(Match regex("("; "a"))
ASSERT(Last errors.length>0; "a malformed expression is an error")
Try(Match regex("((a+)+)\\2$"; "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"; 1))
ASSERT(True; "an expression that takes too long ends")
