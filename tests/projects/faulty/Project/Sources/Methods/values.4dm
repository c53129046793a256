C_TEXT($1)
var $n : Integer
var $o : Object
var $list : Collection
var $file : 4D.File
ARRAY TEXT($names; 3)
$n:=$1+1
$o:=->$n+1
$o:=$names[1]
$names:="one"
$names:=2
$o{1}:=2
$n:=Choose(True; 1)
$n:=Length($o)
$n:=$list.lenght
$list.length:=3
$file.size:=0
$n:=nothing given("x")
$n:=$n-!2026-11-30!
If ($list[0][[1]]="a")
End if
ARRAY TEXT($others; 3)
ARRAY LONGINT($others; 3)
$n+="a"
$names{1}:=5
$n:=$n.length
$1.trim()
