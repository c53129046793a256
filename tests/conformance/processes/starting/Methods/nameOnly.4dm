// A process that gets nothing but the interprocess variable with its signal.
Use (<>report)
	<>report.name:=Current process name
End use 
<>report.trigger()
