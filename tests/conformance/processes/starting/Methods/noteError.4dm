// The error method.
Use (Storage.problems)
	Storage.problems.count:=Storage.problems.count+1
	Storage.problems.process:=Current process
End use 
