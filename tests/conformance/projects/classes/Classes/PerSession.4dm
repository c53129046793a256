property items : Collection:=[]
session singleton Class constructor()
shared Function add($item : Text)
	This.items.push($item)
