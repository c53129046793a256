// A variable that only a form assigns.
var $n : Integer
$n:=vEntryCount
