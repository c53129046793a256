// An assertion that fails in what is called is an error like others: it goes to the handler.
// Covers: 155 1129
// Page: commands/assert, commands/on-err-call
gErrors:=[]
ON ERR CALL("noteError")
assertsFalse
ON ERR CALL("")
ASSERT(gErrors.length=1; "the handler was called")
ASSERT(gErrors[0].code=-10518; "with the number of failed assertions")
ASSERT(gErrors[0].method="assertsFalse"; "and the name of the method")
