// Covers: 159 475 476 477 478 540 541 693
// Page: commands/delete-document commands/create-folder commands/test-path-name commands/get-document-properties commands/set-document-properties commands/move-document commands/copy-document commands/delete-folder
var $folder; $path; $sep : Text
var $code : Integer
var $locked; $invisible : Boolean
var $createdOn; $modifiedOn : Date
var $createdAt; $modifiedAt : Time
$sep:=Folder separator
$folder:=Temporary folder+"fourd "+Generate UUID+$sep

// folders
CREATE FOLDER($folder)
ASSERT((OK=1) & (Test path name($folder)=Is a folder); "a folder is made")
$code:=0
Try
	CREATE FOLDER($folder)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-48) & (OK=0); "one that exists is an error")
$code:=0
Try
	CREATE FOLDER($folder+"a"+$sep+"b"+$sep)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-120; "a folder on the way is missing")
CREATE FOLDER($folder+"a"+$sep+"b"+$sep; *)
ASSERT(Test path name($folder+"a"+$sep+"b")=Is a folder; "with the star they are made")
CREATE FOLDER($folder+"a"+$sep+"b"+$sep; *)
ASSERT(OK=1; "and it is no error if they exist")
CREATE FOLDER($folder+"c"+$sep+"Doc.txt"; *)
ASSERT(Test path name($folder+"c")=Is a folder; "the folder of a document")
ASSERT(Test path name($folder+"c"+$sep+"Doc.txt")<0; "whose name is ignored")

// documents
$path:=$folder+"one.txt"
TEXT TO DOCUMENT($path; "one")
ASSERT(Test path name($path)=Is a document; "a document")
ASSERT(Test path name($folder+"none")=-43; "nothing of this name")
COPY DOCUMENT($path; $folder+"two.txt")
ASSERT((OK=1) & (Document to text($folder+"two.txt")="one"); "a copy")
$code:=0
Try
	COPY DOCUMENT($path; $folder+"two.txt")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-48) & (OK=0); "not over another document")
TEXT TO DOCUMENT($path; "new")
COPY DOCUMENT($path; $folder+"two.txt"; *)
ASSERT(Document to text($folder+"two.txt")="new"; "unless there is a star")
COPY DOCUMENT($path; $folder+"a"+$sep)
ASSERT(Test path name($folder+"a"+$sep+"one.txt")=Is a document; "into a folder under its name")
COPY DOCUMENT($path; $folder+"a"+$sep; "new.txt")
ASSERT(Test path name($folder+"a"+$sep+"new.txt")=Is a document; "or under a new one")
COPY DOCUMENT($path; $folder+"a"+$sep+"name2"; "new2.txt")
ASSERT(Test path name($folder+"a"+$sep+"new2.txt")=Is a document; "which goes before that of the destination")
ASSERT(Test path name($folder+"a"+$sep+"name2")<0; "that is ignored")
COPY DOCUMENT($folder+"a"+$sep; $folder+"c"+$sep)
ASSERT(Test path name($folder+"c"+$sep+"a"+$sep+"new.txt")=Is a document; "a folder into a folder")
COPY DOCUMENT($folder+"a"+$sep; $folder+"c"+$sep; "renamed")
ASSERT(Test path name($folder+"c"+$sep+"renamed"+$sep+"b")=Is a folder; "under another name")
$code:=0
Try
	COPY DOCUMENT($folder+"a"+$sep; $folder+"c"+$sep)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "the files in it exist already")
COPY DOCUMENT($folder+"a"+$sep; $folder+"c"+$sep; *)
ASSERT(OK=1; "with the star they are replaced")
$code:=0
Try
	COPY DOCUMENT($folder+"none"; $folder+"x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "what is not there is not copied")

// moving
MOVE DOCUMENT($folder+"two.txt"; $folder+"three.txt")
ASSERT((OK=1) & (Test path name($folder+"two.txt")<0); "moved away")
ASSERT(Test path name($folder+"three.txt")=Is a document; "under the new name")
MOVE DOCUMENT($folder+"three.txt"; $folder+"a"+$sep+"three.txt")
ASSERT(Test path name($folder+"a"+$sep+"three.txt")=Is a document; "into another folder")
$code:=0
Try
	MOVE DOCUMENT($path; $folder+"none"+$sep+"x.txt")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-120) & (OK=0); "folders are not made")
$code:=0
Try
	MOVE DOCUMENT($path; $folder+"a"+$sep+"three.txt")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "no document is replaced")

// properties
GET DOCUMENT PROPERTIES($path; $locked; $invisible; $createdOn; $createdAt; $modifiedOn; $modifiedAt)
ASSERT(Not($locked) & Not($invisible); "neither locked nor invisible")
ASSERT(($createdOn#!00-00-00!) & ($modifiedOn#!00-00-00!); "with dates")
SET DOCUMENT PROPERTIES($path; True; False; $createdOn; $createdAt; !2020-02-29!; ?12:34:56?)
GET DOCUMENT PROPERTIES($path; $locked; $invisible; $createdOn; $createdAt; $modifiedOn; $modifiedAt)
ASSERT($locked; "locked now")
ASSERT(($modifiedOn=!2020-02-29!) & ($modifiedAt=?12:34:56?); "with another date and time")
$code:=0
Try
	TEXT TO DOCUMENT($path; "x")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a locked document is not written")
SET DOCUMENT PROPERTIES($path; False; False; $createdOn; $createdAt; $modifiedOn; $modifiedAt)
GET DOCUMENT PROPERTIES($path; $locked; $invisible; $createdOn; $createdAt; $modifiedOn; $modifiedAt)
ASSERT(Not($locked); "unlocked")
TEXT TO DOCUMENT($path; "x")
ASSERT(Document to text($path)="x"; "and written again")
$code:=0
Try
	GET DOCUMENT PROPERTIES($folder+"none"; $locked; $invisible; $createdOn; $createdAt; $modifiedOn; $modifiedAt)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "a missing document has no properties")

// deleting
DELETE DOCUMENT($path)
ASSERT((OK=1) & (Test path name($path)=-43); "deleted")
$code:=0
Try
	DELETE DOCUMENT($path)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-43) & (OK=0); "what is gone is an error")
$code:=0
Try
	DELETE DOCUMENT("")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "so is an empty text")
$code:=0
Try
	DELETE FOLDER($folder)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT(($code=-47) & (OK=0); "a folder that is not empty")
$code:=0
Try
	DELETE FOLDER($folder+"none")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-120; "a folder that does not exist")
DELETE FOLDER($folder+"none"; Delete with contents)
ASSERT(OK=1; "which is no error with its contents")
DELETE FOLDER($folder+"a"+$sep+"b"; Delete only if empty)
ASSERT(Test path name($folder+"a"+$sep+"b")<0; "an empty one")
DELETE FOLDER($folder; Delete with contents)
ASSERT(Test path name($folder)<0; "all of it")
