#DECLARE($n : Integer) -> $r : Text
If ($n>0)
	For ($i; 1; $n)
		$r:=$r+"x"
	End for
	ALERT($r)
