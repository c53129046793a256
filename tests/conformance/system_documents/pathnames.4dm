// Covers: 670 905 922 1105 1106 1107 1547 1548
// Page: commands/path-to-object commands/object-to-path commands/convert-path-system-to-posix commands/convert-path-posix-to-system commands/localized-document-path commands/select-document commands/select-folder commands/show-on-disk
var $o : Object
var $path : Text
ARRAY TEXT($selected; 3)

$o:=Path to object("/first/second.bundle/"; Path is POSIX)
ASSERT($o.parentFolder="/first/"; "the folder it is in, with a separator")
ASSERT(($o.name="second") & ($o.extension=".bundle"); "name and extension")
ASSERT($o.isFolder; "a separator at the end makes it a folder")
$o:=Path to object("/first/fileZ"; Path is POSIX)
ASSERT(($o.name="fileZ") & ($o.extension="") & Not($o.isFolder); "a file without extension")
$o:=Path to object("/folder/.invisible"; Path is POSIX)
ASSERT(($o.name=".invisible") & ($o.extension=""); "a dot in front is part of the name")
$o:=Path to object("/images/4D.jpg"; Path is POSIX)
$o.name:="4DOld"
ASSERT(Object to path($o)="/images/4DOld.jpg"; "and back with another name")
$o:=Path to object(Folder separator+"a"+Folder separator+"b.txt")
ASSERT($o.parentFolder=(Folder separator+"a"+Folder separator); "the syntax of the platform")
$o:=Path to object("file.txt"; Path is POSIX)
ASSERT(($o.parentFolder="") & ($o.name="file"); "a name alone")

ASSERT(Object to path(New object("parentFolder"; "/a/"; "name"; "b"; "isFolder"; True))="/a/b/"; "a folder")
ASSERT(Object to path(New object("parentFolder"; "/a/"; "name"; "b"))="/a/b"; "no extension")
ASSERT(Object to path(New object("parentFolder"; "/a/"; "name"; "b"; "extension"; ".c"))="/a/b.c"; "with one")

ASSERT(Convert path POSIX to system("/a/file%202.txt"; *)=(Folder separator+"a"+Folder separator+"file 2.txt"); "decoded")
ASSERT(Convert path POSIX to system("/a/file 2.txt")=(Folder separator+"a"+Folder separator+"file 2.txt"); "as it is")
$path:=Folder(fk database folder).platformPath+"My folder"
ASSERT(Position("My%20folder"; Convert path system to POSIX($path; *))>0; "encoded")
ASSERT(Position("My folder"; Convert path system to POSIX($path))>0; "not encoded")
ASSERT(Convert path system to POSIX("My folder")=Convert path system to POSIX($path); "relative to the database folder")
ASSERT(Convert path POSIX to system(Convert path system to POSIX($path))=$path; "there and back")

ASSERT(Localized document path("no/such/file.txt")=""; "in no folder of a language")
ASSERT(Localized document path("")=""; "nor without a name")

// nobody chooses anything
$path:=Select document(""; "*"; "Which?"; 0; $selected)
ASSERT(($path="") & (OK=0); "no document is chosen")
ASSERT(Size of array($selected)=0; "the array is empty")
ASSERT(Document=""; "so is Document")
$path:=Select folder("Which?")
ASSERT(($path="") & (OK=0); "no folder is chosen")
ASSERT(Select folder=""; "without a message either")
SHOW ON DISK(Temporary folder)
ASSERT(True; "nothing is shown, and nothing waits")

// the folders of languages
var $resources : 4D.Folder
var $made : Boolean
$resources:=Folder(fk resources folder)
$made:=$resources.create()
$resources.file("fr.lproj/xsl/fourd log.xsl").setText("fr")
$resources.file("en.lproj/xsl/fourd log.xsl").setText("en")
$resources.file("fourd top.txt").setText("top")
SET DATABASE LOCALIZATION("fr-ca")
$path:=Localized document path("xsl/fourd log.xsl")
ASSERT(Document to text($path)="fr"; "the current language without its region")
ASSERT(File($path; fk platform path).parent.parent.fullName="fr.lproj"; "a whole pathname")
$resources.file("fr.lproj/xsl/fourd log.xsl").delete()
$path:=Localized document path("xsl/fourd log.xsl")
ASSERT(Document to text($path)="en"; "the next language that has it")
ASSERT(Document to text(Localized document path("fourd top.txt"))="top"; "the first level of the resources")
$resources.folder("fr.lproj").delete(Delete with contents)
$resources.folder("en.lproj").delete(Delete with contents)
$resources.file("fourd top.txt").delete()
If ($made)
	$resources.delete()
End if 
