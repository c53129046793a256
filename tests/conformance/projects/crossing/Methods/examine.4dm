// What has arrived in the worker is described in the signal.
#DECLARE($family : Object; $message : Object)
var $found : Object
$found:=New shared object
Use ($found)
	$found.class:=OB Class($family).name
	$found.count:=$family.members.length
	$found.childOfParent:=($family.members[0].parent=$family)
	$found.itself:=($family.members[1]=$family)
	$found.oneObject:=($message.first=$message.second)
	$found.equalOnly:=($message.first=$message.third)
	$found.typeOf:=OB Class($message.maker.new("x")).name
	$message.first.n:=2
	$found.changedTogether:=$message.second.n
End use
Use ($message.signal)
	$message.signal.found:=$found
End use
$message.signal.trigger()
KILL WORKER
