// Kills its worker and completes.
#DECLARE($log : Collection; $again : Boolean; $go : 4D.Signal)
If ($go.wait(5))
	KILL WORKER
	If ($again)
		CALL WORKER(Current process; "append"; $log; "never")
	End if 
	$log.push("completed")
End if 
