// Changes what it was given.
#DECLARE($done : 4D.Signal; $object : Object)
$object.plain:=2
Use ($object.shared)
	$object.shared.a:=2
End use 
$done.trigger()
