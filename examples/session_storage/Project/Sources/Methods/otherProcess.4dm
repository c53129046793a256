// The other process: creates the settings, then changes them.
#DECLARE($id : Text; $done : 4D.Signal)
var $settings : Object

setSessionText($id; "created")
$settings:=Session storage($id).settings
say("other: settings.text is "+$settings.text)

setSessionText($id; "changed")
say("other: settings.text is "+$settings.text)
say("other: still the same object: "+String($settings=Session.storage.settings))

Use ($done)
	$done.answer:="greetings from "+Current process name
End use 
$done.trigger()
