// Covers: 264 265 266 267 479 480 481 482
// Page: commands/open-document commands/create-document commands/append-document commands/close-document commands/get-document-position commands/set-document-position commands/get-document-size commands/set-document-size
var $folder; $path; $text : Text
var $doc; $other : Time
var $code : Integer
$folder:=Temporary folder+"fourd "+Generate UUID+Folder separator
CREATE FOLDER($folder)
$path:=$folder+"Note.txt"

// creating
$doc:=Create document($path)
ASSERT(OK=1; "the document is made")
ASSERT($doc#?00:00:00?; "and has a reference number")
ASSERT(Document=$path; "Document is its whole pathname")
ASSERT(Test path name($path)=Is a document; "it is on the disk")
SEND PACKET($doc; "Good-bye")
ASSERT(Get document size($doc)=8; "its size while it is open")
ASSERT(Get document position($doc)=8; "the position is behind what was written")
CLOSE DOCUMENT($doc)
ASSERT(Get document size($path)=8; "its size by its name")
ASSERT(Document to text($path)="Good-bye"; "its content")

// appending
$doc:=Append document($path)
ASSERT((OK=1) & (Document=$path); "it is open again")
ASSERT(Get document position($doc)=8; "at its end")
SEND PACKET($doc; " and so long"+Char(13))
CLOSE DOCUMENT($doc)
ASSERT(Document to text($path; "UTF-8"; Document unchanged)=("Good-bye and so long"+Char(13)); "both texts")

// positions
$doc:=Open document($path)
ASSERT(Get document position($doc)=0; "opened at its beginning")
SET DOCUMENT POSITION($doc; 5)
RECEIVE PACKET($doc; $text; 3)
ASSERT($text="bye"; "from the position on")
SET DOCUMENT POSITION($doc; -5; 2)
RECEIVE PACKET($doc; $text; 4)
ASSERT($text="long"; "from the end")
SET DOCUMENT POSITION($doc; -4; 3)
ASSERT(Get document position($doc)=16; "from where it is")
SET DOCUMENT POSITION($doc; 0; 1)
SEND PACKET($doc; "GOOD")
SET DOCUMENT SIZE($doc; 8)
ASSERT(Get document size($doc)=8; "the size was set")
CLOSE DOCUMENT($doc)
ASSERT(Compare strings(Document to text($path); "GOOD-bye"; sk char codes)=0; "written over what was there")

// modes
$doc:=Open document($path)
$code:=0
Try
	$other:=Open document($path; ""; Write mode)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "what is open for writing cannot be opened for writing")
ASSERT(OK=0; "and OK tells")
$other:=Open document($path; "TEXT"; Read mode)
ASSERT((OK=1) & ($other#?00:00:00?); "but for reading")
$code:=0
Try
	SEND PACKET($other; "x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "in read mode nothing is written")
$code:=0
Try
	$other:=Create document($path)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "an open document is not made again")
CLOSE DOCUMENT($doc)
CLOSE DOCUMENT($other)
$doc:=Open document($path; ""; Get pathname)
ASSERT($doc=?00:00:00?; "only the pathname is asked for")
ASSERT((OK=1) & (Document=$path); "and given")
$doc:=Open document($path; Write mode)
ASSERT(OK=1; "the mode without a type")
CLOSE DOCUMENT($doc)

// what is not there
$code:=0
Try
	$doc:=Open document($folder+"none")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-43) & (OK=0); "a missing document is error -43")
$doc:=Open document("")
ASSERT((OK=0) & ($doc=?00:00:00?); "nobody chooses a document")
$doc:=Create document("")
ASSERT(OK=0; "nor one to create")
$doc:=Append document("")
ASSERT(OK=0; "nor one to append")
$code:=0
Try
	CLOSE DOCUMENT(?99:00:00?)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a number of no open document")

// creating over another one, and with other names
$doc:=Create document($path)
CLOSE DOCUMENT($doc)
ASSERT(Get document size($path)=0; "the old content is gone")
$doc:=Create document($folder+"Doc.ext1.ext2")
CLOSE DOCUMENT($doc)
ASSERT(Test path name($folder+"Doc.ext1.ext2")=Is a document; "several extensions")

DELETE FOLDER($folder; Delete with contents)
