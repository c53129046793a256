// Events of keyboard and mouse: there are none.
// Covers: 190 321 705 468 543 544 545 546 547 562 563
// Page: commands/on-event-call, commands/method-called-on-event, commands/filter-event, commands/mouse-position
var $x; $y : Real
var $button : Integer
ASSERT(Method called on event=""; "no method is installed")
ON EVENT CALL("EVENT HANDLER")
ASSERT(Method called on event="EVENT HANDLER"; "its name is told")
ON EVENT CALL("another"; "$events")
ASSERT(Method called on event="another"; "there is one at a time")
FILTER EVENT
ASSERT(Method called on event="another"; "filtering changes nothing")
ON EVENT CALL("")
ASSERT(Method called on event=""; "an empty name takes it back")
FILTER EVENT
ASSERT(Last errors=Null; "filtering no event is no error")
ON EVENT CALL("")
FILTER EVENT
ASSERT(Method called on event=""; "as often as one likes")
$x:=5
$y:=6
$button:=1
MOUSE POSITION($x; $y; $button)
ASSERT($x=0; "no mouse")
ASSERT($y=0; "is nowhere")
ASSERT($button=0; "and has no button down")
$x:=5
MOUSE POSITION($x; $y; $button; *)
ASSERT($x=0; "in the coordinates of the screen too")
ASSERT(Not(Shift down); "no key is down")
ASSERT(Shift down=False; "whatever one asks")
ASSERT(Value type(Shift down)=Is boolean; "as a Boolean")
ASSERT(Not(Caps lock down); "no lock")
ASSERT(Caps lock down=False; "is on")
ASSERT(Value type(Caps lock down)=Is boolean; "as a Boolean")
ASSERT(Not(Windows Ctrl down); "neither on Windows")
ASSERT(Windows Ctrl down=Macintosh command down; "the keys are the same ones")
ASSERT(Value type(Windows Ctrl down)=Is boolean; "as a Boolean")
ASSERT(Not(Windows Alt down); "nor the other")
ASSERT(Windows Alt down=Macintosh option down; "by both names")
ASSERT(Value type(Windows Alt down)=Is boolean; "as a Boolean")
ASSERT(Not(Macintosh command down); "nor on macOS")
ASSERT(Not(Macintosh option down); "none of them")
ASSERT(Not(Macintosh control down); "at all")
ASSERT(Macintosh control down=False; "no")
ASSERT(Value type(Macintosh control down)=Is boolean; "as a Boolean")
ASSERT(Value type(Macintosh option down)=Is boolean; "as a Boolean")
ASSERT(Macintosh option down=False; "no")
ASSERT(Macintosh command down=False; "no")
