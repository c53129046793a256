property age : Integer:="three"
property friend : cs.Nobody

Function set name($value : Text; $more : Text)
	This.age:="four"

Function get name() : Text
	return [1].map(Formula(String($1.value))).join("")
