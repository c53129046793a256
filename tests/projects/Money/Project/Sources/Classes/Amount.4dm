property value : Real

Class constructor($value : Real)
	This.value:=$value

Function plus($other : cs.Amount) : cs.Coins.Amount
	return cs.Amount.new(This.value+$other.value)

Function text() : Text
	return String(This.value)+" coins"
