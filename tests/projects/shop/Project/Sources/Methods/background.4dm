While (Storage.exitNow=Null)
	DELAY PROCESS(Current process; 60*60)
End while 
print("background saw the exit")
