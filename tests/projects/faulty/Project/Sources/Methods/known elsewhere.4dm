// nothing is wrong here
var $x : Integer
EXECUTE FORMULA("<>made:=1")
EXECUTE FORMULA("madetwice:="+String(2))
$x:=<>made+madetwice
If (Undefined(perhapsThere))
	$x:=0
End if
