// Constants that the project declares in an XLIFF file.
// Covers: language
// Page: Concepts/constants
var $total : Integer
$total:=kWheels*2
ASSERT($total=6; "a whole number")
ASSERT(kShare of cars*4=1; "a real number, with a name of several words")
ASSERT(kColour of stop="red"; "a text")
ASSERT(KWHEELS=3; "capitals do not count")
ASSERT(Is text=2; "what is predefined keeps its value")
