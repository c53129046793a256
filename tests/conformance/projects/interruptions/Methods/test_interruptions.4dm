// Error handling methods and deferred errors, across methods.
// Covers: 155 156 704 1015 1129 1130 1131 1799 1805 1860 1861
// Page: commands/on-err-call, commands/throw, commands/abort, commands/set-assert-enabled, commands/defer
var $errors : Collection
handled:=[]
seen:=""
ON ERR CALL("handler"; ek global)
ASSERT(Method called on error(ek global)="handler"; "a global handler")
ASSERT(Method called on error=""; "is no local one")
throw(5; "global")
ASSERT(handled.length=1; "it is called where there is no local one")
ON ERR CALL("otherHandler")
throw(6; "local")
ASSERT(handled.length=2; "a local one is called instead")
ASSERT(handled[1]=-6; "and the global one is not")
ON ERR CALL("")
throw(7; "global again")
ASSERT(handled[2]=7; "without it the global one again")
ON ERR CALL(""; ek global)
ASSERT(Method called on error(ek global)=""; "removed")
ASSERT(Error=0; "Error is reset")

// ABORT in a handler ends the calling code, which runs in a worker's stead here
ON ERR CALL("handler")
seen:=""
deferring
ASSERT(seen="before after handler 11"; "a deferred error is raised when the method returns")
ON ERR CALL("")

// several deferred errors
Try
	severalErrors
Catch
	$errors:=Last errors
End try
ASSERT($errors.length=2; "deferred errors are raised together")
ASSERT($errors[0].errCode=2; "the newest first")
ASSERT($errors[1].what="first"; "with their own properties")

// throwing again what was caught
Try
	throwAgain
Catch
	$errors:=Last errors
End try
ASSERT($errors[0].errCode=99; "throw alone raises the current errors again")
ASSERT(afterThrow; "when the method returns")

ARRAY LONGINT($codes; 0)
ARRAY TEXT($sources; 0)
ARRAY TEXT($texts; 0)
Try(throw(3; "three"))
GET LAST ERROR STACK($codes; $sources; $texts)
ASSERT(($codes{1}=3) & ($texts{1}="three") & ($sources{1}="host"); "the old command fills arrays")

// assertions
SET ASSERT ENABLED(False)
$off:=Get assert enabled
ASSERT(True)
Try(ASSERT(1=2))
$errors:=Last errors
SET ASSERT ENABLED(True)
ASSERT($off=False; "switched off for all processes")
ASSERT($errors=Null; "no error while they are off")
ASSERT(Get assert enabled; "and on again")

// formulas at the exit
order:=""
exits
ASSERT(order="body,2,1"; "deferred formulas run in reverse")
ASSERT(waiting=2; "both were waiting")
ASSERT(Deferred formulas.length=0; "none wait here")
ASSERT(Try(Not(Null=Last errors)) || True; "nothing fails without errors")
