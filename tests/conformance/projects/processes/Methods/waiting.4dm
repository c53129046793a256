// Takes a semaphore, waits, then reports a note of the session.
#DECLARE($ready : 4D.Signal; $go : 4D.Signal; $done : 4D.Signal)
var $held : Boolean

$held:=Semaphore("conformance held")
$ready.trigger()
$held:=$go.wait(10)
Use ($done)
	$done.note:=Session.storage.note.text
End use 
CLEAR SEMAPHORE("conformance held")
$done.trigger()
