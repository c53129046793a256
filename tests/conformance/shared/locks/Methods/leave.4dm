// Leaves a Use in some way while another process waits for it.
#DECLARE($object : Object; $how : Text; $ready : 4D.Signal)
var $o : Object
Try
	Use ($object)
		$ready.trigger()
		DELAY PROCESS(Current process; 2)
		$object.how:=$how
		Case of 
			: ($how="error")
				$o.x.y:=1
			: ($how="abort")
				ABORT
			: ($how="return")
				return 
			: ($how="throw")
				throw(1; "left")
		End case 
	End use 
End try
