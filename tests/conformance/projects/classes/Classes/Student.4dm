Class extends Person

Class constructor($firstname : Text; $lastname : Text; $school : Text)
	Super($firstname; $lastname)
	This.school:=$school
	
Function sayHello() -> $welcome : Text
	$welcome:=Super.sayHello()+" of "+This.school
