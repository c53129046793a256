var $typed : cs.Typed
$typed:=cs.Typed.new()
$typed.age:=Current date
For each ($item; 5)
End for each
For ($i; "a"; 3)
End for
$file:=4D.Fil.new("x")
$bits:=1 & "a"
