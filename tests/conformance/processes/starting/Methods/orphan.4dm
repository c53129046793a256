// Goes on after its parent has ended.
#DECLARE($go : 4D.Signal; $done : 4D.Signal)
If ($go.wait(10))
	$done.trigger()
End if 
