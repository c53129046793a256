ALERT(String(1)
$a:=1)
$b:=[1; 2}
$c:=$d{1]
$t:=$t[[1]
If (($a)
	$e:=1
End if
$f:=2
