// What would be seen or heard.
// Covers: 151 324 325 326 327 431 432 469 673 1763
// Page: commands/hide-process, commands/show-process, commands/bring-to-front, commands/frontmost-process, commands/beep, commands/open-url
OK:=0
ASSERT(Frontmost process=0; "no process has windows")
ASSERT(Frontmost process(*)=0; "regular or floating")
ASSERT(Frontmost process#Current process; "not even this one")
HIDE PROCESS(Current process)
ASSERT(Process state(Current process)=Executing; "a hidden process goes on")
HIDE PROCESS(9999)
ASSERT(Last errors=Null; "no error for one that is not there")
HIDE PROCESS(Current process)
ASSERT(Frontmost process=0; "twice is like once")
SHOW PROCESS(Current process)
ASSERT(Process state(Current process)=Executing; "shown it goes on too")
SHOW PROCESS(9999)
ASSERT(Last errors=Null; "no error for one that is not there")
SHOW PROCESS(Current process)
ASSERT(Frontmost process=0; "showing does not bring to front")
BRING TO FRONT(Current process)
ASSERT(Frontmost process=0; "nothing can be in front")
BRING TO FRONT(9999)
ASSERT(Last errors=Null; "no error for one that is not there")
BRING TO FRONT(1)
ASSERT(OK=0; "OK is not set")
BEEP
ASSERT(OK=0; "nothing is heard")
BEEP
BEEP
ASSERT(Last errors=Null; "as often as one likes")
ASSERT(Process state(Current process)=Executing; "and nobody waits for it")
OPEN URL("http://www.example.com")
ASSERT(OK=0; "no browser is started")
OPEN URL("http://www.example.com/page?q=something"; *)
ASSERT(OK=0; "translated or not")
OPEN URL("file:///tmp/x.txt"; "no such application"; *)
ASSERT(Last errors=Null; "an unknown application is no error")
HIDE MENU BAR
ASSERT(Menu bar height=0; "there is no menu bar")
SHOW MENU BAR
ASSERT(Menu bar height=0; "shown or hidden")
HIDE MENU BAR
HIDE MENU BAR
ASSERT(OK=0; "OK is not set")
SHOW MENU BAR
SHOW MENU BAR
ASSERT(OK=0; "by the other either")
ASSERT(Last errors=Null; "and there are no errors")
SET CURSOR(1)
ASSERT(OK=0; "there is no pointer")
SET CURSOR
ASSERT(OK=0; "to be restored")
SET CURSOR(12345)
ASSERT(Last errors=Null; "whatever its number")
ASSERT(Get Application color scheme="light"; "the usual colors")
ASSERT(Get Application color scheme(*)="light"; "of the host too")
ASSERT(Length(Get Application color scheme)=5; "a word")
HIDE MENU BAR
ASSERT(OK=0; "again")
