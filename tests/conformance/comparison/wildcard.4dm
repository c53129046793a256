// The wildcard in text comparisons.
// Covers: language, 15 16 34 91 222 230 1756
// Page: Concepts/string
var $at; $v : Text
ASSERT(("abcdefghij"="abc@"); "the wildcard at the end")
ASSERT(Not("abc@"="abcdefghij"); "on the left the sign is an ordinary character")
ASSERT(("abcdefghij"="abcdefghij@"); "the wildcard may stand for nothing, at the end")
ASSERT(("abcdefghij"="@abcdefghij"); "the wildcard may stand for nothing, at the start")
ASSERT(("abcdefghij"="abcd@efghij"); "the wildcard may stand for nothing, in the middle")
ASSERT(("abcdefghij"="@abcdefghij@"); "the wildcard at both ends")
ASSERT(("abcdefghij"="@abcde@fghij@"); "the wildcard at three places")
ASSERT(Not("abcdefghij"="abc@@fg"); "two wildcards in a row never match")
ASSERT(Not("abc"="a@@c"); "two wildcards in a row never match, even around nothing")
ASSERT(("melon"="me@"); "a short pattern")
ASSERT(("melon"="@l@n@"); "letters in the right order")
ASSERT(Not("melon"="@n@l@"); "letters in the wrong order")
ASSERT(("melon"="@on"); "the end of a text")
ASSERT(Not("melon"="@o"); "the end of a text must be the end")
ASSERT(("melon"="m@n"); "first and last letter")
ASSERT(Not("melon"="m@x"); "the last letter must fit")
ASSERT(("melon"="@"); "the wildcard alone matches any text")
ASSERT(("MELON"="me@"); "case does not count next to a wildcard")
ASSERT(("élan"="el@"); "accents do not count next to a wildcard")
ASSERT(Not("melon"#"me@"); "the inequality sign knows the wildcard")
ASSERT(("melon"#"xe@"); "inequality when the pattern does not fit")
ASSERT(Not("me@"="melon"); "the wildcard works on the right only")

// Finding the sign itself.
$at:="user@"
ASSERT(Character code($at[[Length($at)]])=At sign; "the sign is found by its code")
ASSERT(At sign=64; "the code of the sign")
$v:="user"
ASSERT(($v[[Length($v)]]="@"); "a comparison with the sign is true for any character")
ASSERT(Position("@"; "a@b")=2; "Position takes the sign literally")
ASSERT(Position("a@"; "abc")=0; "Position knows no wildcard")
ASSERT(Compare strings("abc"; "a@")#0; "Compare strings knows no wildcard")

// Places where the rules of equality apply.
ARRAY TEXT($names; 3)
$names{1}:="Paul"
$names{2}:="Alice"
$names{3}:="Bob"
ASSERT(Find in array($names; "al@")=2; "Find in array knows the wildcard")
ASSERT(["Paul"; "Alice"].indexOf("al@")=1; "indexOf knows the wildcard")
ASSERT([{n: "Paul"}; {n: "Alice"}].query("n = :1"; "al@").length=1; "a query knows the wildcard")
ASSERT([{n: "Paul"}; {n: "Alice"}].query("n === :1"; "al@").length=0; "the strict comparator of a query does not")
