$a:=
$b:=1+
$c:=$d*(2+)
If
	$e:=1
End if
While ()
End while
$f:=[1; ; 2]
$g:={a: ; b: 1}
$h:=$t[[]]
ALERT(1;;2)
return +
