// #tags: methods, fast
ASSERT(1+1=2; "sums")
Use (Storage)
	ASSERT(Storage.seen=Null; "no other test is seen")
	Storage.seen:=New shared object("by"; "test_method")
End use 
