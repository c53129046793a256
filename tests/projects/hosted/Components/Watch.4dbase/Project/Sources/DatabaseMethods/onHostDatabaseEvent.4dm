#DECLARE($event : Integer)
Case of
	: ($event=On before host database startup)
		say("before startup")
	: ($event=On after host database startup)
		say("after startup")
	: ($event=On before host database exit)
		say("before exit")
	: ($event=On after host database exit)
		say("after exit")
End case
