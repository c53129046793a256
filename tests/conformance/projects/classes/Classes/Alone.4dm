Class constructor($n : Integer)
	Super()
	This.n:=$n
