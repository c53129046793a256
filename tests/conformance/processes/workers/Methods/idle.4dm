#DECLARE($ready : 4D.Signal; $go : 4D.Signal)
var $waited : Boolean
$ready.trigger()
$waited:=$go.wait(10)
