// For each over objects: the names of the properties.
// Covers: language, 10 13 91 1509 1719
// Page: Concepts/control-flow
var $key; $t : Text
var $o : Object
var $n : Integer
For each ($key; {b: 1; a: 2; c: 3})
	$t:=$t+$key
End for each 
ASSERT($t="bac"; "names come in the order of creation")
$o:={}
$o.zulu:=1
$o.alpha:=2
$o["mike"]:=3
$t:=""
For each ($key; $o)
	$t:=$t+$key+"="+String($o[$key])+" "
End for each 
ASSERT($t="zulu=1 alpha=2 mike=3 "; "the value is read through the name")
$o.alpha:=20
$t:=""
For each ($key; $o)
	$t:=$t+$key+" "
End for each 
ASSERT($t="zulu alpha mike "; "a new value does not move a property")
$n:=0
For each ($key; {})
	$n:=$n+1
End for each 
ASSERT($n=0; "an empty object runs nothing")
$o:={firstname: "gregory"; lastname: "badikora"; age: 20}
For each ($key; $o)
	If (Value type($o[$key])=Is text)
		$o[$key]:=Uppercase($o[$key])
	End if 
End for each 
ASSERT(Character code($o.firstname)=71; "values may be changed in the loop")
ASSERT($o.age=20; "the number was left alone")
$n:=0
For each ($key; $o)
	$n:=$n+1
	$o["added"+String($n)]:=True
End for each 
ASSERT($n=3; "properties added during the loop are not visited")
ASSERT(OB Keys($o).length=6; "they were added nevertheless")
$n:=0
For each ($key; $o; 1; 2)
	$n:=$n+1
End for each 
ASSERT($n=6; "begin and end are ignored for objects")
$t:=""
For each ($key; {a: 1; b: 2; c: 3; d: 4})
	Case of 
		: ($key="b")
			continue
		: ($key="d")
			break
	End case 
	$t:=$t+$key
End for each 
ASSERT($t="ac"; "continue and break inside a case structure act on the loop")
