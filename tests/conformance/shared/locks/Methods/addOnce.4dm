#DECLARE($counter : Object; $how : Text)
var $n : Integer
var $o : Object
Repeat 
	Use ($counter)
		$n:=$counter.n
		IDLE
		$counter.n:=$n+1
		Case of 
			: ($how="return")
				return 
			: ($how="break")
				break
			: ($how="error")
				Try($o.x.y:=1)
		End case 
	End use 
Until (True)
