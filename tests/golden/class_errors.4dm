property a; b : Text:="x"
property
Class extends
Class extends A
Class extends B
$outside:=1

Class constructor
	If (True)

Function
	$a:=1

Function get x() : Integer
	return 1+

shared singleton Function y
	$b:=2

Class constructor($z : Texte)
	$c:=3
