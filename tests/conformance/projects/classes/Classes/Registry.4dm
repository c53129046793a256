shared singleton Class constructor()
	This.count:=0
	
shared Function next() : Integer
	This.count:=This.count+1
	return This.count
