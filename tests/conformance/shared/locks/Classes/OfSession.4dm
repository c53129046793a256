property n : Integer

session singleton Class constructor()
	This.n:=0

shared Function next() : Integer
	This.n:=This.n+1
	return This.n
