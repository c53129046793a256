// Looking for values in arrays.
// Covers: 230 907 1333
// Page: commands/find-in-array, commands/count-in-array, commands/find-in-sorted-array
ARRAY TEXT($t; 5)
$t{1}:="alpha"
$t{2}:="beta"
$t{3}:="Été"
$t{4}:="BETA"
$t{5}:="x@y"
ASSERT(Find in array($t; "ete")=3; "accents and letter case do not count")
ASSERT(Find in array($t; "b@")=2; "a wildcard at the end")
ASSERT(Find in array($t; "@ta"; 3)=4; "a wildcard at the beginning, from an element on")
ASSERT(Find in array($t; "beta"; 5)=-1; "nothing behind the start")
ASSERT(Find in array($t; "beta"; 100)=-1; "a start past the end")
ASSERT(Find in array($t; "beta"; 0)=2; "a start before the first element")
ASSERT(Count in array($t; "@")=5; "a lone wildcard matches all")
Try(Find in array($t; 5))
ASSERT(Last errors[0].errCode=54; "a number in a text array")

ARRAY REAL($r; 3)
$r{1}:=0.1+0.2
$r{2}:=0.3
ASSERT(Find in array($r; 0.3)=1; "reals compare within the epsilon")
ARRAY LONGINT($n; 3)
$n{2}:=5
ASSERT(Find in array($n; 5.5)=-1; "a fraction matches no whole number")
ASSERT(Count in array($n; 0)=2; "element 0 is not counted")
ARRAY BOOLEAN($b; 4)
$b{3}:=True
ASSERT(Find in array($b; True)=3; "a Boolean")
ARRAY DATE($d; 2)
$d{2}:=!2024-02-29!
ASSERT(Find in array($d; !2024-02-29!)=2; "a date")
ARRAY TIME($h; 2)
$h{2}:=?01:00:00?
ASSERT(Find in array($h; 3600)=2; "a number in a time array")
ARRAY POINTER($p; 2)
$p{2}:=->processVariable
ASSERT(Find in array($p; ->processVariable)=2; "a pointer")
ARRAY OBJECT($o; 2)
$o{2}:={a: 1}
ASSERT(Find in array($o; {a: 1})=-1; "another object with the same properties is not found")
ASSERT(Find in array($o; $o{2})=2; "the same object is")

// Find in sorted array
ARRAY LONGINT($sorted; 6)
$values:=[0; 1; 3; 3; 3; 7; 9]
For ($i; 1; 6)
	$sorted{$i}:=$values[$i]
End for
$first:=0
$last:=0
ASSERT(Find in sorted array($sorted; 3; >; $first; $last); "found upwards")
ASSERT(($first=2) & ($last=4); "first and last place")
ASSERT(Find in sorted array($sorted; 4; >; $first; $last)=False; "not found")
ASSERT(($first=5) & ($last=5); "where to insert it")
ASSERT(Find in sorted array($sorted; 99; >; $first)=False; "greater than all")
ASSERT($first=7; "to insert behind the last")
SORT ARRAY($sorted; <)
ASSERT(Find in sorted array($sorted; 3; <; $first; $last); "found downwards")
ASSERT(($first=3) & ($last=5); "places downwards")
ASSERT(Find in sorted array($sorted; 8; <; $first)=False; "not found downwards")
ASSERT($first=2; "where to insert it downwards")
ARRAY TEXT($words; 5)
$words{1}:="alpha"
$words{2}:="test1"
$words{3}:="Test2"
$words{4}:="testing"
$words{5}:="zeta"
ASSERT(Find in sorted array($words; "test@"; >; $first; $last); "a wildcard at the end")
ASSERT(($first=2) & ($last=4); "all that begin so")
ASSERT(Find in sorted array($words; "@eta"; >; $first; $last); "a wildcard at the beginning is looked for one by one")
ASSERT($first=5; "and found")
ASSERT(Find in sorted array($words; "@no@"; >; $first; $last)=False; "or not")
ASSERT(($first=-1) & ($last=-1); "then there is no place")
