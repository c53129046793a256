// Makes or finds the instances of singletons.
#DECLARE($done : 4D.Signal)
Use ($done)
	$done.shared:=cs.Shared.me.next()
	$done.session:=cs.OfSession.me.next()
	$done.process:=cs.OfProcess.me.next()
End use 
$done.trigger()
