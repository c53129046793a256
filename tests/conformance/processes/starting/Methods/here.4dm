//%attributes = {"executedOnServer":true}
#DECLARE($object : Object) : Integer
$object.touched:=True
return Current process
