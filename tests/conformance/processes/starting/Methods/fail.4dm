// Divides what cannot be divided, after telling that it runs.
#DECLARE($started : 4D.Signal)
var $o : Object
$started.trigger()
$o.x.y:=1
Use (Storage.problems)
	Storage.problems.afterwards:=True
End use 
