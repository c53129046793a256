// return in formulas and methods made of text, and the exit formulas.
// Covers: language, 1470 1597
// Page: Concepts/control-flow, commands/defer
var $f : 4D.Function
var $o : Object
var $log : Collection
$o:={age: 42; later: Formula(return This.age+10)}
ASSERT($o.later()=52; "a formula may use return")

// A method from a text holds several lines.
var $m : 4D.Method
$m:=4D.Method.new("#DECLARE($n : Integer) : Text\nIf ($n<0)\n\treturn \"negative\"\nEnd if\nreturn \"positive\"")
ASSERT($m.call(Null; -1)="negative"; "return leaves the method at once")
ASSERT($m.call(Null; 1)="positive"; "the last return")
$m:=4D.Method.new("#DECLARE($n : Integer)->$r : Integer\n$r:=10\nIf ($n=1)\n\treturn\nEnd if\n$r:=20")
ASSERT($m.call(Null; 1)=10; "return alone hands back the current value of the result")
ASSERT($m.call(Null; 2)=20; "the end of the method hands back the result")
$m:=4D.Method.new("#DECLARE->$r : Integer\nvar $i : Integer\nFor ($i; 1; 100)\n\tIf ($i=7)\n\t\treturn $i\n\tEnd if\nEnd for\nreturn -1")
ASSERT($m.call()=7; "return inside a loop")

// Exit formulas run last in, first out.
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\ndefer($log.push(1))\ndefer($log.push(2))\n$log.push(0)")
$m.call(Null; $log)
ASSERT($log.join("")="021"; "the exit formulas ran after the body, the newest first")
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\ndefer($log.push(\"exit\"))\nreturn\n$log.push(\"never\")")
$m.call(Null; $log)
ASSERT($log.join("")="exit"; "an exit formula runs after return")
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\nvar $n : Integer\n$n:=1\ndefer($log.push($n))\n$n:=2")
$m.call(Null; $log)
ASSERT($log[0]=1; "an exit formula keeps the values of the moment it was stacked")
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\ndefer($log.push(\"cleaned\"))\nthrow(5001; \"stop\")\n$log.push(\"never\")")
Try
	$m.call(Null; $log)
Catch
	$log.push("caught")
End try
ASSERT($log.indexOf("cleaned")>=0; "an exit formula runs when an error ends the method")
ASSERT($log.indexOf("never")=(-1); "the error ended the method")
ASSERT($log.indexOf("caught")>=0; "the error reached the caller")
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\ndefer($log.push(1))\ndefer($log.push(2))\n$log.push(Deferred formulas.length)")
$m.call(Null; $log)
ASSERT($log[0]=2; "Deferred formulas lists what is stacked")
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\ndefer($log.push(1))\ndefer(throw(1))\ndefer($log.push(2))")
$m.call(Null; $log)
ASSERT($log.join("")="21"; "an error in an exit formula is swallowed")
