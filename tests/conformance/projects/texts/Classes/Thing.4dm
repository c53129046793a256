property name : Text

Function path() : Text
	return Current method path
