Class extends User

Function three() : Text
	Super.four()
	return 4*2
