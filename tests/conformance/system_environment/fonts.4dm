// The fonts of the system.
// Covers: 460 1362
// Page: commands/font-list, commands/font-style-list
ARRAY TEXT($fonts; 2)
ARRAY TEXT($more; 0)
ARRAY TEXT($styles; 3)
var $i : Integer
FONT LIST($fonts)
FONT LIST($more; System fonts)
ASSERT(Size of array($fonts)=Size of array($more); "the fonts of the system by default")
FONT LIST($more; *)
ASSERT(Is macOS | (Size of array($fonts)=Size of array($more)); "the star is for macOS")
For ($i; 2; Size of array($fonts))
	ASSERT($fonts{$i}#$fonts{$i-1}; "a family is named once")
End for 
FONT LIST($more; Recent fonts)
ASSERT(Size of array($more)=0; "no font was used before")
FONT LIST($more; Favorite fonts)
ASSERT(Size of array($more)=0; "nor chosen")
FONT STYLE LIST("no such font"; $styles; $more)
ASSERT(Size of array($styles)=0; "a font that is not installed has no styles")
ASSERT(Size of array($more)=0; "and no names")
If (Size of array($fonts)>0)
	FONT STYLE LIST($fonts{1}; $styles; $more)
	ASSERT(Size of array($styles)>0; "an installed one has")
End if 
FONT STYLE LIST(""; $styles; $more)
ASSERT(Size of array($styles)=Size of array($more); "as many styles as names")
