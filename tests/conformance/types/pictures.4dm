// Empty pictures.
// Covers: 356 279
// Page: commands/picture-size, Concepts/data-types
var $picture : Picture
ARRAY PICTURE($list; 2)
ASSERT(Picture size($picture)=0; "a declared picture is empty")
ASSERT(Picture size($list{2})=0; "so are the elements of an array")
$picture:=Null
ASSERT(Picture size($picture)=0; "Null empties a picture")
ASSERT($picture=Null; "and it equals Null")
ASSERT(Undefined(Try(Picture size("a"))); "a text is no picture")
