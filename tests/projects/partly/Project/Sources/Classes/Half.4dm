property a : Integer:=3

Class constructor
	This.b:=1

Function good() : Text
	return "good "+String(This.a)

Function bad() : Integer
	return 1+

Function after() : Text
	return "after"
