// Sleeps very long, or pauses itself.
#DECLARE($how : Text; $ready : 4D.Signal; $done : 4D.Signal)
$ready.trigger()
Case of 
	: ($how="delay")
		DELAY PROCESS(Current process; 36000)
	: ($how="pause")
		PAUSE PROCESS(Current process)
	: ($how="signal")
		$done.wait()
	: ($how="spin")
		While (Not($done.signaled))
			IDLE
		End while 
End case 
$done.trigger()
