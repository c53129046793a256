While (True)
End while 
