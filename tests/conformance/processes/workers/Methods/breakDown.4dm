// A message that fails.
var $o : Object
$o.x.y:=1
