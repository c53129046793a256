// A message for a worker: notes a text, the process and how many messages it had.
#DECLARE($log : Collection; $text : Text; $done : 4D.Signal)
var messageCount : Integer

messageCount:=messageCount+1
$log.push(New shared object("text"; $text; "process"; Current process; "count"; messageCount))
If ($done#Null)
	$done.trigger()
End if 
