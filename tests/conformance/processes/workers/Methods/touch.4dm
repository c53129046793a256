#DECLARE($object : Object; $done : 4D.Signal)
$object.touched:=True
$done.trigger()
