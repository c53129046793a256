// Reads a JSON text, adds up the orders of each customer and writes JSON again.
var $json : Text
var $order; $report; $customer : Object
$json:="[{\"customer\":\"Ada\",\"date\":\"2026-01-15\",\"items\":[{\"name\":\"Lamp\",\"price\":40,\"quantity\":2}]},"+\
"{\"customer\":\"Bo\",\"date\":\"2026-02-03\",\"items\":[{\"name\":\"Chair\",\"price\":75.5,\"quantity\":4},{\"name\":\"Desk\",\"price\":320,\"quantity\":1}]},"+\
"{\"customer\":\"Ada\",\"date\":\"2026-03-20\",\"items\":[{\"name\":\"Desk\",\"price\":320,\"quantity\":1}]}]"
$report:={customers: {}; total: 0}
For each ($order; JSON Parse($json))
	If ($report.customers[$order.customer]=Null)
		$report.customers[$order.customer]:={orders: 0; amount: 0}
	End if 
	$customer:=$report.customers[$order.customer]
	$customer.orders+=1
	$customer.amount+=$order.items.map(Formula($1.value.price*$1.value.quantity)).sum()
	$customer.last:=$order.date  // a day in JSON is a date in 4D
End for each 
$report.total:=OB Values($report.customers).sum("amount")
LOG EVENT(Into system standard outputs; JSON Stringify($report; *)+"\n")
