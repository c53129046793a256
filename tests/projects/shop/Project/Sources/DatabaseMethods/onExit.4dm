Use (Storage)
	Storage.exitNow:=New shared object("yes"; True)
End use 
While (Process number("Background")#0)
	RESUME PROCESS(Process number("Background"))
	DELAY PROCESS(Current process; 1)
End while 
print("exit")
