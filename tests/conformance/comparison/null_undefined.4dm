// Null and undefined in comparisons.
// Covers: language, 34 82 1509
// Page: Concepts/null-undefined
var $o : Object
var $v; $unset : Variant
var $c : Collection
$o:={nul: Null; t: "x"; n: 1; b: False; obj: {}}

// Equality with Null.
ASSERT((Null=Null); "Null equals Null")
ASSERT(Not(Null#Null); "Null does not differ from Null")
ASSERT(($o.nul=Null); "a property that holds Null equals Null")
ASSERT(($o.nul=$o.missing); "Null equals undefined")
ASSERT(($o.missing=$o.nul); "undefined equals Null")
ASSERT(($o.missing=Null); "a missing property equals Null")
ASSERT(Not($o.nul#$o.missing); "Null does not differ from undefined")
ASSERT(Not($o.missing#$o.nul); "undefined does not differ from Null")
ASSERT(Not($o.nul=42); "Null is no number")
ASSERT(($o.nul#42); "Null differs from a number")
ASSERT(Not($o.nul="x"); "Null is no text")
ASSERT(($o.nul#"x"); "Null differs from a text")
ASSERT(Not($o.nul=False); "Null is not False")
ASSERT(Not($o.nul=!2020-01-01!); "Null is no date")
ASSERT(Not($o.nul=?01:00:00?); "Null is no time")
ASSERT(Not($o.t=Null); "a text is not Null")
ASSERT(($o.t#Null); "a text differs from Null")
ASSERT(Not($o.n=Null); "a number is not Null")
ASSERT(Not($o.b=Null); "False is not Null")
ASSERT(Not($o.obj=Null); "an empty object is not Null")
ASSERT(($o#Null); "an object differs from Null")

// Equality with undefined.
ASSERT(($o.missing=$o.other); "undefined equals undefined")
ASSERT(Not($o.missing#$o.other); "undefined does not differ from undefined")
ASSERT(($o.missing=$unset); "a missing property equals a variant never assigned")
ASSERT(Not($o.missing=42); "undefined is no number")
ASSERT(($o.missing#42); "undefined differs from a number")
ASSERT(Not($o.missing="x"); "undefined is no text")
ASSERT(($o.missing#"x"); "undefined differs from a text")
ASSERT(Not($o.missing=!2020-01-01!); "undefined is no date")
ASSERT(($o.missing#!2020-01-01!); "undefined differs from a date")
ASSERT(Not($o.missing=True); "undefined is not True")
ASSERT(($o.missing#True); "undefined differs from True")
ASSERT(Not($o.missing=$o.obj); "undefined is no object")
ASSERT(($o.missing#$o.obj); "undefined differs from an object")

// Order with undefined on the left: False, no error.
ASSERT(Not($o.missing>"hello"); "undefined > text is False")
ASSERT(Not($o.missing<"hello"); "undefined < text is False")
ASSERT(Not($o.missing>=5); "undefined >= number is False")
ASSERT(Not($o.missing<=5); "undefined <= number is False")
ASSERT(Not($o.missing>5); "undefined > number is False")
ASSERT(Not($o.missing<5); "undefined < number is False")
ASSERT(Not($o.missing<!2020-01-01!); "undefined < date is False")
ASSERT(Not($o.missing>?01:00:00?); "undefined > time is False")
ASSERT(Not($unset<42); "a variant never assigned < number is False")

// Order with Null, or of undefined with other kinds: an error.
ASSERT(Undefined(Try(Null>5)); "Null > number is an error")
ASSERT(Undefined(Try(Null<5)); "Null < number is an error")
ASSERT(Undefined(Try($o.nul>=5)); "a Null property >= number is an error")
ASSERT(Undefined(Try($o.nul<="a")); "a Null property <= text is an error")
ASSERT(Undefined(Try(5>Null)); "number > Null is an error")
ASSERT(Undefined(Try(Null>Null)); "Null > Null is an error")
ASSERT(Undefined(Try($o.missing>$unset)); "undefined > undefined is an error")
ASSERT(Undefined(Try($o.missing>$o.nul)); "undefined > Null is an error")
ASSERT(Undefined(Try($o.missing<$o.obj)); "undefined < object is an error")
ASSERT(Undefined(Try($o.missing<True)); "undefined < Boolean is an error")

// Variables without a value.
var $noObject : Object
var $noCollection : Collection
var $noPointer : Pointer
var $noPicture : Picture
ASSERT(($noObject=Null); "an object variable never assigned equals Null")
ASSERT(($noCollection=Null); "a collection variable never assigned equals Null")
ASSERT(($noPointer=Null); "a pointer variable never assigned equals Null")
ASSERT(($noPicture=Null); "a picture variable never assigned equals Null")
ASSERT(($unset=Null); "a variant never assigned equals Null")
ASSERT(Not($noObject#Null); "and does not differ from it")
$noObject:={}
ASSERT(($noObject#Null); "an object variable with an object differs from Null")
$noCollection:=[]
ASSERT(($noCollection#Null); "a collection variable with a collection differs from Null")
$noPointer:=->$v
ASSERT(($noPointer#Null); "a pointer that points differs from Null")

// Undefined and Value type.
ASSERT(Undefined($o.missing); "a missing property is undefined")
ASSERT(Not(Undefined($o.nul)); "a property that holds Null is defined")
ASSERT(Not(Undefined($o.t)); "a filled property is defined")
ASSERT(Value type($o.missing)=Is undefined; "the type of a missing property")
ASSERT(Value type($o.nul)=Is null; "the type of a Null property")
ASSERT(Value type(Null)=Is null; "the type of Null")
ASSERT(Value type($unset)=Is undefined; "the type of a variant never assigned")
ASSERT(Undefined($neverUsed); "a variable never used is undefined")

// Reading through undefined is silent, through Null an error.
$v:=$o.a.b.c.d
ASSERT(Undefined($v); "a chain through a missing property is undefined")
ASSERT(Undefined(Try($o.nul.deeper)); "a member of Null gives nothing")
$caught:=False
Try
	$v:=$o.nul.deeper
Catch
	$caught:=True
End try
ASSERT($caught; "a member of a Null property is an error")
var $bare : Object
$v:=$bare.a
ASSERT(Undefined($v); "a member of an object variable never assigned is undefined")
ASSERT($c.length=0; "the length of a collection variable never assigned is zero")
