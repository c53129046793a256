#DECLARE($object : Object; $done : 4D.Signal)
Use ($object)
	$object.log:=$object.log+"waiter,"
End use 
$done.trigger()
