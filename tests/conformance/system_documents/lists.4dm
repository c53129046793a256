// Covers: 471 472 473 474 694 695
// Page: commands/volume-list commands/volume-attributes commands/folder-list commands/document-list commands/create-alias commands/resolve-alias
var $folder; $sep; $target : Text
var $size; $used; $free : Real
var $code : Integer
ARRAY TEXT($names; 0)
$sep:=Folder separator
$folder:=Temporary folder+"fourd "+Generate UUID+$sep
CREATE FOLDER($folder+"Folder1"+$sep; *)
CREATE FOLDER($folder+"Folder2"+$sep+"Folder3"+$sep; *)
TEXT TO DOCUMENT($folder+"Text1.txt"; "1")
TEXT TO DOCUMENT($folder+"Text2.txt"; "2")
TEXT TO DOCUMENT($folder+".hidden"; "3")
TEXT TO DOCUMENT($folder+"Folder1"+$sep+"Text3.txt"; "3")
TEXT TO DOCUMENT($folder+"Folder2"+$sep+"Folder3"+$sep+"Picture1.png"; "4")

// volumes
VOLUME LIST($names)
ASSERT(Size of array($names)>0; "there are volumes")
VOLUME ATTRIBUTES($names{1}; $size; $used; $free)
ASSERT(OK=1; "the first is mounted")
ASSERT(($size>0) & ($used>=0) & ($free>=0); "it has a size")
ASSERT(Abs($size-$used-$free)<1; "which is what is used and what is free")
VOLUME ATTRIBUTES("no such volume"; $size; $used; $free)
ASSERT((OK=0) & ($size=-1) & ($used=-1) & ($free=-1); "a volume that is not mounted")

// folders
FOLDER LIST($folder; $names)
ASSERT(Size of array($names)=2; "two folders")
ASSERT(Find in array($names; "Folder1")>0; "by their names")
FOLDER LIST($folder+"Folder1"; $names)
ASSERT(Size of array($names)=0; "none")
$code:=0
Try
	FOLDER LIST($folder+"none"; $names)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a folder that does not exist")

// documents
DOCUMENT LIST($folder; $names)
ASSERT(Size of array($names)=3; "three documents, an invisible one too")
DOCUMENT LIST($folder; $names; Ignore invisible)
ASSERT(Size of array($names)=2; "without the invisible one")
ASSERT(Find in array($names; "Text1.txt")>0; "by their names")
DOCUMENT LIST($folder; $names; Absolute path+Ignore invisible)
ASSERT(Find in array($names; $folder+"Text2.txt")>0; "by their pathnames")
DOCUMENT LIST($folder; $names; Recursive parsing)
ASSERT(Size of array($names)=5; "those in folders too")
ASSERT(Find in array($names; "Text1.txt")>0; "the first level as before")
ASSERT(Find in array($names; $sep+"Folder1"+$sep+"Text3.txt")>0; "deeper ones begin with a separator")
ASSERT(Find in array($names; $sep+"Folder2"+$sep+"Folder3"+$sep+"Picture1.png")>0; "however deep")
DOCUMENT LIST($folder; $names; Recursive parsing+Absolute path)
ASSERT(Find in array($names; $folder+"Folder1"+$sep+"Text3.txt")>0; "with whole pathnames")
DOCUMENT LIST($folder; $names; Recursive parsing+Posix path)
ASSERT(Find in array($names; "Folder1/Text3.txt")>0; "relative POSIX pathnames begin without a slash")
DOCUMENT LIST($folder; $names; Posix path+Absolute path)
ASSERT($names{1}[[1]]="/"; "absolute ones with one")
DOCUMENT LIST($folder+"Folder2"; $names)
ASSERT(Size of array($names)=0; "no documents")
$code:=0
Try
	DOCUMENT LIST($folder+"none"; $names)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code#0; "a folder that does not exist has no list")

// aliases
CREATE ALIAS($folder+"Text1.txt"; $folder+"alias")
ASSERT(OK=1; "an alias is made")
RESOLVE ALIAS($folder+"alias"; $target)
ASSERT(OK=1; "it is one")
ASSERT(Document to text($target)="1"; "and leads to the document")
ASSERT(File($target; fk platform path).fullName="Text1.txt"; "by its name")
RESOLVE ALIAS($folder+"Text2.txt"; $target)
ASSERT((OK=0) & ($target=($folder+"Text2.txt")); "a document leads to itself")
CREATE ALIAS($folder+"Folder1"+$sep; $folder+"alias2")
RESOLVE ALIAS($folder+"alias2"; $target)
ASSERT((OK=1) & (Test path name($target)=Is a folder); "an alias of a folder")
CREATE ALIAS(""; $folder+"nothing")
ASSERT(Test path name($folder+"nothing")<0; "no target, no alias")

DELETE FOLDER($folder; Delete with contents)
