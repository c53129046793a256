// Adds two numbers and notes what happened.
#DECLARE($a : Integer; $b : Integer) : Integer
lastSum:=$a+$b
lastCount:=Count parameters
return lastSum
