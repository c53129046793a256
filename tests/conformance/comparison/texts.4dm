// Comparing texts: case and accents do not count.
// Covers: language, 15 16 34 90 91 1756
// Page: Concepts/string
ASSERT(("abc"="abc"); "equal texts")
ASSERT(Not("abc"="abd"); "unequal texts")
ASSERT(("abc"#"abd"); "different texts")
ASSERT(Not("abc"#"abc"); "equal texts do not differ")
ASSERT(("ABC"="abc"); "letter case does not count")
ASSERT(("a"="A"); "a single letter in two cases")
ASSERT(Not("ABC"#"abc"); "letter case does not count for inequality")
ASSERT(("n"="ñ"); "a tilde does not count")
ASSERT(("n"="Ñ"); "neither tilde nor case count")
ASSERT(("A"="å"); "a ring does not count")
ASSERT(("é"="E"); "an accent and the case do not count")
ASSERT(("crème brûlée"="CREME BRULEE"); "a phrase with several accents")
ASSERT(Not("a"="b"); "different letters")
ASSERT(Not("a"="aa"); "different lengths")
ASSERT(Not("abc"="ab"); "a prefix is not equal")
ASSERT((""=""); "empty texts")
ASSERT(Not("a"=""); "a text and the empty text")
ASSERT((""#"a"); "the empty text and a text")

// Telling the cases apart.
ASSERT(Not(Character code("A")=Character code("a")); "character codes tell the cases apart")
ASSERT(Compare strings("A"; "a"; sk char codes)#0; "comparison by codes tells the cases apart")
ASSERT(Compare strings("A"; "a")=0; "the default comparison does not")
ASSERT(Position("A"; "aA"; *)=2; "a search by codes tells the cases apart")

// Ignorable characters.
ASSERT((Char(1)=""); "a control character does not count in a comparison")
ASSERT(Length(Char(1))=1; "although it has a length")
ASSERT(("a"+Char(1)+"b"="ab"); "a control character inside a text does not count")
ASSERT(Not(Char(Tab)=""); "the tab is not ignorable")
ASSERT(Not(Char(Carriage return)=""); "the carriage return is not ignorable")
