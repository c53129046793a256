// Texts and variables in blobs.
// Covers: 532 533 554 555
// Page: commands/text-to-blob, commands/blob-to-text, commands/variable-to-blob, commands/blob-to-variable
var $b : Blob
var $offset : Integer
TEXT TO BLOB("Café"; $b)
ASSERT((BLOB size($b)=5) & ($b{3}=142) & ($b{4}=0); "the default is a Macintosh C string")
TEXT TO BLOB("Café"; $b; Mac Pascal string)
ASSERT(($b{0}=4) & (BLOB size($b)=5); "a Pascal string")
TEXT TO BLOB(""; $b; UTF8 text without length)
ASSERT(BLOB size($b)=0; "an empty bare text is nothing")
TEXT TO BLOB("one"; $b; UTF8 C string; *)
TEXT TO BLOB("two"; $b; UTF8 text with length; *)
$offset:=0
ASSERT(BLOB to text($b; UTF8 C string; $offset)="one"; "the first of two texts")
ASSERT($offset=4; "the offset is behind the zero")
ASSERT(BLOB to text($b; UTF8 text with length; $offset)="two"; "the second")
ASSERT($offset=BLOB size($b); "the offset is at the end")
Try(BLOB to text($b; UTF8 text with length; $offset))
ASSERT(Last errors.length=1; "there is no third")
$offset:=0
ASSERT(BLOB to text($b; UTF8 text without length; $offset; 2)="on"; "so many characters")
Try(TEXT TO BLOB("x"; $b; 99))
ASSERT(Last errors.length=1; "a format that does not exist")

// variables
ARRAY TEXT($names; 2)
$names{0}:="zero"
$names{2}:="two"
$names:=2
$object:={a: 1; list: [True; Null; "x"]; date: !2024-01-02!}
SET BLOB SIZE($b; 0)
VARIABLE TO BLOB($names; $b; *)
ASSERT(OK=1; "an array is stored")
VARIABLE TO BLOB($object; $b; *)
$time:=?01:02:03?
VARIABLE TO BLOB($time; $b; *)
$offset:=0
ARRAY TEXT($array; 7)
BLOB TO VARIABLE($b; $array; $offset)
ASSERT((OK=1) & (Type($array)=Text array) & (Size of array($array)=2); "the array is back")
ASSERT(($array{0}="zero") & ($array{2}="two") & ($array=2); "with all that belongs to it")
BLOB TO VARIABLE($b; $copy; $offset)
ASSERT(($copy.list[2]="x") & ($copy.date=!2024-01-02!); "the object is back")
$copy.a:=2
ASSERT($object.a=1; "as a copy")
BLOB TO VARIABLE($b; $when; $offset)
ASSERT($when=?01:02:03?; "the time is back")
ASSERT($offset=BLOB size($b); "that was all")
BLOB TO VARIABLE($b; $when; $offset)
ASSERT(OK=0; "behind it there is nothing")
$object.self:=$object
$object.list:=[$object]
VARIABLE TO BLOB($object; $b)
BLOB TO VARIABLE($b; $copy)
ASSERT($copy.self=$copy; "a circle stays one (Concepts/object)")
ASSERT($copy.list[0]=$copy; "through a collection too")
ASSERT($copy#$object; "as a copy")
$copy:={m: 4D.Method.new("return 2*3"; "six")}
VARIABLE TO BLOB($copy; $b)
BLOB TO VARIABLE($b; $object)
ASSERT($object.m()=6; "a method is stored with its code")
ASSERT($object.m.name="six"; "and its name")
ARRAY LONGINT($two; 2; 3)
$two{2}{3}:=23
VARIABLE TO BLOB($two; $b)
BLOB TO VARIABLE($b; $back)
ASSERT($back{2}{3}=23; "two dimensions")
$formula:={f: Formula($1+1)}
VARIABLE TO BLOB($formula; $b)
BLOB TO VARIABLE($b; $formula)
ASSERT($formula.f(1)=2; "a formula in an object")

// Only a variable can be put into a blob.
Try(VARIABLE TO BLOB("a literal"; $b))
ASSERT(Last errors.first().errCode=54; "a literal is no variable: an error of types")
ASSERT(Position("takes a variable"; Last errors.first().message)>0; "and the message says so")
