#DECLARE($code : 4D.Function) : Text
Try
	$code.call()
Catch
	return Last errors[0].message
End try
return "no error"
