// Notes a step.
#DECLARE($step : Text)
If (order#"")
	order+=","
End if
order+=$step
