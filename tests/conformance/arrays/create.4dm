// Creating and resizing arrays of every type.
// Covers: 218 219 220 221 222 223 224 274 279 280 1221 1222 1223
// Page: commands/array-text, commands/array-object, commands/array-time, Concepts/arrays
ARRAY TEXT($t; 2)
ASSERT(Size of array($t)=2; "the size counts from 1")
ASSERT($t{2}=""; "texts begin empty")
ASSERT($t{0}=""; "there is an element 0")
$t{1}:="one"
$t{2}:="two"
ARRAY TEXT($t; 3)
ASSERT($t{1}="one"; "a larger size keeps the elements")
ASSERT($t{3}=""; "and adds empty ones")
ARRAY TEXT($t; 1)
ASSERT(Size of array($t)=1; "a smaller size drops the last elements")
ARRAY TEXT($t; 2)
ASSERT($t{2}=""; "what was dropped is lost")

ARRAY LONGINT($n; 2)
ARRAY INTEGER($i; 2)
ARRAY REAL($r; 2)
ARRAY BOOLEAN($b; 2)
ARRAY DATE($d; 2)
ARRAY TIME($h; 2)
ARRAY POINTER($p; 2)
ARRAY OBJECT($o; 2)
ARRAY BLOB($x; 2)
ARRAY PICTURE($pictures; 2)
ASSERT($n{1}=0; "numbers begin at 0")
ASSERT($b{1}=False; "Booleans begin False")
ASSERT($d{1}=!00-00-00!; "dates begin null")
ASSERT($h{1}=?00:00:00?; "times begin at 0")
ASSERT($p{1}=Null; "pointers begin nil")
ASSERT(Undefined($o{1}); "objects begin undefined")
ASSERT(BLOB size($x{1})=0; "blobs begin empty")
ASSERT(Type($n)=LongInt array; "a Longint array")
ASSERT(Type($i)=Integer array; "an Integer array")
ASSERT(Type($r)=Real array; "a Real array")
ASSERT(Type($x)=Blob array; "a Blob array")
ASSERT(Type($h)=Time array; "a Time array")

// Two dimensions.
ARRAY LONGINT($two; 3; 2)
ASSERT(Type($two)=Array 2D; "the type of a two-dimensional array")
ASSERT(Size of array($two)=3; "its size is the number of rows")
ASSERT(Size of array($two{2})=2; "a row is an array")
$two{3}{2}:=7
ARRAY LONGINT($two; 4; 3)
ASSERT($two{3}{2}=7; "resizing keeps what is inside")
ASSERT(Size of array($two{1})=3; "every row is resized")
ASSERT(Size of array($two{4})=3; "new rows too")
INSERT IN ARRAY($two{2}; 1; 5)
ASSERT(Size of array($two{2})=8; "rows may differ in size")

// A process array.
ARRAY TEXT(processArray; 2)
processArray{2}:="kept"
ARRAY TEXT(processArray; 5)
ASSERT(processArray{2}="kept"; "a process array is resized too")

// The old ARRAY STRING has a length first.
ARRAY STRING(80; $s; 2)
$s{1}:="long enough"
ASSERT(Size of array($s)=2; "ARRAY STRING makes an array of texts")
ASSERT($s{1}="long enough"; "its elements are texts")

// Through a pointer.
$pointer:=->processArray
ARRAY TEXT($pointer->; 1)
ASSERT(Size of array(processArray)=1; "an array is resized through a pointer")
Try(ARRAY LONGINT($huge; 2000000000))
ASSERT(Last errors.length=1; "a size that memory does not hold is an error")
