// Dialogs answer themselves: nobody is there.
// Covers: 41 162 163
// Page: commands/alert, commands/confirm, commands/request
var $t : Text
OK:=0
ALERT("a message")
ASSERT(OK=0; "a message leaves OK as it is")
ALERT("a message"; "Well")
ASSERT(OK=0; "whatever its button is called")
ALERT("")
ASSERT(OK=0; "an empty message too")
CONFIRM("Really?")
ASSERT(OK=1; "the default button is pressed")
OK:=0
CONFIRM("Really?"; "Yes"; "No")
ASSERT(OK=1; "whatever it is called")
OK:=0
CONFIRM(""; "Do NOT continue"; "Continue")
ASSERT(OK=1; "and whatever it means")
OK:=0
$t:=Request("Your name?")
ASSERT($t=""; "nothing is typed")
ASSERT(OK=1; "and the dialog accepted")
$t:=Request("Your name?"; "nobody")
ASSERT($t="nobody"; "the default is taken")
OK:=0
$t:=Request("A date?"; String(!2024-03-05!); "Save"; "Leave")
ASSERT(Date($t)=!2024-03-05!; "as a text")
ASSERT(OK=1; "with other buttons too")
Try
	ALERT(12)
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a message is a text")
End try
