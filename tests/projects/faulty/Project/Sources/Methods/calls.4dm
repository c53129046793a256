#DECLARE($first : Text; $second : Integer) : Text
var $n : Integer
$n:=Length(5)
$n:=Length("a"; "b")
$n:="text"
calls(1; 2)
calls("a"; 2; 3)
return 5
