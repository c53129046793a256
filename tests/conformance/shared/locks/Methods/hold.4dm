// Holds an object for a while and writes to it at the end.
#DECLARE($object : Object; $ready : 4D.Signal)
Use ($object)
	$ready.trigger()
	DELAY PROCESS(Current process; 6)
	$object.log:=$object.log+"holder,"
End use 
