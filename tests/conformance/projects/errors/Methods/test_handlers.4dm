// Error-handling methods installed by ON ERR CALL.
// Covers: language, 16 155 704 1805
// Page: commands/on-err-call, Concepts/error-handling
var $log : Collection
var $v : Variant
gErrors:=[]
ASSERT(Length(Method called on error)=0; "no handler at first")
ON ERR CALL("noteError")
ASSERT(Method called on error="noteError"; "the name of the installed handler")
$log:=[]
$log.push(1)
$v:=1+"a"
$log.push(2)
ASSERT(gErrors.length=1; "the handler was called once")
ASSERT($log.join("")="12"; "the method went on with the next line")
throw(50042; "custom")
ASSERT(gErrors.length=2; "a thrown error calls the handler")
ASSERT(gErrors[1].code=50042; "which reads the code in Error")
ASSERT(gErrors[1].method="test_handlers"; "and the name of the method")
failingCall
ASSERT(gErrors.length=3; "an error in a called method calls the handler")
ASSERT(gErrors[2].method="failingCall"; "with the name of that method")
ASSERT(gAfterError=True; "and the called method went on")

// Try is nearer than a handler installed before it.
$v:=Try(1+"a")
ASSERT(gErrors.length=3; "Try keeps the handler out")
$log:=[]
Try
	throw(1; "x")
Catch
	$log.push("catch")
End try
ASSERT(gErrors.length=3; "so does a Try block")
ASSERT($log.length=1; "whose Catch ran")

// A handler installed inside the tried code is called instead.
ON ERR CALL("")
ASSERT(Length(Method called on error)=0; "the handler was removed")
$log:=[]
Try
	ON ERR CALL("noteError")
	throw(2; "inside")
	$log.push("went on")
Catch
	$log.push("catch")
End try
ASSERT(gErrors.length=4; "the handler installed inside was called")
ON ERR CALL("")

// An empty handler hides the error; Error can be tested.
ON ERR CALL("emptyHandler")
throw(50043; "hidden")
ASSERT(Error=50043; "Error holds the code after an empty handler")
ON ERR CALL("")
