If ($a==1)
End if
If ($a!=1)
End if
If ($a<>1)
End if
If ($a<>$b)
End if
$i++
$a=1
$x:=a, b
$y:='text'
$z:=~1
If ($a:=1)
End if
ALERT($a:=1)
