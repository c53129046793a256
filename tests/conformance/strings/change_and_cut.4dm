// Cutting and changing texts by position.
// Covers: 12 16 231 232 234
// Page: commands/substring, commands/change-string, commands/insert-string, commands/delete-string, commands/length
ASSERT(Substring("08/04/62"; 4; 2)="04"; "a part in the middle")
ASSERT(Substring("abc"; 2)="bc"; "without a number all that follows")
ASSERT(Substring("abc"; 2; 99)="bc"; "a number too large gives what there is")
ASSERT(Length(Substring("abc"; 4))=0; "behind the end there is nothing")
ASSERT(Length(Substring("abc"; 1; 0))=0; "no characters")

ASSERT(Change string("November"; "Dec"; 1)="December"; "overwrites")
ASSERT(Change string("abc"; "XYZ"; 3)="abX"; "the length stays")
ASSERT(Change string("abc"; "X"; 0)="abc"; "a position below one changes nothing")
ASSERT(Change string("abc"; "X"; 4)="abc"; "a position behind the end changes nothing")
ASSERT(Change string("abc"; ""; 1)="abc"; "nothing to write")

ASSERT(Insert string("Shut"; "o"; 3)="Shout"; "inserts")
ASSERT(Insert string("abc"; "X"; 99)="abcX"; "behind the end it is appended")
ASSERT(Insert string("abc"; "X"; -2)="Xabc"; "before the beginning it comes first")
ASSERT(Insert string("abc"; ""; 2)="abc"; "nothing to insert")

ASSERT(Delete string("Lamborghini"; 6; 6)="Lambo"; "deletes to the end")
ASSERT(Delete string("abc"; 0; 1)="bc"; "a position below one is the beginning")
ASSERT(Delete string("abc"; 4; 1)="abc"; "behind the end nothing goes")
ASSERT(Delete string("abc"; 1; 0)="abc"; "no characters to delete")

ASSERT(Length(Char(1))=1; "ignorable characters have a length")
ASSERT(Char(1)=""; "and yet compare as nothing")
ASSERT(Length("")=0; "the empty text")
