// There are no screens.
// Covers: 187 188 437 438 439 440 441
// Page: commands/count-screens, commands/screen-coordinates, commands/screen-depth
var $left; $top; $right; $bottom : Integer
ASSERT(Count screens=0; "no screen")
ASSERT(Count screens=Menu bar screen; "and no menu bar on it")
ASSERT(Not(Count screens>0); "so loops over screens do nothing")
ASSERT((Screen width=0) & (Screen height=0); "no size")
ASSERT(Screen width(*)=0; "of the whole either")
ASSERT(Screen height(*)=0; "in no direction")
ASSERT(Screen height=Screen width; "a square of nothing")
ASSERT(Screen width<1; "less than a pixel")
ASSERT(Menu bar height=0; "no menu bar")
ASSERT(Menu bar height=(Screen height); "as high as the screen")
ASSERT(Menu bar height>=0; "never negative")
ASSERT(Menu bar screen=0; "on no screen")
ASSERT(Menu bar screen<=Count screens; "none of those there are")
$left:=1
$right:=1
SCREEN COORDINATES($left; $top; $right; $bottom)
ASSERT(($left=0) & ($right=0); "zeros")
$bottom:=5
SCREEN COORDINATES($left; $top; $right; $bottom; 1)
ASSERT($bottom=0; "for every screen")
$top:=5
SCREEN COORDINATES($left; $top; $right; $bottom; 99; Screen work area)
ASSERT($top=0; "and its work area")
$left:=7
SCREEN DEPTH($left; $top)
ASSERT($left=0; "no colors")
$top:=7
SCREEN DEPTH($left; $top; 2)
ASSERT($top=0; "black and white")
SCREEN DEPTH($left; $top; -1)
ASSERT(($left=0) & ($top=0); "whatever the number")
