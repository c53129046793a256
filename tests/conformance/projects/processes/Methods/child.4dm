// Runs in a process of its own and notes what it sees in the signal.
#DECLARE($plain : Object; $list : Collection; $shared : Object; $done : 4D.Signal; $text : Text; $date : Date)
var secret : Text

$plain.a:=2
$list.push(2)
Use ($shared)
	$shared.a:=2
End use 
Use ($done)
	$done.text:=$text
	$done.date:=$date
	$done.name:=Current process name
	$done.number:=Current process
	$done.secret:=(Length(secret)>0)
	$done.everywhere:=<>everywhere
	$done.session:=Session.id
End use 
secret:="of the child"
$done.trigger()
