// Bytes out of a BLOB, and numbers into one.
// Covers: 526 550 560
// Page: commands/delete-from-blob, commands/longint-to-blob, commands/blob-to-document
var $blob; $back : Blob
var $path : Text
SET BLOB SIZE($blob; 5; 7)
$blob{1}:=1
DELETE FROM BLOB($blob; 0; 1)
ASSERT(BLOB size($blob)=4; "a byte less")
ASSERT($blob{0}=1; "those behind it move up")
DELETE FROM BLOB($blob; 1; 3)
ASSERT(BLOB size($blob)=1; "as many as asked")
Try
	DELETE FROM BLOB($blob; 10; 1)
	ASSERT(BLOB size($blob)=1; "outside nothing is deleted")
Catch
	ASSERT(BLOB size($blob)=1; "outside nothing is deleted")
End try
SET BLOB SIZE($blob; 0)
LONGINT TO BLOB(258; $blob; PC byte ordering)
ASSERT(($blob{0}=2) & ($blob{1}=1); "the low byte first")
LONGINT TO BLOB(258; $blob; Macintosh byte ordering)
ASSERT(($blob{2}=1) & ($blob{3}=2); "or last")
LONGINT TO BLOB(-1; $blob; PC byte ordering; *)
ASSERT((BLOB size($blob)=8) & ($blob{4}=255); "at the end with the star")
$path:=Temporary folder+Generate UUID+".bin"
BLOB TO DOCUMENT($path; $blob)
ASSERT(OK=1; "written to a document")
DOCUMENT TO BLOB($path; $back)
ASSERT(BLOB size($back)=8; "and read again")
SET BLOB SIZE($blob; 0)
BLOB TO DOCUMENT($path; $blob)
ASSERT(File($path; fk platform path).size=0; "an existing document is replaced")
File($path; fk platform path).delete()
