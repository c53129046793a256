// Covers: 1566
// Page: API/FileHandleClass API/FileClass
var $root : 4D.Folder
var $file : 4D.File
var $handle; $other : 4D.FileHandle
var $options : Object
var $blob : 4D.Blob
var $scalar : Blob
var $lines : Collection
var $line; $code : Integer
var $text : Text
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
$root.create()
$file:=$root.file("example.txt")

// a missing file cannot be read
$code:=0
Try
	$handle:=$file.open("read")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "reading needs a file")
$code:=0
Try
	$handle:=$file.open("Write")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "the case of a mode counts")

// writing line by line from the start
$handle:=$file.open("write")
ASSERT($file.exists; "writing makes the file")
ASSERT(OB Instance of($handle; 4D.FileHandle); "the class of a handle")
ASSERT($handle.mode="write"; "its mode")
ASSERT($handle.charset="UTF-8"; "its character set")
ASSERT(($handle.breakModeRead="native") & ($handle.breakModeWrite="native"); "its break modes")
ASSERT($handle.file.path=$file.path; "its file")
ASSERT($handle.offset=0; "it begins at the start")
For ($line; 1; 4)
	$handle.writeLine("Hello World"+String($line))
End for
ASSERT($handle.getSize()=52; "four lines of twelve letters and a line feed")
ASSERT($handle.getSize()=$file.size; "the same as the size of the file")
ASSERT($handle.offset=52; "the offset is behind them")
$code:=0
Try
	$other:=$file.open("write")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-49; "only one handle writes")
$code:=0
Try
	$file.setText("x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "and nobody else")
$code:=0
Try
	$text:=$handle.readLine()
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a handle that writes does not read")
$handle:=Null

// at the end
$handle:=$file.open("append")
ASSERT($handle.offset=52; "it begins at the end")
$handle.writeLine("Hello New World!")
$handle:=Null
ASSERT($file.size=69; "the line was added")

// reading line by line
$lines:=New collection
$handle:=$file.open("read")
$other:=$file.open()
ASSERT($other.mode="read"; "reading is the default, and there may be several")
While (Not($handle.eof))
	$lines.push($handle.readLine())
End while
ASSERT($lines.length=5; "five lines")
ASSERT($lines[0]="Hello World1"; "the first")
ASSERT($lines[4]="Hello New World!"; "the last")
ASSERT($handle.readLine()=""; "nothing comes after the end")
$handle.offset:=6
ASSERT($handle.readLine()="World1"; "from an offset")
$handle.offset:=-5
ASSERT($handle.offset=0; "below the start is the start")
$handle.offset:=10000
ASSERT($handle.eof; "beyond the end is the end")
$code:=0
Try
	$handle.writeText("x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a handle that reads does not write")

// a stop, and options
$options:=New object("mode"; "read"; "charset"; "UTF-8"; "breakModeRead"; Document with CRLF)
$handle:=$file.open($options)
ASSERT($handle.breakModeRead="crlf"; "a number becomes a word")
$text:=$handle.readText("World2")
ASSERT($text="Hello World1\r\nHello "; "up to the stop, with line breaks as asked for")
ASSERT($handle.offset=26; "the offset is behind the stop")
ASSERT($handle.readText("no such text")=""; "a stop that is not there gives nothing")
ASSERT($handle.offset=26; "and moves nothing")
ASSERT($handle.readText("!")#""; "up to another one")
ASSERT($handle.readText()="\r\n"; "all that is left")
$handle.offset:=0
ASSERT(Length($handle.readText())=74; "the whole text, five line breaks of two characters")

// bytes
$handle:=$file.open()
$blob:=$handle.readBlob(5)
ASSERT(($blob.size=5) & ($blob[4]=111); "five bytes")
ASSERT($handle.offset=5; "and the offset behind them")
ASSERT($handle.readBlob(1000).size=64; "not more than there are")
$handle:=$root.file("bytes").open("write")
TEXT TO BLOB("abcdef"; $scalar; UTF8 text without length)
$handle.writeBlob($scalar)
$handle.offset:=2
$handle.writeText("XY")
ASSERT($handle.offset=4; "behind what was written")
ASSERT($handle.getSize()=6; "in the middle nothing is added")
$handle.setSize(5)
$handle:=Null
ASSERT($root.file("bytes").getText()="abXYe"; "the result")

// other character sets and line breaks
$handle:=$root.file("latin").open(New object("mode"; "write"; "charset"; "ISO-8859-1"; "breakModeWrite"; "crlf"))
$handle.writeLine("thé")
$handle.writeText("a\nb")
ASSERT($handle.getSize()=9; "one byte a letter, two for a line break")
$handle:=Null
$handle:=$root.file("latin").open(New object("charset"; "ISO-8859-1"))
ASSERT($handle.readLine()="thé"; "read again")
$handle:=Null

$root.delete(Delete with contents)
