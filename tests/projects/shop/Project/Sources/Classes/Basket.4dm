property amounts : Collection:=[]

Function add($amount : cs.Coins.Amount) : cs.Basket
	This.amounts.push($amount)
	return This

Function total() : cs.Coins.Amount
	return This.amounts.reduce(Formula($1.accumulator:=$1.accumulator.plus($1.value)); cs.Coins.Amount.new(0))
