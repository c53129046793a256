// Try(expression), Try … Catch … End try, Last errors.
// Covers: language, 82 90 1509 1597 1799 1805
// Page: Concepts/error-handling
var $v : Variant
var $t : Text
var $errors; $log : Collection
var $o : Object
$v:=Try(1+2)
ASSERT($v=3; "without an error the value of the expression comes back")
$v:=Try(1+"a")
ASSERT(Undefined($v); "with an error the result is undefined")
$errors:=Last errors
ASSERT($errors#Null; "the error can be read afterwards")
ASSERT($errors.length>0; "there is at least one")
ASSERT(Value type($errors[0].errCode)=Is real; "with a code")
ASSERT(Value type($errors[0].message)=Is text; "with a message")
ASSERT(Value type($errors[0].componentSignature)=Is text; "with a signature")
$t:=Try(Char(1+"a")) || "default"
ASSERT($t="default"; "undefined gives way to a default")
$t:=Try("good") || "default"
ASSERT($t="good"; "a value stays")
$log:=[]
Try($log.push(1))
ASSERT($log.length=1; "Try as a statement")

// Try and Catch.
$log:=[]
Try
	$log.push("try")
Catch
	$log.push("catch")
End try
$log.push("after")
ASSERT($log.join(",")="try,after"; "without an error Catch is skipped")
$log:=[]
Try
	$log.push("before")
	$v:=1+"a"
	$log.push("not reached")
Catch
	$log.push("catch")
End try
$log.push("after")
ASSERT($log.join(",")="before,catch,after"; "an error jumps to Catch")
$log:=[]
Try
	Try
		throw(1; "inner")
	Catch
		$log.push("inner")
	End try
	$log.push("go on")
Catch
	$log.push("outer")
End try
ASSERT($log.join(",")="inner,go on"; "the inner Catch handles the error")
$log:=[]
Try
	Try
		throw(1; "inner")
	Catch
		$log.push("inner")
		throw(2; "again")
	End try
	$log.push("not reached")
Catch
	$log.push("outer")
End try
ASSERT($log.join(",")="inner,outer"; "an error in Catch goes to the outer one")

// Errors from called code.
$f:=Formula(throw(77; "from a formula"))
$log:=[]
Try
	$f.call()
	$log.push("not reached")
Catch
	$errors:=Last errors
	$log.push("caught")
End try
ASSERT($log.join(",")="caught"; "an error in called code comes back to the Try")
ASSERT($errors.extract("errCode").includes(77); "with its code")
$m:=4D.Method.new("#DECLARE($log : Collection)\n$log.push(\"in\")\nthrow(78; \"x\")\n$log.push(\"not reached\")")
$log:=[]
$v:=Try($m.call(Null; $log))
ASSERT($log.join(",")="in"; "Try(expression) ends the called method")
ASSERT(Undefined($v); "and is undefined")
$m:=4D.Method.new("#DECLARE($log : Collection)\nTry(1+\"a\")\n$log.push(\"went on\")")
$log:=[]
Try
	$m.call(Null; $log)
	$log.push("back")
Catch
	$log.push("outer")
End try
ASSERT($log.join(",")="went on,back"; "the nearest Try in the chain of calls wins")

// Loops and returns inside Try.
$n:=0
For ($i; 1; 5)
	Try
		If (($i%2)=0)
			throw($i; "even")
		End if 
		$n:=$n+$i
	Catch
		$n:=$n+100
	End try
End for 
ASSERT($n=209; "a Try block in a loop: 1+3+5 and two errors")
$n:=0
For ($i; 1; 5)
	Try
		If ($i=3)
			break
		End if 
		$n:=$n+1
	Catch
		$n:=99
	End try
End for 
ASSERT($n=2; "break leaves the loop from inside a Try block")

// Blocks without Catch.
$log:=[]
Try
	$log.push("in")
End try
ASSERT($log.length=1; "Catch may be left out")
