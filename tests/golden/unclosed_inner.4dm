While ($a)
	If ($b)
		$c:=1
End while
$d:=2
