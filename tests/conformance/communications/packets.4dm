// Covers: 103 104 205
// Page: commands/send-packet commands/receive-packet commands/use-character-set
var $folder; $path; $text : Text
var $doc : Time
var $sent; $received : Blob
var $code; $count : Integer
$folder:=Temporary folder+"fourd "+Generate UUID+Folder separator
CREATE FOLDER($folder)
$path:=$folder+"packets"

// packets follow each other
$doc:=Create document($path)
SEND PACKET($doc; "one\r")
SEND PACKET($doc; "two\r")
SEND PACKET($doc; "three</TD>four")
CLOSE DOCUMENT($doc)
$doc:=Open document($path)
RECEIVE PACKET($doc; $text; Char(Carriage return))
ASSERT($text="one"; "up to a character, which is left out")
RECEIVE PACKET($doc; $text; Char(Carriage return))
ASSERT(($text="two") & (OK=1); "the next one")
RECEIVE PACKET($doc; $text; "</TD>")
ASSERT($text="three"; "up to several characters")
RECEIVE PACKET($doc; $text; 2)
ASSERT($text="fo"; "so many characters")
RECEIVE PACKET($doc; $text; 100)
ASSERT(($text="ur") & (OK=1); "what is left, and OK is still 1")
RECEIVE PACKET($doc; $text; 100)
ASSERT(($text="") & (OK=0); "then nothing, and OK is 0")
CLOSE DOCUMENT($doc)

// a stop that is not there
$doc:=Open document($path)
RECEIVE PACKET($doc; $text; "no such text")
ASSERT((Length($text)=22) & (OK=1); "all up to the end")
CLOSE DOCUMENT($doc)

// a loop over lines
$count:=0
$doc:=Open document($path; ""; Read mode)
Repeat 
	RECEIVE PACKET($doc; $text; "\r")
	If (OK=1)
		$count:=$count+1
	End if 
Until (OK=0)
ASSERT($count=3; "three lines")
CLOSE DOCUMENT($doc)

// blobs as they are
TEXT TO BLOB("âzértÿ"; $sent; UTF8 text without length)
SET BLOB SIZE($sent; 16; 255)
$sent{10}:=0
$doc:=Create document($folder+"blob.test")
SEND PACKET($doc; $sent)
CLOSE DOCUMENT($doc)
$doc:=Open document(Document)
RECEIVE PACKET($doc; $received; 65536)
ASSERT(OK=1; "the blob is there")
CLOSE DOCUMENT($doc)
ASSERT(BLOB size($received)=16; "with all its bytes")
ASSERT(($received{10}=0) & ($received{15}=255); "unchanged")

// character sets
USE CHARACTER SET("ISO-8859-1"; 0)
ASSERT(OK=1; "a known character set")
$doc:=Create document($path)
SEND PACKET($doc; "thé")
CLOSE DOCUMENT($doc)
ASSERT(Get document size($path)=3; "one byte a letter")
USE CHARACTER SET("latin1"; 1)
$doc:=Open document($path)
RECEIVE PACKET($doc; $text; 10)
CLOSE DOCUMENT($doc)
ASSERT($text="thé"; "read with the same set")
USE CHARACTER SET(*; 0)
USE CHARACTER SET(*; 1)
$doc:=Create document($path)
SEND PACKET($doc; "thé")
CLOSE DOCUMENT($doc)
ASSERT(Get document size($path)=4; "UTF-8 by default")
$doc:=Open document($path)
RECEIVE PACKET($doc; $text; 3)
CLOSE DOCUMENT($doc)
ASSERT($text="thé"; "characters are counted, not bytes")
USE CHARACTER SET("no such set")
ASSERT(OK=0; "an unknown character set")

// a byte order mark
TEXT TO DOCUMENT($path; "été"; "UTF-16LE")
$doc:=Open document($path)
RECEIVE PACKET($doc; $text; 10)
CLOSE DOCUMENT($doc)
ASSERT($text="été"; "the mark tells the set and is left out")
ASSERT(Length($text)=3; "really left out")

// no channel
$code:=0
Try
	SEND PACKET("x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "there is no serial port")
$code:=0
Try
	RECEIVE PACKET($text; 5)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "to receive from either")

DELETE FOLDER($folder; Delete with contents)
