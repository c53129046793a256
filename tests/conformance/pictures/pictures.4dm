// Pictures: thumbnails, sizes, formats, comparison, files.
// Covers: language, 356 457 525 605 678 679 680 682 692 992 1002 1113 1196
// Page: commands/create-thumbnail, commands/picture-properties, commands/picture-to-blob, commands/blob-to-picture, commands/equal-pictures, commands/read-picture-file, commands/write-picture-file, commands/is-picture-file, Concepts/picture
var $empty; $small; $large; $read; $mask : Picture
var $blob; $bytes : Blob
var $width; $height : Real
var $file : 4D.File
var $folder : 4D.Folder
var $i : Integer

// Properties.
PICTURE PROPERTIES($empty; $width; $height)
ASSERT($width=0; "an empty picture has no width")
ASSERT($height=0; "nor height")

// Thumbnails.
CREATE THUMBNAIL($empty; $small; 12; 10)
PICTURE PROPERTIES($small; $width; $height)
ASSERT($width=12; "a thumbnail has the width that was asked for")
ASSERT($height=10; "and the height")
ASSERT(Picture size($small)>0; "it is a picture")
CREATE THUMBNAIL($small; $large)
PICTURE PROPERTIES($large; $width; $height)
ASSERT($width=48; "the default width")
ASSERT($height=48; "the default height")
CREATE THUMBNAIL($small; $large; 20; 30; Scaled to fit)
PICTURE PROPERTIES($large; $width; $height)
ASSERT(($width=20) & ($height=30); "scaled to fit")

// Comparison.
ASSERT(Equal pictures($small; $small; $mask); "a picture equals itself")
ASSERT(OK=1; "they were compared")
PICTURE PROPERTIES($mask; $width; $height)
ASSERT(($width=12) & ($height=10); "the mask has their size")
ASSERT(Not(Equal pictures($small; $large; $mask)); "another size is another picture")
ASSERT(Picture size($mask)=0; "then the mask is blank")
ASSERT(Not(Equal pictures($small; $empty; $mask)); "an empty picture equals none")
ASSERT(OK=0; "which is no comparison")

// Formats.
PICTURE TO BLOB($small; $blob; ".png")
ASSERT(OK=1; "PNG by its extension")
ASSERT(BLOB size($blob)>0; "the bytes of the file")
ASSERT($blob{1}=0x0050; "a PNG begins so")
BLOB TO PICTURE($blob; $read)
ASSERT(OK=1; "and back")
ASSERT(Equal pictures($small; $read; $mask); "nothing is lost")
PICTURE TO BLOB($small; $blob; "image/gif")
ASSERT(OK=1; "GIF by its MIME type")
ASSERT($blob{0}=Character code("G"); "a GIF begins so")
BLOB TO PICTURE($blob; $read)
ASSERT(Equal pictures($small; $read; $mask); "white stays white")
PICTURE TO BLOB($small; $blob; ".nothing")
ASSERT(OK=0; "a format that nobody knows")
ASSERT(BLOB size($blob)=0; "gives nothing")
SET BLOB SIZE($bytes; 3)
BLOB TO PICTURE($bytes; $read)
ASSERT(OK=0; "bytes that are no picture")
ASSERT(Picture size($read)=0; "give an empty one")
BLOB TO PICTURE($bytes; $read; ".mine")
ASSERT(OK=1; "a codec of one's own wraps any bytes")
PICTURE TO BLOB($read; $blob; ".mine")
ASSERT((OK=1) & (BLOB size($blob)=3); "and gives them back")
$read:=$small
CONVERT PICTURE($read; ".bmp")
ASSERT(OK=1; "another format")
PICTURE TO BLOB($read; $blob; ".bmp")
ASSERT($blob{0}=Character code("B"); "a BMP begins so")
ASSERT(Equal pictures($small; $read; $mask); "it shows the same")
ARRAY TEXT($codecs; 0)
ARRAY TEXT($names; 0)
PICTURE CODEC LIST($codecs; $names)
ASSERT(Find in array($codecs; ".png")>0; "PNG is known")
ASSERT(Size of array($codecs)=Size of array($names); "each has a name")

// Operators.
PICTURE PROPERTIES($small*2; $width; $height)
ASSERT(($width=24) & ($height=20); "twice as large")
ASSERT(Picture size($small*0)=0; "nothing is left")

// Files.
$folder:=Folder(Temporary folder; fk platform path).folder("fourd-pictures-"+Generate UUID)
$folder.create()
$file:=$folder.file("small.png")
ASSERT(Not(Is picture file($file.platformPath)); "a file that does not exist")
WRITE PICTURE FILE($file.platformPath; $small)
ASSERT(OK=1; "the format of the extension")
ASSERT($file.exists; "the file is there")
ASSERT(Is picture file($file.platformPath); "by its extension")
ASSERT(Is picture file($file.platformPath; *); "by its content")
READ PICTURE FILE($file.platformPath; $read)
ASSERT(OK=1; "it was read")
ASSERT(Equal pictures($small; $read; $mask); "it is the same picture")
$folder.file("text.png").setText("no picture")
ASSERT(Is picture file($folder.file("text.png").platformPath); "only the extension counts")
ASSERT(Not(Is picture file($folder.file("text.png").platformPath; *)); "but with the star")
ASSERT(Not(Is picture file("")); "an empty name")
READ PICTURE FILE($folder.file("text.png").platformPath; $read)
ASSERT(OK=0; "a file that is no picture")
$folder.delete(Delete with contents)
