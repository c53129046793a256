//%attributes = {"shared":true}
var $x : Text
declared:=1
$x:=String(declared)+String(neverSet)
$x:=String($neverSet)
notThere(1)
$x:=cs.NoSuchClass.new().text
var $y : cs.OtherClass
If (Undefined(known elsewhere)) | (<>never=1)
End if
