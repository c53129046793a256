// The checks of a test: `$t.assert.areEqual($t; expected; actual; "message")`. The test object in
// front and the message at the end may be left out. Every function says whether its check passed.

property t : cs.Testing

Class constructor($t : cs.Testing)
	This.t:=$t

Function areEqual() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 2)
	return $in.t.check(This._same($in.values[0]; $in.values[1]); This.difference($in.values[0]; $in.values[1]; $in.message))

Function areNotEqual() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 2)
	return $in.t.check(Not(This._same($in.values[0]; $in.values[1])); This._text($in.message; "both are "+This._shown($in.values[0])))

// Equal with everything inside, capitals and accents included.
Function areDeepEqual() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 2)
	return $in.t.check([$in.values[0]].equal([$in.values[1]]; ck diacritical); This.difference($in.values[0]; $in.values[1]; $in.message))

Function isTrue() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 1)
	return $in.t.check(Bool($in.values[0]); This._text($in.message; This._shown($in.values[0])+" is not True"))

Function isFalse() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 1)
	return $in.t.check(Not(Bool($in.values[0])); This._text($in.message; This._shown($in.values[0])+" is not False"))

Function isNull() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 1)
	return $in.t.check($in.values[0]=Null; This._text($in.message; This._shown($in.values[0])+" is not Null"))

Function isNotNull() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 1)
	return $in.t.check($in.values[0]#Null; This._text($in.message; "it is Null"))

// A text in a text, a value in a collection, a property in an object.
Function contains() : Boolean
	var $in : Object
	var $found : Boolean
	var $where; $what : Variant
	$in:=This._arguments(Copy parameters; 2)
	$where:=$in.values[0]
	$what:=$in.values[1]
	Case of 
		: (Value type($where)=Is text)
			$found:=Position(String($what); $where)>0
		: (Value type($where)=Is collection)
			$found:=($where.indexOf($what)>=0) || ($where.findIndex(Formula(This._same($1.value; $2)); $what)>=0)
		: (Value type($where)=Is object)
			$found:=OB Is defined($where; String($what))
	End case 
	return $in.t.check($found; This._text($in.message; This._shown($what)+" is not in "+This._shown($where)))

// The formula ends with an error; with that number if one is given after it.
Function throws() : Boolean
	var $in : Object
	var $code : 4D.Function
	var $errors : Collection
	var $wanted : Variant
	$in:=This._arguments(Copy parameters; 2)
	$code:=$in.values[0]
	$wanted:=$in.values[1]
	If (Value type($wanted)=Is text)  // no number, but a message
		$in.message:=$wanted
		$wanted:=Null
	End if 
	Try
		$code.call()
		$errors:=[]
	Catch
		$errors:=Last errors
	End try
	Case of 
		: ($errors.length=0)
			return $in.t.check(False; This._text($in.message; "no error is thrown"))
		: ($wanted=Null)
			return $in.t.check(True; "")
	End case 
	return $in.t.check($errors.query("errCode = :1"; $wanted).length>0; This.difference($wanted; $errors[0].errCode; $in.message))

Function fail() : Boolean
	var $in : Object
	$in:=This._arguments(Copy parameters; 0)
	return $in.t.check(False; This._text($in.message; "failed"))

// What is told about two values that should be the same.
Function difference($expected : Variant; $actual : Variant; $message : Text) : Text
	return This._text($message; "expected "+This._shown($expected)+", found "+This._shown($actual))

Function _text($message : Text; $finding : Text) : Text
	return ($message="") ? $finding : ($message+" ("+$finding+")")

// The test object, `count` values and the message.
Function _arguments($given : Collection; $count : Integer) : Object
	var $t : cs.Testing
	var $message : Text
	$t:=This.t
	If ($given.length>0)
		If (Value type($given[0])=Is object)
			If (OB Instance of($given[0]; cs.Testing))
				$t:=$given.shift()
			End if 
		End if 
	End if 
	If ($given.length>$count)
		$message:=String($given[$count])
	End if 
	While ($given.length<$count)
		$given.push(Null)
	End while 
	return {t: $t; values: $given; message: $message}

// Equal as the operator = has it; values of different kinds are not.
Function _same($a : Variant; $b : Variant) : Boolean
	var $kind : Integer
	$kind:=This._kind($a)
	Case of 
		: ($kind#This._kind($b))
			return False
		: ($kind=Is null)
			return True
		: ($kind=Is collection) | ($kind=Is object)
			return [$a].equal([$b]; ck diacritical)
	End case 
	return $a=$b

Function _kind($value : Variant) : Integer
	var $kind : Integer
	$kind:=Value type($value)
	Case of 
		: ($kind=Is longint) | ($kind=Is integer)
			return Is real
		: ($kind=Is undefined)
			return Is null
	End case 
	return $kind

Function _shown($value : Variant) : Text
	Case of 
		: (This._kind($value)=Is null)
			return "Null"
		: (Value type($value)=Is text)
			return "\""+$value+"\""
		: (Value type($value)=Is collection) | (Value type($value)=Is object)
			return Try(JSON Stringify($value)) || "an object"
	End case 
	return String($value)
