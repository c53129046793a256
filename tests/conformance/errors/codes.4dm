// Errors that have a known number.
// Covers: language, 222 911 1007 1526 1731 1799
// Page: commands/append-to-array, commands/formula-from-string, commands/ob-instance-of
var $codes : Collection
var $s : Object
ARRAY TEXT($a; 0)
Try(APPEND TO ARRAY($a; 5))
$codes:=Last errors.extract("errCode")
ASSERT($codes.includes(54); "a number for a text array: incompatible types")
Try(EXECUTE METHOD("conformance_no_such_method"))
$codes:=Last errors.extract("errCode")
ASSERT($codes.includes(-10508); "a project method that does not exist")
ASSERT(OK=0; "EXECUTE METHOD sets OK to zero when it fails")
$v:=Try(OB Instance of({}; {}))
$codes:=Last errors.extract("errCode")
ASSERT($codes.includes(-10745); "a second argument that is no class")
$s:=New shared object
$codes:=[]
Try
	Use ($s)
		$s.plain:={}
	End use 
Catch
	$codes:=Last errors.extract("errCode")
End try
ASSERT($codes.includes(-10721); "an ordinary object in a shared object")
