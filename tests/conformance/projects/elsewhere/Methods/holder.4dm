// Has variables and waits.
#DECLARE($ready : 4D.Signal; $end : 4D.Signal)
ARRAY TEXT(onlyThere; 3)
onlyThere{2}:="two"
$ready.trigger()
$end.wait()
