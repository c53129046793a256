print("never")
If (Count parameters>0)
	print("never")
