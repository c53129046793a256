$a:=1
/* outer /* inner */
$b:=2
