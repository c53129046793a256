// Font file: the file of an installed font.
// Covers: 1700 460
// Page: commands/font-file
var $file : Object
ASSERT(Font file("No such family of fonts")=Null; "a font that is not installed")
ASSERT(Font file(""; Bold)=Null; "no name")
ARRAY TEXT($names; 0)
FONT LIST($names)
If (Size of array($names)>0)
	$file:=Font file($names{1}; Plain)
	ASSERT(($file=Null) || (OB Instance of($file; 4D.File)); "the file of a font, if it has the style")
	ASSERT(($file=Null) || ($file.exists); "it is there")
End if
ASSERT(Undefined(Try(Font file(5))); "a number is no family")
