#DECLARE($p : Pointer)
$p->:=Uppercase($p->)
