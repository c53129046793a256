<>started:=Current method name
print("start "+Current method path+" "+Call chain.first().type)
If (user param="stop in startup")
	QUIT 4D
	print("never")
End if 
If (user param="error in startup")
	throw(1; "no start")
End if 
If (user param="process in startup")
	$process:=New process("background"; 0; "Background")
End if 
