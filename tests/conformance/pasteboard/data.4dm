// The pasteboard of the program.
// Covers: 400 401 402 403 523 524
// Page: commands/append-data-to-pasteboard, commands/clear-pasteboard, commands/get-pasteboard-data, commands/pasteboard-data-size, commands/set-text-to-pasteboard, commands/get-text-from-pasteboard
var $blob; $back : Blob
CLEAR PASTEBOARD
ASSERT(Pasteboard data size("artx")=-102; "an empty pasteboard has no data")
ASSERT(Pasteboard data size(Text data)=No such data in pasteboard; "and no text")
ASSERT(Get text from pasteboard=""; "so no text comes back")
ASSERT(OK=0; "and OK is 0")
SET TEXT TO PASTEBOARD("héllo")
ASSERT(OK=1; "a text is put into it")
ASSERT(Get text from pasteboard="héllo"; "and comes back")
ASSERT(OK=1; "with OK")
ASSERT(Pasteboard data size("com.4d.private.text.utf16")=10; "two bytes a character")
ASSERT(Pasteboard data size(Text data)>0; "under its old type too")
GET PASTEBOARD DATA("com.4d.private.text.native"; $back)
ASSERT(OK=1; "the text as bytes")
ASSERT(Convert to text($back; "UTF-8")="héllo"; "in the character set of the system")
SET BLOB SIZE($blob; 3; 7)
APPEND DATA TO PASTEBOARD("artx"; $blob)
ASSERT(OK=1; "other data is added")
ASSERT(Pasteboard data size("artx")=3; "with its size")
ASSERT(Get text from pasteboard="héllo"; "beside the text")
GET PASTEBOARD DATA("artx"; $back)
ASSERT((BLOB size($back)=3) & ($back{2}=7); "and comes back")
SET TEXT TO PASTEBOARD("only me")
ASSERT(Pasteboard data size("artx")=-102; "a new text clears all that was there")
SET BLOB SIZE($blob; 0)
APPEND DATA TO PASTEBOARD("empty"; $blob)
ASSERT(Pasteboard data size("empty")=0; "no bytes are data too")
CLEAR PASTEBOARD
ASSERT(Pasteboard data size("empty")=-102; "clearing takes everything")
ASSERT(Get text from pasteboard=""; "the text as well")
TEXT TO BLOB("from bytes"; $blob; UTF8 text without length)
APPEND DATA TO PASTEBOARD("TEXT"; $blob)
ASSERT(Get text from pasteboard="from bytes"; "bytes can be a text")
Try
	GET PASTEBOARD DATA("nothing"; $back)
	ASSERT(False; "not reached")
Catch
	ASSERT(OK=0; "no such data: OK is 0")
	ASSERT(Last errors[0].errCode=-102; "and an error")
End try
Try
	APPEND DATA TO PASTEBOARD(""; $blob)
Catch
	ASSERT(OK=0; "a type needs a name")
End try
CLEAR PASTEBOARD
SET TEXT TO PASTEBOARD("")
ASSERT(OK=1; "an empty text is a text")
