break
If (5)
End if 
While ("a")
End while 
return 
ALERT("never")
