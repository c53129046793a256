// What a test function of a class gets: `Function test_sum($t : cs.Testing.Testing)`.
// It notes what the test finds wrong; the test goes on unless it returns by itself.

property failed : Boolean
property done : Boolean
property name : Text
property logMessages : Collection:=[]
property assert : cs.Assert
property stats : cs.Calls
property parent : cs.Testing
property instance : Object  // of the class with the test

Class constructor($name : Text; $parent : cs.Testing)
	This.name:=$name
	This.parent:=$parent
	This.assert:=cs.Assert.new(This)
	This.stats:=cs.Calls.new()

// A line that is shown if the test fails.
Function log($message : Text)
	If (This.parent#Null)
		This.parent.log(This.name+": "+$message)
	Else 
		This.logMessages.push($message)
	End if 

// fail, fail(message), fail(expected; actual) or fail(expected; actual; message)
Function fail($first : Variant; $second : Variant; $third : Text)
	Case of 
		: (Count parameters=0)
			This.check(False; "the test says that it failed")
		: (Count parameters=1)
			This.check(False; String($first))
		Else 
			This.check(False; This.assert.difference($first; $second; $third))
	End case 

// The same, and the test is over as far as it asks `$t.done`.
Function fatal($message : Text)
	This.done:=True
	This.check(False; Choose($message=""; "the test says that it cannot go on"; $message))

// One check: counted, and noted with its message if it fails.
Function check($passed : Boolean; $message : Text) : Boolean
	var $path : Text
	var $test : cs.Testing
	If (Not($passed))
		$test:=This
		While ($test#Null)
			$test.failed:=True
			If ($test.parent#Null)
				$path:=$test.name+": "+$path
			End if 
			$test:=$test.parent
		End while 
	End if 
	ASSERT($passed; $path+$message)
	return $passed

// A part of a test with a name of its own, given as a formula that gets its own test object,
// and data if there are any. True if nothing in it failed.
Function run($name : Text; $part : 4D.Function; $data : Variant) : Boolean
	var $sub : cs.Testing
	$sub:=cs.Testing.new($name; This)
	$sub.instance:=This.instance
	If ($part=Null)
		return True
	End if 
	If (Count parameters<3)
		$part.call(This.instance; $sub)
	Else 
		$part.call(This.instance; $sub; $data)
	End if 
	return Not($sub.failed)

Function inTransaction() : Boolean
	return In transaction

Function startTransaction() : Boolean
	START TRANSACTION
	return True

Function validateTransaction() : Boolean
	VALIDATE TRANSACTION
	return OK=1

Function cancelTransaction()
	CANCEL TRANSACTION

// Runs a formula in a transaction that is cancelled. True if nothing in it failed.
Function withTransaction($code : 4D.Function) : Boolean
	START TRANSACTION
	$code.call()
	CANCEL TRANSACTION
	return Not(This.failed)
