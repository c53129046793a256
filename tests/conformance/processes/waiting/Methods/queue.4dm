// Waits for a semaphore and notes its turn.
#DECLARE($log : Collection; $who : Text; $done : 4D.Signal)
If (Not(Semaphore("queue"; 600)))
	$log.push($who)
	CLEAR SEMAPHORE("queue")
End if 
$done.trigger()
