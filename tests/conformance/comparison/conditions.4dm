// Undefined in conditions; ordering of collections of mixed values.
// Covers: language, 1509
// Page: Concepts/null-undefined, Concepts/ordering
var $o : Object
var $seen : Text
$o:={}
$seen:="none"
If ($o.flag)
	$seen:="then"
Else 
	$seen:="else"
End if 
ASSERT($seen="else"; "an undefined condition of If counts as False")
Case of 
	: ($o.flag)
		$seen:="first"
	: (True)
		$seen:="second"
End case 
ASSERT($seen="second"; "an undefined case counts as False")
$o.flag:=True
If ($o.flag)
	$seen:="then"
End if 
ASSERT($seen="then"; "a Boolean property as the condition")

// Mixed values sort by kind first.
var $c : Collection
$c:=[2; "a"; Null; True; !2020-01-01!; {}].sort()
ASSERT($c[0]=Null; "Null comes first")
ASSERT($c[1]=True; "then Booleans")
ASSERT($c[2]="a"; "then texts")
ASSERT($c[3]=2; "then numbers")
ASSERT(Value type($c[4])=Is object; "then objects")
ASSERT($c[5]=!2020-01-01!; "dates come last")
$c:=[True; False; True].sort()
ASSERT($c[0]=False; "False sorts before True")
$c:=[3; 10; 2].sort()
ASSERT($c.join(",")="2,3,10"; "numbers sort by value")
$c:=["10"; "9"; "b"; "A"].sort()
ASSERT($c.indexOf("A")<$c.indexOf("b"); "texts sort by the alphabet")
$c:=[!2021-01-01!; !2020-01-01!].sort()
ASSERT($c[0]=!2020-01-01!; "dates sort by the calendar")
