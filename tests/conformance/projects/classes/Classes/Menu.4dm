property dishes : Object:={}

shared singleton Class constructor()
	This.dishes.first:="soup"
	This.extra:=New shared object
	This.extra.price:=3

shared Function serve($name : Text) : cs.Menu
	This.dishes[$name]:=True
	return This
