// Tells the counters of its process.
#DECLARE($done : 4D.Signal)
var counter; starts : Integer
Use ($done)
	$done.counter:=counter
	$done.starts:=starts
	$done.number:=Current process
	$done.type:=Process info(Current process).type
	$done.name:=Current process name
	$done.session:=Session.id
End use 
$done.trigger()
