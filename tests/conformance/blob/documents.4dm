// Documents that cannot be read or written.
// Covers: 525 526
// Page: commands/document-to-blob, commands/blob-to-document
var $b : Blob
SET BLOB SIZE($b; 3)
Try(DOCUMENT TO BLOB("/no such folder/no such file"; $b))
ASSERT(Last errors[0].errCode=-43; "a document that does not exist")
ASSERT(OK=0; "and OK tells")
ASSERT(BLOB size($b)=3; "the blob stays")
Try(BLOB TO DOCUMENT("/no such folder/no such file"; $b))
ASSERT(OK=0; "a document that cannot be written")
