#DECLARE($times : Integer; $signal : 4D.Signal; $from : Text; $to : Text)
var $i : Integer
For ($i; 1; $times)
	cs.Bank.me.move($from; $to; 1)
	If ($i%10=0)
		IDLE
	End if
End for
Use ($signal)
	$signal.done:=$i-1
	$signal.n:=cs.PerProcess.me.next()
End use
$signal.trigger()
