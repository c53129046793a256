// throw: codes, messages, error objects, deferred errors.
// Covers: language, 1799 1805
// Page: commands/throw
var $e : Object
var $log : Collection
Try
	throw(50042; "This is a custom error")
	$e:={errCode: 0}
Catch
	$e:=Last errors.query("errCode = 50042").first()
End try
ASSERT($e.errCode=50042; "a code of one's own")
ASSERT($e.message="This is a custom error"; "a message of one's own")
ASSERT($e.componentSignature="host"; "the default signature of an application")
Try
	throw({errCode: 1; message: "Object error"})
Catch
	$e:=Last errors.query("errCode = 1").first()
End try
ASSERT($e.message="Object error"; "an error object")
ASSERT($e.componentSignature="host"; "the default signature of an error object")
Try
	throw({message: "No code"})
Catch
	$e:=Last errors.query("message = :1"; "No code").first()
End try
ASSERT($e.errCode=(-1); "the default code")
Try
	throw({componentSignature: "xbox"; errCode: 600; message: "File {name} not found ({path})"; name: "myFileName"; path: "myFilePath"})
Catch
	$e:=Last errors.query("errCode = 600").first()
End try
ASSERT($e.componentSignature="xbox"; "a signature of one's own")
ASSERT($e.message="File myFileName not found (myFilePath)"; "properties fill the places of the message")
ASSERT($e.name="myFileName"; "custom properties are kept")

// A deferred error directly in the block does not stop it.
$log:=[]
Try
	$log.push("before")
	throw({errCode: 5; message: "later"; deferred: True})
	$log.push("after")
Catch
	$log.push("catch")
End try
ASSERT($log.join(",")="before,after"; "the block runs to its end and Catch is skipped")

// A deferred error in a called method is delivered when the method returns.
$log:=[]
$m:=4D.Method.new("#DECLARE($log : Collection)\nthrow({errCode: 6; message: \"deferred\"; deferred: True})\n$log.push(\"end of method\")")
Try
	$m.call(Null; $log)
	$log.push("not reached")
Catch
	$log.push("catch")
	$e:=Last errors.query("errCode = 6").first()
End try
ASSERT($log.join(",")="end of method,catch"; "the method runs to its end, then Catch runs")
ASSERT($e.message="deferred"; "with the error that was stacked")

// throw in an expression.
Try(throw(9; "x"))
ASSERT(Last errors.extract("errCode").includes(9); "throw inside Try(expression)")
