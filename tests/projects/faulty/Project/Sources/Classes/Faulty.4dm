Class extends NoParent

property value : Text
property value : Integer

Class constructor($a : Text)
	return This

Function get text() : Text
	return "x"

Function set text($text : Text)
	This.value:=$text

Function f()

Function f()

Function g() : Integer
	return "x"
