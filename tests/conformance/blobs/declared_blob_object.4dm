// A scalar blob in a variable of the class 4D.Blob.
// Page: API/BlobClass
var $blob : 4D.Blob
var $scalar : Blob
CONVERT FROM TEXT("Hello, World!"; "UTF-8"; $blob)
ASSERT(OB Instance of($blob; 4D.Blob); "a command's blob becomes an object")
ASSERT(Convert to text($blob; "UTF-8")="Hello, World!"; "with its bytes")
ASSERT(Convert to text($blob.slice(0; 5); "UTF-8")="Hello"; "which can be cut")
SET BLOB SIZE($scalar; 3)
$blob:=$scalar
ASSERT($blob.size=3; "an assigned one too")
