//%attributes = {"shared":true}
// a component calls a shared method of the project by name, and no other
#DECLARE($name : Text)->$told : Text
EXECUTE METHOD($name; *; "printed for a component")
Try
	EXECUTE METHOD("show")
	$told:="it called a method that is not shared"
Catch
	$told:="it may not call the others"
End try
