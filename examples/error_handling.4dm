// Errors: thrown, caught, answered with a default, cleaned up after.
var $account; $error : Object
var $amount : Variant
var $say : 4D.Function
$say:=Formula(LOG EVENT(Into system standard outputs; $1+"\n"))
$account:={balance: 100}
$account.withdraw:=4D.Method.new("#DECLARE($amount : Real) : Real\n"+\
"If ($amount>This.balance)\n"+\
"	throw({errCode: 4001; message: \"{wanted} is more than {balance}\"; wanted: String($amount); balance: String(This.balance)})\n"+\
"End if\n"+\
"This.balance:=This.balance-$amount\n"+\
"return This.balance")

For each ($amount; [30; 500; 70; "a lot"])
	Try
		$say.call(Null; "Withdraw "+String($amount)+": "+String($account.withdraw($amount))+" left")
	Catch
		$error:=Last errors.query("errCode = 4001").first()
		If ($error#Null)
			$say.call(Null; "Refused: "+$error.message)
		Else 
			$say.call(Null; "Refused: not a number")
		End if 
	End try
End for each 

// A default in one line.
var $rate : Variant
$rate:=Try(JSON Parse("{ broken")) || {percent: 5}
$say.call(Null; "Rate: "+String($rate.percent))
$say.call(Null; "Balance: "+String($account.balance))
