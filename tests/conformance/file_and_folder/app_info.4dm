// Covers: 1566
// Page: API/FileClass
var $root : 4D.Folder
var $file : 4D.File
var $info : Object
var $failed : Boolean
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
$root.create()
$file:=$root.file("Info.plist")

ASSERT(OB Is empty($file.getAppInfo()); "no file, no information")
$file.setAppInfo(New object("Copyright"; "Copyright 4D 2023"; "ProductVersion"; 12; "ShipmentDate"; "2023-04-22T06:00:00Z"; "Released"; True))
ASSERT($file.exists; "the file is made")
$info:=$file.getAppInfo()
ASSERT($info.Copyright="Copyright 4D 2023"; "a text")
ASSERT(($info.ProductVersion=12) & (Value type($info.ProductVersion)=Is real); "a number")
ASSERT($info.Released; "a Boolean")
ASSERT(Position("<date>2023-04-22T06:00:00Z</date>"; $file.getText())>0; "a moment is a date")
$file.setAppInfo(New object("Copyright"; "new & other"; "List"; New collection("a"; New object("b"; 1.5))))
$info:=$file.getAppInfo()
ASSERT($info.Copyright="new & other"; "a key that exists is updated")
ASSERT($info.ProductVersion=12; "others are left")
ASSERT(($info.List[0]="a") & ($info.List[1].b=1.5); "collections and objects")
$file.setAppInfo(New object("Copyright"; 2024))
ASSERT($file.getAppInfo().Copyright="2024"; "the type of a key stays")

$root.file("other.txt").setText("x")
ASSERT(OB Is empty($root.file("other.txt").getAppInfo()); "not for other files")
$root.file("other.txt").setAppInfo(New object("a"; 1))
ASSERT($root.file("other.txt").getText()="x"; "which are left alone")
$root.file("binary.plist").setText("bplist00xyz")
$failed:=False
Try
	$info:=$root.file("binary.plist").getAppInfo()
Catch
	$failed:=True
End try
ASSERT($failed; "the binary format is an error")

$root.delete(Delete with contents)
