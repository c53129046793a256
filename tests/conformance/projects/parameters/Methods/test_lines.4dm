// A line that is executed sees the local variables and parameters of the method around it.
// Covers: 63
// Page: commands/execute-formula
var $o : Object
var $n : Integer
EXECUTE FORMULA("$n:=5")
ASSERT($n=5; "a local variable")
$o:={value: 3}
ASSERT(byText($o; "$object.twice:=$object.value*2")=0; "a parameter by its name")
ASSERT($o.twice=6; "it was changed")
ASSERT(byText($o; "$1.thrice:=$1.value*3")=0; "a parameter by its number")
ASSERT($o.thrice=9; "it was changed too")
ASSERT(byText($o; "$0:=7")=7; "the result by its number")
ASSERT(byTextOld(4; "$0:=$1+1")=5; "declared by number")
