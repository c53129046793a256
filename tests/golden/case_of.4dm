Case of
	$early:=1
	: ($a=1)
		$b:=1
	Else
		$b:=2
	: ($a=3)
		$b:=3
End case
Case of
	$lonely:=1
End case
