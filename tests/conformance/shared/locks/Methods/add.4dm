// Adds to a counter many times, in one of the ways to leave a Use.
#DECLARE($counter : Object; $times : Integer; $how : Text; $done : 4D.Signal)
var $i : Integer
For ($i; 1; $times)
	addOnce($counter; $how)
End for 
$done.trigger()
