#DECLARE($done : 4D.Signal)
Use ($done)
	$done.touched:=kept.touched
End use 
$done.trigger()
