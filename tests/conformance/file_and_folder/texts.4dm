// Covers: 1566
// Page: API/FileClass API/Document
var $root : 4D.Folder
var $file : 4D.File
var $code : Integer
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
$root.create()
$file:=$root.file("text.txt")

// character sets and byte order marks
$file.setText("thé")
ASSERT($file.size=4; "UTF-8 without a mark")
$file.setText("thé"; "UTF-8")
ASSERT($file.size=7; "with a mark when the set is named")
ASSERT($file.getText()="thé"; "the mark is not part of the text")
ASSERT(Length($file.getText())=3; "really not")
$file.setText("thé"; "UTF-8-no-bom")
ASSERT($file.size=4; "the suffix leaves the mark out")
$file.setText("thé"; "ISO-8859-1")
ASSERT($file.size=3; "one byte a letter")
ASSERT($file.getText("ISO-8859-1")="thé"; "read with the same set")
$file.setText("thé"; 106)
ASSERT($file.size=7; "the number of UTF-8")
$file.setText("thé"; "UTF-16LE")
ASSERT($file.getText("ISO-8859-1")="thé"; "a mark counts more than the set")
$code:=0
Try
	$file.setText("x"; "no such set")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "an unknown set is an error")

// line breaks
$file.setText("a\r\nb\rc\nd"; "UTF-8-no-bom"; Document unchanged)
ASSERT($file.size=8; "written as they are")
ASSERT($file.getText("UTF-8"; Document unchanged)="a\r\nb\rc\nd"; "read as they are")
ASSERT($file.getText("UTF-8"; Document with LF)="a\nb\nc\nd"; "line feeds")
ASSERT($file.getText("UTF-8"; Document with CR)="a\rb\rc\rd"; "carriage returns")
ASSERT($file.getText("UTF-8"; Document with CRLF)="a\r\nb\r\nc\r\nd"; "both")
$file.setText("a\nb"; "UTF-8-no-bom"; Document with CRLF)
ASSERT($file.size=4; "a line feed becomes two characters")
$file.setText("a\r\nb"; "UTF-8-no-bom"; Document with LF)
ASSERT($file.size=3; "and two become one")
$file.setText("a\rb"; "UTF-8-no-bom"; Document with CR)
ASSERT($file.getText("UTF-8"; Document unchanged)="a\rb"; "a carriage return stays")
$file.setText("")
ASSERT(($file.size=0) & ($file.getText()=""); "an empty text")

$root.delete(Delete with contents)
