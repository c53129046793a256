// Arrays in objects.
// Covers: 1227 1229
// Page: commands/ob-set-array, commands/ob-get-array
var $o : Object
ARRAY LONGINT($numbers; 3)
ARRAY TEXT($texts; 0)
$numbers{2}:=5
OB SET ARRAY($o; "list"; $numbers)
ASSERT(Value type($o.list)=Is collection; "an array becomes a collection")
ASSERT($o.list.length=3; "of its elements")
ASSERT($o.list[1]=5; "without element zero")
ARRAY LONGINT($numbers; 0)
OB GET ARRAY($o; "list"; $numbers)
ASSERT(Size of array($numbers)=3; "and comes back")
ASSERT($numbers{2}=5; "in order")
OB SET ARRAY($o; "list"; $texts)
OB GET ARRAY($o; "list"; $texts)
ASSERT(Size of array($texts)=0; "an empty one too")
