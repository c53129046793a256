shared Class constructor($amount : Real)
	This.balance:=$amount
	
shared Function deposit($amount : Real)
	This.balance:=This.balance+$amount
