property a : Integer:=3+

Function good() : Text
	return "good"
