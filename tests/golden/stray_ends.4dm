$a:=1
End if
Else
Until ($a)
: ($a=1)
Catch
End SQL
$b:=2
