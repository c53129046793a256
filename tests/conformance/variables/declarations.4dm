// Declaring variables with var.
// Covers: language, 16 82 283 284 285 295 305 306 307 315 356 605 1216 1297 1471 1488 1683
// Page: Concepts/variables
var $text : Text
var $date : Date
var $time : Time
var $bool : Boolean
var $int : Integer
var $real : Real
var $ptr : Pointer
var $pict : Picture
var $blob : Blob
var $coll : Collection
var $obj : Object
var $var : Variant
var $none
ASSERT(Length($text)=0; "default of Text")
ASSERT($date=!00-00-00!; "default of Date")
ASSERT($time=?00:00:00?; "default of Time")
ASSERT($bool=False; "default of Boolean")
ASSERT($int=0; "default of Integer")
ASSERT($real=0; "default of Real")
ASSERT(Is nil pointer($ptr); "default of Pointer")
ASSERT($pict=Null; "default of Picture")
ASSERT(BLOB size($blob)=0; "default of Blob")
ASSERT($coll=Null; "default of Collection")
ASSERT($obj=Null; "default of Object")
ASSERT(Undefined($var); "default of Variant")
ASSERT(Undefined($none); "without a type the variable is a variant")
ASSERT(Type($text)=Is text; "type of Text")
ASSERT(Type($date)=Is date; "type of Date")
ASSERT(Type($time)=Is time; "type of Time")
ASSERT(Type($bool)=Is Boolean; "type of Boolean")
ASSERT(Type($int)=Is longint; "type of Integer")
ASSERT(Type($real)=Is real; "type of Real")
ASSERT(Type($ptr)=Is pointer; "type of Pointer")
ASSERT(Type($pict)=Is picture; "type of Picture")
ASSERT(Type($blob)=Is BLOB; "type of Blob")
ASSERT(Type($coll)=Is collection; "type of Collection")
ASSERT(Type($obj)=Is object; "type of Object")
ASSERT(Type($var)=Is variant; "type of Variant")
ASSERT(Type($none)=Is variant; "type without a type")

// Several at once; type names in any case.
var $a; $b; $c : Integer
$b:=2
ASSERT(($a+$b+$c)=2; "one type for all names of the list")
var $t2 : text
var $b2 : BLOB
ASSERT(Type($t2)=Is text; "a type name in small letters")
ASSERT(Type($b2)=Is BLOB; "a type name in capitals")
var processOne; processTwo : Text
processTwo:="p"
ASSERT(Length(processOne)=0; "a process variable")
ASSERT(processTwo="p"; "a second process variable")

// Initial values.
var $i1 : Text:="hello"
var $i2 : Date:=!2023-09-12!
var $i3 : Object:=New object()
var $i4 : Integer:=15
ASSERT($i1="hello"; "an initial text")
ASSERT($i2=!2023-09-12!; "an initial date")
ASSERT(OB Is empty($i3); "an initial object")
ASSERT($i4=15; "an initial number")
var $j1:="hello"
var $j2:=20
var $j3:={}
var $j4:=[]
ASSERT(Type($j1)=Is text; "a text is inferred")
ASSERT(Type($j2)=Is real; "a number is inferred as Real")
ASSERT(Type($j3)=Is object; "an object is inferred")
ASSERT(Type($j4)=Is collection; "a collection is inferred")
$j2:=$j2/8
ASSERT($j2=2.5; "an inferred number keeps fractions")
var $source:={test: "a"}
var $inferred:=$source.test
ASSERT(Type($inferred)=Is text; "the type comes from the value of the property")

// A declaration may stand anywhere and is valid for the whole method.
If (True)
	var $inside : Integer
	$inside:=5
End if 
ASSERT($inside=5; "a variable declared in a block lives on after it")
$early:="kept"
var $early : Text
ASSERT($early="kept"; "a variable created before its declaration keeps its value")

// Declarations of older code.
C_LONGINT($l1; $l2)
C_TEXT($l3)
C_BOOLEAN($l4)
C_DATE($l5)
C_TIME($l6)
C_OBJECT($l7)
C_COLLECTION($l8)
C_REAL($l9)
C_VARIANT($l10)
ASSERT(($l1+$l2)=0; "C_LONGINT")
ASSERT(Type($l3)=Is text; "C_TEXT")
ASSERT($l4=False; "C_BOOLEAN")
ASSERT($l5=!00-00-00!; "C_DATE")
ASSERT($l6=?00:00:00?; "C_TIME")
ASSERT(Type($l7)=Is object; "C_OBJECT")
ASSERT(Type($l8)=Is collection; "C_COLLECTION")
ASSERT($l9=0; "C_REAL")
ASSERT(Type($l10)=Is variant; "C_VARIANT")
