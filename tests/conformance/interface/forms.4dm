// Without forms there are no events, and nothing to accept.
// Covers: 269 270 388 1466 1606
// Page: commands/accept, commands/cancel, commands/form-event-code, commands/form-event, commands/form
var $o : Object
var $n : Integer
ASSERT(Form event code=0; "no event")
ASSERT(Form event code#On Load; "not even the first")
$n:=1
Case of 
	: (Form event code=On Load)
		$n:=2
	: (Form event code=On Clicked)
		$n:=3
End case 
ASSERT($n=1; "a form method does nothing")
ASSERT(FORM Event=Null; "no object of an event")
$o:=FORM Event
ASSERT($o=Null; "in a variable too")
ASSERT(Undefined(FORM Event.code); "so it has no number")
ASSERT(Form=Null; "no data of a form")
$o:=Form
ASSERT($o=Null; "in a variable too")
ASSERT(Undefined(Form.name); "and no properties")
OK:=0
ACCEPT
ASSERT(OK=1; "accepting sets OK")
ACCEPT
ASSERT(OK=1; "twice is like once")
CANCEL
ASSERT(OK=0; "cancelling takes it back")
CANCEL
ASSERT(OK=0; "twice is like once")
ACCEPT
ASSERT(OK=1; "the last one counts")
CANCEL
ASSERT(OK=0; "always")
