print("before")
var $o : Object
$o:=$o.nothing.more()
