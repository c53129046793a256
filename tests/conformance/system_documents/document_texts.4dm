// Covers: 1236 1237
// Page: commands/document-to-text commands/text-to-document
var $folder; $path : Text
var $code : Integer
var $doc : Time
$folder:=Temporary folder+"fourd "+Generate UUID+Folder separator
CREATE FOLDER($folder)
$path:=$folder+"products.txt"

TEXT TO DOCUMENT($path; "id\tname\r\n3\t4D Tags"; "UTF-8-no-bom"; Document unchanged)
ASSERT(Document to text($path; "UTF-8"; Document with CRLF)="id\tname\r\n3\t4D Tags"; "Windows line breaks")
ASSERT(Document to text($path; "UTF-8"; Document with LF)="id\tname\n3\t4D Tags"; "Unix line breaks")
ASSERT(Document to text($path; "UTF-8"; Document with CR)="id\tname\r3\t4D Tags"; "old Mac line breaks")
ASSERT(Document to text($path; "UTF-8"; Document unchanged)="id\tname\r\n3\t4D Tags"; "as they are")

TEXT TO DOCUMENT($path; "thé")
ASSERT(Get document size($path)=4; "UTF-8 without a mark")
ASSERT(Document to text($path)="thé"; "read again")
TEXT TO DOCUMENT($path; "thé"; "UTF-8")
ASSERT(Get document size($path)=7; "with a mark")
ASSERT(Document to text($path; "ISO-8859-1")="thé"; "which counts more than the set that is asked for")
TEXT TO DOCUMENT($path; "thé"; "ISO-8859-1")
ASSERT(Get document size($path)=3; "another set")
ASSERT(Document to text($path; 4)="thé"; "by its number")
TEXT TO DOCUMENT($path; "")
ASSERT(Document to text($path)=""; "an empty text")

OK:=7
TEXT TO DOCUMENT($path; "x")
ASSERT(OK=7; "OK is left alone")
$code:=0
Try
	TEXT TO DOCUMENT($folder+"none"+Folder separator+"x"; "x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-120; "a folder that is missing")
$code:=0
Try
	$path:=Document to text($folder+"none")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "a document that is missing")
$doc:=Create document($folder+"open")
$code:=0
Try
	TEXT TO DOCUMENT($folder+"open"; "x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a document that is open")
CLOSE DOCUMENT($doc)

DELETE FOLDER($folder; Delete with contents)
