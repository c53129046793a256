// Takes two objects, one after the other.
#DECLARE($first : Object; $second : Object; $report : Object; $key : Text; $done : 4D.Signal)
Try
	Use ($first)
		DELAY PROCESS(Current process; 3)
		Use ($second)
			DELAY PROCESS(Current process; 1)
		End use 
	End use 
Catch
	Use ($report)
		$report.errors:=$report.errors+1
		$report.text:=Last errors[0].message
	End use 
End try
$done.trigger()
