// Catches an error and throws it again.
afterThrow:=False
Try
	throw(99; "again")
Catch
	throw
	afterThrow:=True
End try
