$a:=1
Function f($x : Integer)
	return $x
Class extends B
