Function test_a($t)
	If (True)
