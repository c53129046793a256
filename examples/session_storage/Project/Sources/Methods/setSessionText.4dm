// Puts a text into the settings of a session; creates them the first time.
#DECLARE($id : Text; $text : Text)
var $storage : Object

$storage:=Session storage($id)
If ($storage.settings=Null)
	Use ($storage)
		$storage.settings:=New shared object("text"; $text)
	End use 
Else 
	Use ($storage.settings)
		$storage.settings.text:=$text
	End use 
End if 
