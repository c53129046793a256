var $a : Text
var $a : Integer
//%W-unreachable
return 
ALERT("it is known that this is never reached")
