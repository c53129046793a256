// Holds a semaphore until it is told to end, or clears one that it does not own.
#DECLARE($name : Text; $clear : Boolean; $ready : 4D.Signal; $go : 4D.Signal)
var $taken : Boolean
If ($clear)
	CLEAR SEMAPHORE($name)
	Use ($ready)
		$ready.taken:=Semaphore($name)
		$ready.upper:=Semaphore(Uppercase($name))
	End use 
	$ready.trigger()
Else 
	$taken:=Semaphore($name)
	$ready.trigger()
	$taken:=$go.wait(10)
End if 
