var $a : Txt
var $a; $b : Integer:=1
var
var $c :
var $d : Foo.Bar
$e:=1
#DECLARE($p)
