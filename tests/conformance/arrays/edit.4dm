// Adding, inserting, deleting and copying elements.
// Covers: 226 227 228 274 911
// Page: commands/append-to-array, commands/insert-in-array, commands/delete-from-array, commands/copy-array
var $o : Object

// APPEND TO ARRAY
APPEND TO ARRAY($numbers; 1.5)
ASSERT(Type($numbers)=Real array; "a number creates a Real array")
APPEND TO ARRAY($numbers; ?00:00:10?)
ASSERT($numbers{2}=10; "a time fits a number array")
ARRAY LONGINT($whole; 0)
APPEND TO ARRAY($whole; 2.9)
ASSERT($whole{1}=2; "a Longint array cuts the fraction off")
ARRAY BOOLEAN($flags; 0)
Try(APPEND TO ARRAY($flags; "x"))
ASSERT(Last errors[0].errCode=54; "a text does not fit a Boolean array")
ASSERT(Size of array($flags)=0; "and the array did not grow")
$o:={a: 1}
APPEND TO ARRAY($objects; $o)
ASSERT($objects{1}.a=1; "an object creates an Object array")
ARRAY TEXT($rows; 2; 0)
APPEND TO ARRAY($rows{2}; "cell")
ASSERT($rows{2}{1}="cell"; "a row of a two-dimensional array grows")

// INSERT IN ARRAY
ARRAY TEXT($t; 2)
$t{1}:="a"
$t{2}:="b"
INSERT IN ARRAY($t; 2; 0)
ASSERT(Size of array($t)=2; "inserting none changes nothing")
INSERT IN ARRAY($t; 1; 2)
ASSERT(($t{1}="") & ($t{3}="a"); "the new elements are empty and come first")
INSERT IN ARRAY($t; 99)
ASSERT(Size of array($t)=5; "past the end one is added at the end")
INSERT IN ARRAY($rows; 1)
ASSERT(Size of array($rows)=3; "a row is inserted")
ASSERT(Size of array($rows{1})=0; "without columns")
ASSERT($rows{3}{1}="cell"; "and the rows behind it move")

// DELETE FROM ARRAY
DELETE FROM ARRAY($t; 1; 2)
ASSERT($t{1}="a"; "the elements behind move up")
DELETE FROM ARRAY($t; 3; 100)
ASSERT(Size of array($t)=2; "no more is deleted than there is")
DELETE FROM ARRAY($t; 7)
ASSERT(Size of array($t)=2; "nothing is deleted past the end")
DELETE FROM ARRAY($rows; 1; 2)
ASSERT($rows{1}{1}="cell"; "rows are deleted")

// COPY ARRAY
$t{0}:="zero"
COPY ARRAY($t; $copy)
ASSERT($copy{0}="zero"; "element 0 is copied")
ASSERT(Type($copy)=Text array; "the copy has the type")
ARRAY LONGINT($keeps; 0)
COPY ARRAY($numbers; $keeps)
ASSERT(Type($keeps)=LongInt array; "a numeric destination keeps its type")
ASSERT($keeps{1}=1; "and converts the numbers")
COPY ARRAY($t; $keeps)
ASSERT(Type($keeps)=Text array; "another type replaces it")
COPY ARRAY($rows; $rowsCopy)
$rowsCopy{1}{1}:="changed"
ASSERT($rows{1}{1}="cell"; "rows are copied, not shared")
COPY ARRAY($t; $rows{1})
ASSERT(Size of array($rows{1})=2; "a row takes the elements of an array")
Try(COPY ARRAY($flags; $rows{1}))
ASSERT(Last errors[0].errCode=54; "but not those of another type")
$none:=Try(Size of array($undefinedArray))
ASSERT(Undefined($none); "what is no array has no size")
