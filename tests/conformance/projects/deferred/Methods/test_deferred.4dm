// Deferred errors reach the handler together.
// Covers: 1799 1805
// Page: commands/throw
var $errors : Collection
gCalls:=0
gReached:=False
ON ERR CALL("noteAll")
twoLater
ASSERT(gReached=True; "the method went on to its end")
ASSERT(gCalls=1; "the handler was called once")
ASSERT(gAll.length=2; "with both errors")
ASSERT(gAll[0].errCode=6; "the newest first")
ASSERT(gAll[1].message="first"; "the older one behind it")
throw(7)
ASSERT(gAll.length=1; "a later error stands alone")
ASSERT(gAll[0].message="Error code: 7 (host)"; "the text of an error without one")
ON ERR CALL("")
Try
	twoLater
Catch
	$errors:=Last errors
End try
ASSERT($errors.length=2; "a Try sees both too")
ASSERT($errors[0].errCode=6; "in the same order")
