// Notes what it was given and what it is.
#DECLARE($done : 4D.Signal; $integer : Integer; $text : Text; $boolean : Boolean; $date : Date)
Use ($done)
	$done.all:=($integer=1) & ($text="a") & $boolean & ($date=!2024-01-31!)
	$done.session:=Session.id
	$done.created:=Session.info.creationDateTime
	$done.type:=Process info(Current process).type
	$done.id:=Process info(Current process).ID
	$done.number:=Current process
End use 
$done.trigger()
