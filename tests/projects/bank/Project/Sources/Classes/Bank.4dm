property accounts : Object
property log : Collection:=[]

shared singleton Class constructor()
	This.accounts:=New shared object
	This.total:=0

shared Function open($name : Text; $amount : Real) : cs.Bank
	This.accounts[$name]:=OB Copy({balance: $amount; moves: []}; ck shared; This.accounts)
	This.total+=$amount
	This.log.push("open "+$name)
	return This

shared Function move($from : Text; $to : Text; $amount : Real)
	If (This.accounts[$from].balance<$amount)
		throw({errCode: 12; message: "too little on "+$from})
	End if
	This.accounts[$from].balance-=$amount
	This.accounts[$to].balance+=$amount
	This.accounts[$to].moves.push($amount)

Function balance($name : Text) : Real
	return This.accounts[$name].balance
