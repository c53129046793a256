vEntryCount:=vEntryCount+1
If (vEntryCount>3
	vEntryCount:=0
End if
