Class extends Defaults

property extra : Integer

Class constructor
	Super()
	This.extra:=This.age*2
