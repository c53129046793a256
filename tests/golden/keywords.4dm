If ($a)
	$b:=1
End iff
Else if ($c)
End if now
Try $x
End try
