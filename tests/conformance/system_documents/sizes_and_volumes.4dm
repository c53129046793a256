// Sizes of documents, names of volumes, and what is shown on the disk.
// Covers: 471 480 922
// Page: commands/set-document-size, commands/volume-list, commands/show-on-disk
var $path : Text
var $document : Time
$path:=Temporary folder+"fourd "+Generate UUID
$document:=Create document($path)
SEND PACKET($document; "0123456789")
SET DOCUMENT SIZE($document; 4)
ASSERT(Get document size($document)=4; "what is beyond is cut off")
SET DOCUMENT SIZE($document; 100)
ASSERT(Get document size($document)=100; "a document may grow")
SET DOCUMENT SIZE($document; 0)
ASSERT(Get document size($document)=0; "or become empty")
CLOSE DOCUMENT($document)
SHOW ON DISK($path)
ASSERT(OK=1; "a document that is there")
SHOW ON DISK($path; *)
ASSERT(OK=1; "its folder as well")
DELETE DOCUMENT($path)
Try(SHOW ON DISK($path))
ASSERT(OK=0; "but not one that is gone")
ARRAY TEXT($volumes; 0)
VOLUME LIST($volumes)
ASSERT(Size of array($volumes)>0; "there is a volume")
ASSERT($volumes{1}#""; "it has a name")
ASSERT(Count in array($volumes; $volumes{1})=1; "which is its own")
