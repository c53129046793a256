// What file handles tell of themselves, and how they write.
// Covers: 1566
// Page: API/FileHandleClass
var $file : 4D.File
var $handle : 4D.FileHandle
var $blob : Blob
$file:=Folder(Temporary folder; fk platform path).file("fourd "+Generate UUID+".txt")
$handle:=$file.open("write")
ASSERT($handle.mode="write"; "the mode")
ASSERT($handle.charset="UTF-8"; "the usual character set")
ASSERT($handle.breakModeRead="native"; "line breaks are native when reading")
ASSERT($handle.breakModeWrite="native"; "and when writing")
TEXT TO BLOB("0123456789"; $blob; UTF8 text without length)
$handle.writeBlob(4D.Blob.new($blob))
ASSERT($handle.getSize()=10; "the bytes of a blob")
ASSERT($handle.offset=10; "the position is behind them")
$handle.setSize(4)
ASSERT($handle.getSize()=4; "what is beyond the new size is cut off")
$handle.setSize(6)
ASSERT($handle.getSize()=6; "a file may grow as well")
ASSERT($file.getContent()[5]=0; "with zeros")
$handle:=Null
$handle:=$file.open({mode: "append"; charset: "ISO-8859-1"; breakModeRead: Document with CR; breakModeWrite: "crlf"})
ASSERT($handle.mode="append"; "a mode among options")
ASSERT($handle.charset="ISO-8859-1"; "another character set")
ASSERT($handle.breakModeRead="cr"; "numbers become texts")
ASSERT($handle.breakModeWrite="crlf"; "texts stay")
$handle.writeLine("é")
ASSERT($file.size=9; "one byte and two for the line break")
ASSERT(Undefined(Try($file.open("append"))); "only one handle may write")
$handle:=Null
$handle:=$file.open({breakModeWrite: Document with LF; breakModeRead: "lf"})
ASSERT($handle.breakModeWrite="lf"; "LF as a number")
ASSERT($handle.breakModeRead="lf"; "or as a text")
ASSERT($handle.mode="read"; "reading is the default")
$handle:=$file.open({charset: "UTF-16LE"})
ASSERT($handle.charset="UTF-16LE"; "UTF-16")
ASSERT(Undefined(Try($handle.setSize(1))); "a handle that reads changes nothing")
ASSERT(Undefined(Try($file.open({mode: "write"; charset: "no such set"}))); "a character set that is not known")
$handle:=Null
$file.delete()
// one handle writes and one appends, as in the example of the page; both go on while it is read
var $example : 4D.File
var $line : Integer
var $lines : Collection
$example:=Folder(Temporary folder; fk platform path).file("handles "+Generate UUID)
$handle:=$example.open("write")
For ($line; 1; 4)
	$handle.writeLine("Hello World"+String($line))
End for
$handle:=$example.open("append")
For ($line; 1; 4)
	$handle.writeLine("Hello New World!"+String($line))
End for
$handle:=$example.open({mode: "read"; charset: "UTF-8"; breakModeRead: Document with CRLF})
ASSERT($handle.readText("!")=("@\r\nHello New World"); "a text up to a stop character, with its line breaks")
$lines:=[]
$handle:=$example.open("read")
While (Not($handle.eof))
	$lines.push($handle.readLine())
End while
ASSERT($lines.length=8; "line by line to the end")
ASSERT($lines[4]="Hello New World!1"; "what was appended comes last")
$handle:=Null
$example.delete()
