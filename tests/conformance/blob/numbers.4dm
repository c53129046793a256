// Numbers in blobs.
// Covers: 548 549 550 551 552 553
// Page: commands/integer-to-blob, commands/blob-to-integer, commands/longint-to-blob, commands/real-to-blob
var $b : Blob
var $offset : Integer
SET BLOB SIZE($b; 100)
$offset:=50
INTEGER TO BLOB(518; $b; Macintosh byte ordering; $offset)
ASSERT(BLOB size($b)=100; "a number within the blob leaves its size")
ASSERT(($b{50}=2) & ($b{51}=6); "the highest byte first")
ASSERT($offset=52; "the offset moves behind the number")
$offset:=50
ASSERT(BLOB to integer($b; Macintosh byte ordering; $offset)=518; "and reading gives it back")
ASSERT($offset=52; "and moves the offset too")
INTEGER TO BLOB(518; $b; PC byte ordering; *)
ASSERT(BLOB size($b)=102; "appended")
ASSERT(($b{100}=6) & ($b{101}=2); "the lowest byte first")
INTEGER TO BLOB(-2; $b)
ASSERT(BLOB size($b)=2; "without a place the number is the whole blob")
ASSERT(BLOB to integer($b; Native byte ordering)=-2; "negative numbers")
$offset:=4
LONGINT TO BLOB(0x01020304; $b; Macintosh byte ordering; $offset)
ASSERT(BLOB size($b)=8; "a place past the end makes the blob grow")
ASSERT(($b{2}=0) & ($b{4}=1) & ($b{7}=4); "with zeros in between")
$offset:=4
ASSERT(BLOB to longint($b; Macintosh byte ordering; $offset)=16909060; "a long integer comes back")
$offset:=5
Try(BLOB to longint($b; PC byte ordering; $offset))
ASSERT(Last errors[0].errCode=-111; "too near to the end")
ASSERT($offset=5; "then the offset stays")
$offset:=-1
Try(BLOB to integer($b; PC byte ordering; $offset))
ASSERT(Last errors[0].errCode=-111; "before the blob")

REAL TO BLOB(-2.5; $b; Extended real format)
ASSERT(BLOB size($b)=10; "an extended real has 10 bytes")
ASSERT(BLOB to real($b; Extended real format)=-2.5; "and comes back")
REAL TO BLOB(0.1; $b; Macintosh double real format)
ASSERT(BLOB size($b)=8; "a double has 8")
ASSERT($b{0}=63; "its highest byte first")
ASSERT(BLOB to real($b; Macintosh double real format)=0.1; "and comes back")
REAL TO BLOB(0.1; $b; PC double real format; *)
$offset:=8
ASSERT(BLOB to real($b; Native real format; $offset)=0.1; "the native order is that of PCs")
Try(BLOB to real($b; Extended real format; $offset))
ASSERT(Last errors[0].errCode=-111; "a real past the end")
