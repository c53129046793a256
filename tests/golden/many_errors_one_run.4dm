$a:=1+
$ok1:=1
ALERT("a"; )
If ($x=)
	$b:=(2
Else
	$c:=3 4
End if
For ($i; 1; )
	$ok2:=2
End for
$d:=$e.
$f.:=1
$ok3:=3
