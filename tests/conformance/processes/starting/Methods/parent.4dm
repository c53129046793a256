// Starts a child and ends before it.
#DECLARE($go : 4D.Signal; $done : 4D.Signal)
var $number : Integer
$number:=New process("orphan"; 0; "orphan"; $go; $done)
