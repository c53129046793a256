// Messages that come and go: they are written to standard error and change nothing.
// Covers: 88 161 175 181 910
// Page: commands/message, commands/goto-xy, commands/messages-off, commands/messages-on, commands/display-notification
var $i : Integer
OK:=0
For ($i; 1; 3)
	MESSAGE("step "+String($i))
	ASSERT(OK=0; "a message leaves OK as it is")
End for 
MESSAGE("")
ASSERT(OK=0; "an empty one too")
GOTO XY(5; 2)
ASSERT(OK=0; "the cursor is nowhere")
GOTO XY(-1; 1000)
ASSERT(OK=0; "and can be anywhere")
GOTO XY(0; 0)
MESSAGE("here")
ASSERT(OK=0; "a message follows")
MESSAGES OFF
ASSERT(OK=0; "no progress is shown")
MESSAGES OFF
MESSAGES ON
ASSERT(OK=0; "as often as one likes")
MESSAGES ON
MESSAGES OFF
MESSAGES ON
ASSERT(Last errors=Null; "and without an error")
ASSERT(OK=0; "OK is not set")
DISPLAY NOTIFICATION("4D Export"; "The data is ready to export.")
ASSERT(OK=0; "a notification needs no answer")
DISPLAY NOTIFICATION("title"; "text"; 10)
ASSERT(OK=0; "and no time")
DISPLAY NOTIFICATION(""; "")
ASSERT(OK=0; "and no text")
