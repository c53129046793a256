Class extends Alone

Function get area() : Real
	return 2
Function grow()
	Super()
	This.area:=4
	This.area+=1
