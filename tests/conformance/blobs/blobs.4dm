// Scalar blobs and blob objects.
// Covers: language, 554 555 605 606 1509 1731
// Page: Concepts/blob
var $b; $b2 : Blob
var $o : Object
var $v : Variant
var $t : Text
ASSERT(BLOB size($b)=0; "a blob never assigned is empty")
SET BLOB SIZE($b; 4)
ASSERT(BLOB size($b)=4; "resized")
SET BLOB SIZE($b; 6; 0xFF)
ASSERT($b{5}=255; "new bytes filled with a value")
$b{0}:=65
ASSERT($b{0}=65; "bytes are numbered from zero")
$b2:=$b
$b2{0}:=66
ASSERT($b{0}=65; "assignment copies a blob")
TEXT TO BLOB("Café"; $b; UTF8 text without length)
ASSERT(BLOB size($b)=5; "five bytes in UTF-8")
ASSERT($b{0}=0x0043; "the first byte")
ASSERT($b{3}=0x00C3; "the first byte of the accented letter")
ASSERT($b{4}=0x00A9; "the second byte of the accented letter")
TEXT TO BLOB("Café"; $b; UTF8 C string)
ASSERT(BLOB size($b)=6; "one byte more at the end")
ASSERT($b{5}=0; "which is zero")
ASSERT(BLOB to text($b; UTF8 C string)="Café"; "and back")
TEXT TO BLOB("Café"; $b; UTF8 text with length)
ASSERT(BLOB size($b)=9; "four bytes of length in front")
ASSERT($b{3}=5; "the length in bytes")
ASSERT(Value type($b)=Is BLOB; "the type of a blob")

// In objects a blob becomes an object.
$o:={data: $b}
ASSERT(Value type($o.data)=Is object; "a blob in an object is an object")
ASSERT(OB Instance of($o.data; 4D.Blob); "of the class Blob")
$b2:=$o.data
ASSERT(Value type($b2)=Is BLOB; "assigned to a blob variable it is a blob again")
ASSERT(BLOB size($b2)=9; "with the same size")
$v:=4D.Blob.new()
ASSERT(Value type($v)=Is object; "an empty blob object")

// A scalar blob becomes a blob object where a variable holds one.
var $object : 4D.Blob
var $any : Object
$object:=$b
ASSERT(OB Instance of($object; 4D.Blob) && ($object.size=9); "assigned to a variable of 4D.Blob")
$any:=$b
ASSERT(OB Instance of($any; 4D.Blob); "and to one of any object")
CONVERT FROM TEXT("Hello, World!"; "UTF-8"; $object)
ASSERT(BLOB to text($object; UTF8 text without length)="Hello, World!"; "a command fills a blob object")
ASSERT($object[5]=44; "whose bytes are read in brackets")

// No operator takes blobs.
Try($b=$b2)
ASSERT(Last errors[0].errCode=54; "blobs cannot be compared")
Try($b#$b2)
ASSERT(Last errors[0].errCode=54; "nor be told apart")
ASSERT($b#Null; "but with Null")
