// ABORT ends the code of its process. The test runs itself in other processes.
// Covers: 156
// Page: commands/abort
#DECLARE($seen : Collection; $way : Text)
var $none : Pointer
If (Count parameters>0)
	$seen.push("before")
	If ($way="handler")
		ON ERR CALL("aborting")
		$none->:=1
	Else
		ABORT
	End if
	$seen.push("after")
Else
	$seen:=New shared collection
	$process:=New process("test_abort"; 0; "aborted"; $seen; "alone")
	While (Process number("aborted")#0)
		DELAY PROCESS(Current process; 1)
	End while
	ASSERT($seen.join(",")="before"; "nothing after it is run")
	ASSERT(Process number("aborted")=0; "the process has ended")
	ASSERT($seen.length=1; "what is shared was written once")
	$seen.clear()
	$process:=New process("test_abort"; 0; "handled"; $seen; "handler")
	While (Process number("handled")#0)
		DELAY PROCESS(Current process; 1)
	End while
	ASSERT($seen.join(",")="before"; "in a handler it ends the code that failed")
	ASSERT(Method called on error=""; "the handler was that of the process")
End if
