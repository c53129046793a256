// Clearing variables; saving and loading them.
// Covers: 74 75 89
// Page: commands/clear-variable, commands/save-variables, commands/load-variables
var $text : Text
var $object : Object
var $variant : Variant
$text:="x"
CLEAR VARIABLE($text)
ASSERT($text=""; "a text becomes empty")
$object:={a: 1}
CLEAR VARIABLE($object)
ASSERT($object=Null; "an object becomes Null")
$variant:=5
CLEAR VARIABLE($variant)
ASSERT(Undefined($variant); "a Variant becomes undefined")
processNumber:=5
CLEAR VARIABLE(processNumber)
ASSERT(processNumber=0; "a variable without a declaration keeps its type")
ARRAY TEXT($array; 3)
CLEAR VARIABLE($array)
ASSERT((Size of array($array)=0) & (Type($array)=Text array); "an array loses its elements")
ARRAY LONGINT($two; 3; 3)
CLEAR VARIABLE($two)
ASSERT(Size of array($two)=0; "one of two dimensions too")
$pointer:=->processNumber
processNumber:=7
CLEAR VARIABLE($pointer->)
ASSERT(processNumber=0; "through a pointer")

LOAD VARIABLES("/no such folder/no such file"; $text)
ASSERT(OK=0; "a document that does not exist")
SAVE VARIABLES("/no such folder/no such file"; $text)
ASSERT(OK=0; "a document that cannot be written")
SAVE VARIABLES(""; $text)
ASSERT(OK=0; "nobody can choose a document")
Try(SAVE VARIABLES("/no such folder/x"; $array))
ASSERT(Last errors[0].errCode=54; "arrays are not saved")
