#DECLARE->$o : Object
$o:=New object("a"; 10; "b"; 20)
