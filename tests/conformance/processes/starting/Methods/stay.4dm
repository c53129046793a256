// Tells that it runs and waits.
#DECLARE($ready : 4D.Signal; $go : 4D.Signal; $done : 4D.Signal)
var $waited : Boolean
var fresh : Integer
ARRAY TEXT(letters; 2)
letters{1}:="x"
letters{2}:="y"
own:="a"
$ready.trigger()
$waited:=$go.wait(10)
Use ($done)
	$done.own:=own
	$done.fresh:=fresh
	$done.size:=Size of array(letters)
	$done.first:=letters{1}
End use 
$done.trigger()
