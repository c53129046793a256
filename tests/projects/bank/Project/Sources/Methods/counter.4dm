#DECLARE($what : Text; $signal : 4D.Signal)
var total : Integer
Case of
	: ($what="add")
		total+=1
	: ($what="tell")
		Use ($signal)
			$signal.total:=total
			$signal.name:=Current process name
		End use
		$signal.trigger()
End case
