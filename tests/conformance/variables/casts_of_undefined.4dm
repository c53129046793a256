// Conversions of what does not exist.
// Covers: 10 11 102 179 1537
// Page: Concepts/null-undefined
var $o : Object
$o:={}
ASSERT(String(neverSet)=""; "a text")
ASSERT(Num(neverSet)=0; "a number")
ASSERT(Date(neverSet)=!00-00-00!; "a date")
ASSERT(Time(neverSet)=?00:00:00?; "a time")
ASSERT(Bool(neverSet)=False; "a Boolean")
ASSERT(String($o.a.b)=""; "a property of nothing")
ASSERT(Undefined(Try(neverSet+1)); "elsewhere it is an error")
ARRAY TEXT(anArray; 3)
anArray:=2
ASSERT(Num(anArray)=2; "an array is the number of its element")
