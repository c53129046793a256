// Ends by an error inside Use that nobody handles.
#DECLARE($object : Object; $ready : 4D.Signal)
var $o : Object
Use ($object)
	Use ($object)
		$ready.trigger()
		DELAY PROCESS(Current process; 2)
		$object.how:="crash"
		$o.x.y:=1
	End use 
End use 
