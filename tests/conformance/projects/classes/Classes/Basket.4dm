property fruits:=["pear"]
property limits:={most: 4}
property size:=3
shared Class constructor()
	This.opened:=True
shared Function put($name : Text)
	This.fruits.push($name)
