// Covers: 1566 1567
// Page: API/FolderClass
var $root; $folder; $copy; $moved : 4D.Folder
var $alias : 4D.File
var $list : Collection
var $code : Integer
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)

ASSERT(Not($root.exists); "not made yet")
$folder:=$root.folder("Archives2019/January")
ASSERT($folder.create(); "made with the folder it is in")
ASSERT($root.exists & $folder.exists; "both exist")
ASSERT(Not($folder.create()); "the second time is false and no error")
ASSERT($folder.name="January"; "its name")
ASSERT($folder.parent.fullName="Archives2019"; "its parent")
ASSERT($folder.original.path=$folder.path; "the original is itself")
ASSERT(Not($folder.isPackage); "a package is something of macOS")
ASSERT(Not($folder.hidden); "it is visible")
ASSERT($folder.creationDate>=Add to date(Current date; 0; 0; -1); "made just now")
ASSERT($folder.modificationDate>=Add to date(Current date; 0; 0; -1); "changed just now")
ASSERT($root.folder("x.app").extension=".app"; "folders have extensions")
ASSERT($root.folder("x.app").name="x"; "and names without them")

// lists
$root.file("b.txt").create()
$root.file("a.txt").create()
$root.file(".hidden").create()
$folder.file("deep.txt").create()
$root.folder(".invisible").create()
$list:=$root.files()
ASSERT($list.length=3; "the files of the first level, invisible ones too")
ASSERT($list.extract("fullName").includes("a.txt"); "they are file objects")
$list:=$root.files(fk ignore invisible)
ASSERT($list.length=2; "without invisible files")
$list:=$root.files(fk recursive)
ASSERT($list.length=4; "with those of all folders")
$list:=$root.files(fk recursive+fk ignore invisible)
ASSERT($list.length=3; "both options at once")
ASSERT($list.extract("fullName").includes("deep.txt"); "the deep one is there")
$list:=$root.folders()
ASSERT($list.length=2; "folders of the first level")
$list:=$root.folders(fk ignore invisible)
ASSERT(($list.length=1) & ($list[0].fullName="Archives2019"); "without invisible ones")
$list:=$root.folders(fk recursive)
ASSERT($list.length=3; "with folders in folders")
ASSERT(OB Instance of($list[0]; 4D.Folder); "they are folder objects")

// aliases are files
$alias:=$folder.createAlias($root; "link")
ASSERT($alias.isAlias & $alias.isFile; "an alias of a folder is a file")
ASSERT(OB Instance of($alias.original; 4D.Folder); "whose original is a folder")
ASSERT($alias.original.path=$folder.path; "namely this one")
ASSERT($root.files().length=4; "it is listed with the files")
ASSERT($root.folders().length=2; "and not with the folders")
$alias.delete()

// copies
$copy:=$root.folder("Archives2019").copyTo($root; "Copy")
ASSERT($copy.file("January/deep.txt").exists; "all that is in it is copied")
$code:=0
Try
	$root.folder("Archives2019").copyTo($root; "Copy")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "a folder of this name is an error")
$copy.file("January/deep.txt").delete()
$copy:=$root.folder("Archives2019").copyTo($root; "Copy"; fk overwrite)
ASSERT($copy.file("January/deep.txt").exists; "unless it may be replaced")

// moves
$moved:=$copy.moveTo($root.folder("Archives2019"); "Moved")
ASSERT($moved.exists & Not($copy.exists); "moved under another name")
$moved:=$moved.rename("Images")
ASSERT($moved.exists & ($moved.fullName="Images"); "and once more")
$code:=0
Try
	$moved.rename("January")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "the name of another folder is an error")

// deleting
$code:=0
Try
	$root.delete()
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-47; "a folder that is not empty is not deleted")
ASSERT($root.exists; "it is still there")
$code:=0
Try
	$root.folder("none").delete()
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-120; "a folder that does not exist is an error")
$root.folder("none").delete(Delete with contents)
ASSERT(True; "but no error when the content may go too")
$root.folder(".invisible").delete(Delete only if empty)
ASSERT(Not($root.folder(".invisible").exists); "an empty folder is deleted")
$root.delete(Delete with contents)
ASSERT(Not($root.exists); "with all that is in it")
