// Covers: 1566 1567
// Page: API/FileClass
var $root; $other : 4D.Folder
var $file; $copy; $moved; $alias : 4D.File
var $code : Integer
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
$file:=$root.file("sub/hello.txt")

// nothing is on the disk yet
ASSERT(Not($file.exists); "a file object needs no file")
ASSERT($file.size=0; "and has no size")
ASSERT(Not($file.isWritable); "and cannot be written")
ASSERT($file.creationDate=!00-00-00!; "and has no date")

// create makes the folders too
ASSERT($file.create(); "it is made")
ASSERT($file.exists; "it exists")
ASSERT($file.parent.exists; "so does its folder")
ASSERT(Not($file.create()); "a second time it is not made, and there is no error")
ASSERT($file.isWritable; "it can be written")
ASSERT(Not($file.isAlias); "it is no alias")
ASSERT(Not($file.hidden); "it is visible")
ASSERT($root.file(".secret").create(); "a name with a dot")
ASSERT($root.file(".secret").hidden; "is invisible")

// contents
$file.setText("Hello world")
ASSERT($file.size=11; "one byte for each letter")
ASSERT($file.getText()="Hello world"; "read back")
$file.setText("short")
ASSERT($file.getText()="short"; "the earlier content is gone")
ASSERT($file.modificationDate>=Add to date(Current date; 0; 0; -1); "changed just now")
ASSERT($file.creationDate>=Add to date(Current date; 0; 0; -1); "made just now")
ASSERT($file.original.path=$file.path; "the original of a plain file is itself")
var $blob : 4D.Blob
$blob:=$file.getContent()
ASSERT(OB Instance of($blob; 4D.Blob); "the content is a 4D.Blob")
ASSERT(($blob.size=5) & ($blob[0]=Character code("s")); "with its bytes")
$root.file("bytes").setContent($blob)
ASSERT($root.file("bytes").getText()="short"; "bytes written and read as a text")

// copies
$copy:=$file.copyTo($root)
ASSERT($copy.path=$root.file("hello.txt").path; "a copy under the same name")
ASSERT($copy.exists & $file.exists; "both exist")
$copy:=$file.copyTo($root; "second.txt")
ASSERT($copy.fullName="second.txt"; "a copy under another name")
$code:=0
Try
	$file.copyTo($root)
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "a copy over another file is an error")
$file.setText("newer")
$copy:=$file.copyTo($root; fk overwrite)
ASSERT($copy.getText()="newer"; "unless it may be replaced")
$copy:=$file.copyTo($root; "second.txt"; fk overwrite)
ASSERT($copy.getText()="newer"; "with a name as well")
$code:=0
Try
	$file.copyTo($root.folder("missing"))
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-120; "the folder must exist")
$code:=0
Try
	$file.copyTo($root; "a/b")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-37; "the name must be one")

// moves and other names
$moved:=$file.moveTo($root; "moved.txt")
ASSERT(Not($file.exists); "the old place is empty")
ASSERT($moved.getText()="newer"; "the file is at the new one")
$moved:=$moved.rename("noextension")
ASSERT($moved.extension=""; "a new name without extension has none")
ASSERT($moved.path=$root.file("noextension").path; "in the same folder")
$code:=0
Try
	$moved.rename("second.txt")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-48; "the name of another file is an error")
$code:=0
Try
	$moved.rename("a:b")
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-37; "a name with a colon is an error")
$code:=0
Try
	$root.file("nothing").getText()
Catch
	$code:=Last errors[0].errCode
End try
ASSERT($code=-43; "a missing file cannot be read")

// aliases
$alias:=$moved.createAlias($root; "alias")
ASSERT($alias.isAlias; "an alias is one")
ASSERT($alias.original.path=$moved.path; "and leads to its original")
ASSERT($alias.getText()="newer"; "and can be read")
$alias.delete()
ASSERT(Not($alias.exists) & $moved.exists; "deleting it leaves the original")

// deleting
$moved.delete()
ASSERT(Not($moved.exists); "it is gone")
$moved.delete()
ASSERT(Not($moved.exists); "deleting what is not there is no error")

$root.delete(Delete with contents)
ASSERT(Not($root.exists); "nothing is left behind")
