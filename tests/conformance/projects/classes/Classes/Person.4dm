property firstName; lastName : Text

Class constructor($firstname : Text; $lastname : Text)
	This.firstName:=$firstname
	This.lastName:=$lastname
	
Function get fullName() -> $fullName : Text
	$fullName:=This.firstName+" "+This.lastName
	
Function set fullName($fullName : Text)
	var $p : Integer
	$p:=Position(" "; $fullName)
	This.firstName:=Substring($fullName; 1; $p-1)
	This.lastName:=Substring($fullName; $p+1)
	
Function sayHello() -> $welcome : Text
	$welcome:="Hello "+This.fullName
	
Function add($x : Variant; $y : Integer)->$result : Integer
	$result:=$x+$y
	
Function early($now : Boolean)->$result : Integer
	$result:=10
	If ($now)
		return 
	End if 
	$result:=20
	
Function get($key : Text) : Variant
	return This[$key]
	
Function where() : Text
	return Current method name
