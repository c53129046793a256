Case of
	: (FORM Event.code=On Load)
		vEntryCount:=0
		NoSuchMethodOfForm
End case
