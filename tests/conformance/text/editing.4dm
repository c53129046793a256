// Changing texts: replacing, inserting, deleting, case.
// Covers: language, 13 14 15 16 90 231 232 233 234 1597 1756
// Page: commands/replace-string, commands/change-string, commands/insert-string, commands/delete-string, commands/uppercase
var $same : Object
$same:=Formula(Compare strings($1; $2; sk char codes)=0)
ASSERT($same.call(Null; Replace string("Shout"; "o"; ""); "Shut"); "replacing by nothing deletes")
ASSERT($same.call(Null; Replace string("banana"; "an"; "AN"); "bANANa"); "all occurrences")
ASSERT($same.call(Null; Replace string("banana"; "an"; "X"; 1); "bXana"); "a number of occurrences")
ASSERT($same.call(Null; Replace string("banana"; "x"; "y"); "banana"); "nothing to replace")
ASSERT($same.call(Null; Replace string("banana"; ""; "y"); "banana"); "an empty search text changes nothing")
ASSERT($same.call(Null; Replace string("Crème brûlée"; "Brulee"; "caramel"); "Crème caramel"); "case and accents are ignored")
ASSERT($same.call(Null; Replace string("Crème brûlée"; "Brulee"; "caramel"; *); "Crème brûlée"); "by character codes they count")
ASSERT($same.call(Null; Replace string("a"+Char(Tab)+"b"; Char(Tab); ","; *); "a,b"); "tabs are replaced by codes")

ASSERT($same.call(Null; Change string("Acme"; "CME"; 2); "ACME"); "overwriting characters")
ASSERT($same.call(Null; Change string("November"; "Dec"; 1); "December"); "overwriting at the start")
ASSERT($same.call(Null; Change string("abc"; ""; 2); "abc"); "overwriting with nothing changes nothing")
ASSERT($same.call(Null; Change string("abc"; "X"; 0); "abc"); "a position below one changes nothing")
ASSERT($same.call(Null; Change string("abc"; "X"; 4); "abc"); "a position beyond the end changes nothing")
ASSERT(Length(Change string("abc"; "XYZ"; 3))=3; "the length never changes")
ASSERT($same.call(Null; Change string("abc"; "XYZ"; 3); "abX"); "what does not fit is dropped")

ASSERT($same.call(Null; Insert string("The tree"; " green"; 4); "The green tree"); "inserting")
ASSERT($same.call(Null; Insert string("Shut"; "o"; 3); "Shout"); "inserting a letter")
ASSERT($same.call(Null; Insert string("Indention"; "ta"; 6); "Indentation"); "inserting two letters")
ASSERT($same.call(Null; Insert string("abc"; ""; 2); "abc"); "inserting nothing")
ASSERT($same.call(Null; Insert string("abc"; "X"; 10); "abcX"); "beyond the end the text is appended")
ASSERT($same.call(Null; Insert string("abc"; "X"; 0); "Xabc"); "below one the text is put in front")

ASSERT($same.call(Null; Delete string("Lamborghini"; 6; 6); "Lambo"); "deleting to the end")
ASSERT($same.call(Null; Delete string("Indentation"; 6; 2); "Indention"); "deleting in the middle")
ASSERT($same.call(Null; Delete string("abcdef"; 3; 32000); "ab"); "a large count deletes to the end")
ASSERT($same.call(Null; Delete string("abc"; 4; 1); "abc"); "beyond the end nothing is deleted")
ASSERT($same.call(Null; Delete string("abc"; 2; 0); "abc"); "deleting zero characters")
ASSERT(Length(Delete string(""; 1; 1))=0; "deleting from the empty text")

ASSERT($same.call(Null; Uppercase("hello"); "HELLO"); "capitals")
ASSERT($same.call(Null; Lowercase("HeLLo"); "hello"); "small letters")
ASSERT($same.call(Null; Uppercase("hélène"); "HELENE"); "capitals lose their accents")
ASSERT($same.call(Null; Uppercase("hélène"; *); "HÉLÈNE"); "with the star they keep them")
ASSERT($same.call(Null; Lowercase("DÉJÀ VU"); "deja vu"); "small letters lose their accents")
ASSERT($same.call(Null; Lowercase("DÉJÀ VU"; *); "déjà vu"); "with the star they keep them too")
ASSERT($same.call(Null; Uppercase("a1-b2"); "A1-B2"); "digits and signs stay")

// The first letter of each word.
var $t; $source : Text
var $i : Integer
$source:="hello, my name is jane"
$t:=$source
$t[[1]]:=Uppercase($t[[1]])
For ($i; 1; Length($t)-1)
	If (Position($t[[$i]]; " !&()-{}:;<>?/,.=+*")>0)
		$t[[$i+1]]:=Uppercase($t[[$i+1]])
	End if 
End for 
ASSERT($same.call(Null; $t; "Hello, My Name Is Jane"); "a small program over the characters")
