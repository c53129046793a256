Function uses($other : cs.User)
	var $faulty : cs.Faulty
	$faulty:=cs.Faulty.new(1)
	$other.missing()
	$other.uses(2)
	Use (3)
	End use 
