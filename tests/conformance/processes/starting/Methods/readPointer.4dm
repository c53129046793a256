// Reads the variable of another process through a pointer.
#DECLARE($done : 4D.Signal; $pointer : Pointer)
Use ($done)
	$done.value:=$pointer->
End use 
$done.trigger()
