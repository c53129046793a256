// Text operators: concatenation, repetition, keyword search.
// Covers: language, 11 16 33 34 82 1509 1597 1756
// Page: Concepts/string
var $t : Text
var $same : Object
$same:=Formula(Compare strings($1; $2; sk char codes)=0)
ASSERT($same.call(Null; "abc"+"def"; "abcdef"); "concatenation")
ASSERT($same.call(Null; ""+"x"; "x"); "concatenation with an empty text")
ASSERT($same.call(Null; "a"+"b"+"c"+"d"; "abcd"); "a chain of concatenations")
ASSERT($same.call(Null; "ab"*3; "ababab"); "repetition")
ASSERT($same.call(Null; "ab"*1; "ab"); "one repetition")
ASSERT(Length("ab"*0)=0; "repetition zero times gives the empty text")
ASSERT(("Good"*Num(5<10))="Good"; "a comparison turned into a number keeps the text")
ASSERT(Length("Good"*Num(5>10))=0; "a comparison turned into a number drops the text")
$t:="Hello"
$t:=$t+" World"
ASSERT($same.call(Null; $t; "Hello World"); "adding to a variable")

// The keyword operator.
ASSERT(("Alpha Bravo"%"Bravo"); "a whole word is found")
ASSERT(Not("Alpha Bravo"%"ravo"); "part of a word is not found")
ASSERT(("Alpha Bravo Charlie"%"Bravo"); "a word in the middle")
ASSERT(Not("Alpha Bravo Charlie"%"vo"); "the end of a word is not a word")
ASSERT(Not("Alpha Bravo Charlie"%"Alpha Bravo"); "two words are never a keyword")
ASSERT(("Alpha,Bravo,Charlie"%"Alpha"); "punctuation separates words")
ASSERT(("Alpha-Bravo"%"Bravo"); "a dash separates words")
ASSERT(("Software and Computers"%"comput@"); "the wildcard at the end of the keyword, and case ignored")
ASSERT(Not("Software and Computers"%"comput"); "without the wildcard the word must be whole")
ASSERT(("the price is 12.5 today"%"12.5"); "a number is one word with its decimal part")
ASSERT(Value type("a"%"a")=Is Boolean; "the keyword operator gives a Boolean")

// Wrong types.
ASSERT(Undefined(Try("abc"+2)); "a text and a number cannot be added")
ASSERT(Undefined(Try("abc"+Current date)); "a text and a date cannot be added")
ASSERT(3*"ab"="ababab"; "the number of a repetition may come first")
ASSERT(Length(15*Char(Space))=15; "as in the example of SEND PACKET")
