Function one() : Integer
	return Super.two()
