// A file or folder never changes: shared objects hold it.
// Covers: 1526 1566 1567
// Page: Concepts/shared
var $shared : Object
$shared:=New shared object("folder"; Folder(fk resources folder))
Use ($shared)
	$shared.file:=File("/RESOURCES/a.txt")
End use
ASSERT(OB Instance of($shared.folder; 4D.Folder); "a folder stays a folder")
ASSERT($shared.folder.path=Folder(fk resources folder).path; "with its path")
ASSERT($shared.file.fullName="a.txt"; "a file as well")
ASSERT(Not(OB Is shared($shared.file)); "it is no shared object itself")
