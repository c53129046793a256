For ($i; 1; 3)
	If ($i=2)
		break
	End if
End if
$x:=1
