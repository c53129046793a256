// Arrays: creating, resizing, element zero, the current element.
// Covers: language, 16 34 219 220 221 222 223 224 230 274 280 315 1221 1223 1231
// Page: Concepts/arrays
var $i : Integer
ARRAY TEXT($at; 5)
ASSERT(Size of array($at)=5; "the size given at creation")
$at{1}:="Richard"
$at{2}:="Sarah"
$at{5}:="John"
ASSERT($at{1}="Richard"; "the first element has number one")
ASSERT($at{5}="John"; "the last element has the number of the size")
ASSERT(Length($at{3})=0; "an element never assigned has the default of the type")
$i:=2
ASSERT($at{$i}="Sarah"; "a variable as the element number")
ASSERT($at{$i+3}="John"; "an expression as the element number")

// Resizing keeps what fits.
ARRAY TEXT($at; 7)
ASSERT(Size of array($at)=7; "enlarging")
ASSERT($at{2}="Sarah"; "enlarging keeps the elements")
ASSERT(Length($at{7})=0; "new elements are empty")
ARRAY TEXT($at; 2)
ASSERT(Size of array($at)=2; "reducing")
ASSERT($at{2}="Sarah"; "reducing keeps the first elements")
ARRAY TEXT($at; 5)
ASSERT(Length($at{5})=0; "what was cut off is gone")
ARRAY TEXT($at; 0)
ASSERT(Size of array($at)=0; "an array may be empty")

// Element zero.
ARRAY LONGINT($al; 3)
$al{0}:=7
ASSERT($al{0}=7; "element zero holds a value")
ASSERT(Size of array($al)=3; "element zero is not counted")
ARRAY LONGINT($al; 0)
$al{0}:=8
ASSERT($al{0}=8; "an empty array has element zero too")

// The current element.
ARRAY TEXT($names; 3)
$names{1}:="a"
$names{2}:="b"
$names{3}:="c"
$names:=2
ASSERT($names=2; "an array as a number is its current element")
ASSERT($names{$names}="b"; "the current element by its number")
$names:=0
ASSERT($names=0; "no current element")
ASSERT(Size of array($names)=3; "assigning a number does not resize")
$names:=Find in array($names; "c")
ASSERT($names=3; "the result of a search becomes the current element")

// Default values by type.
ARRAY REAL($ar; 1)
ARRAY BOOLEAN($ab; 1)
ARRAY DATE($ad; 1)
ARRAY TIME($ah; 1)
ARRAY INTEGER($ai; 1)
ARRAY POINTER($ap; 1)
ARRAY OBJECT($ao; 1)
ASSERT($ar{1}=0; "real")
ASSERT($ab{1}=False; "Boolean")
ASSERT($ad{1}=!00-00-00!; "date")
ASSERT($ah{1}=?00:00:00?; "time")
ASSERT($ai{1}=0; "integer")
ASSERT(Is nil pointer($ap{1}); "pointer")
ASSERT(Not(OB Is defined($ao{1})); "object")

// Process arrays and objects in arrays.
ARRAY TEXT(conformanceArray; 2)
conformanceArray{2}:="x"
ASSERT(conformanceArray{2}="x"; "a process array")
$ao{1}:={population: 5}
ASSERT($ao{1}.population=5; "a property of an object element")
$ao{1}.population:=6
ASSERT($ao{1}.population=6; "writing a property of an object element")
$ar{1}:=2.5
$ar{1}:=$ar{1}*2
ASSERT($ar{1}=5; "an element in an expression")
