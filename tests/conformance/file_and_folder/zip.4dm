// Covers: 1637 1640
// Page: commands/zip-create-archive commands/zip-read-archive API/ZipArchiveClass API/ZipFileClass API/ZipFolderClass
var $root; $images; $out; $folderResult : 4D.Folder
var $destination; $result : 4D.File
var $archive : 4D.ZipArchive
var $zipFolder : 4D.ZipFolder
var $zipFile : 4D.ZipFile
var $status; $zip : Object
var $progress : Collection
var $failed : Boolean
$root:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
$images:=$root.folder("Images")
$images.folder("sub").create()
$images.file("a.txt").setText("hello")
$images.file("sub/b.txt").setText("deep")
$images.file(".hidden").setText("x")
$out:=$root.folder("out")
$out.create()

// a file
$destination:=$root.file("file.zip")
$status:=ZIP Create archive($images.file("a.txt"); $destination)
ASSERT($status.success; "an archive of one file")
ASSERT(($status.status=0) & ($status.statusText=""); "without a message")
ASSERT($destination.exists & ($destination.size>0); "it is on the disk")
$archive:=ZIP Read archive($destination)
ASSERT(OB Instance of($archive; 4D.ZipArchive); "the class of an archive")
$zipFolder:=$archive.root
ASSERT(OB Instance of($zipFolder; 4D.ZipFolder); "the class of its root")
ASSERT($zipFolder.files().length=1; "one file is in it")
$zipFile:=$zipFolder.files()[0]
ASSERT(OB Instance of($zipFile; 4D.ZipFile); "the class of a file in it")
ASSERT(($zipFile.fullName="a.txt") & ($zipFile.name="a") & ($zipFile.extension=".txt"); "its names")
ASSERT($zipFile.getText()="hello"; "its text")
ASSERT($zipFile.getContent().size=5; "its bytes")
ASSERT($zipFile.size=5; "its size")
ASSERT($zipFile.exists & $zipFile.isFile & Not($zipFile.isFolder); "it is a file")
ASSERT(Not($zipFile.isWritable); "that cannot be written")
ASSERT(Not($zipFile.isAlias); "and is no alias")
ASSERT($zipFile.modificationDate>=Add to date(Current date; 0; 0; -1); "it keeps its date")
ASSERT($zipFile.parent.isFolder; "it is in a folder")
ASSERT($zipFolder.parent=Null; "the root has no parent")
ASSERT($zipFile.original.fullName="a.txt"; "its original is itself")
ASSERT($zipFile.path="/a.txt"; "its path in the archive")
$result:=$zipFile.copyTo($out)
ASSERT($out.file("a.txt").getText()="hello"; "taken out of the archive")
ASSERT(OB Instance of($result; 4D.File); "as a file of the disk")
$failed:=False
Try
	$zipFile.copyTo($out)
Catch
	$failed:=(Last errors[0].errCode=-48)
End try
ASSERT($failed; "not over another file")
$result:=$zipFile.copyTo($out; "again.txt")
ASSERT($result.fullName="again.txt"; "under another name")
$result:=$zipFile.copyTo($out; fk overwrite)
ASSERT($result.exists; "or over it when that is asked for")

// a folder
$destination:=$root.file("folder.zip")
$status:=ZIP Create archive($images; $destination)
$zipFolder:=ZIP Read archive($destination).root
ASSERT(($zipFolder.folders().length=1) & ($zipFolder.folders()[0].fullName="Images"); "with the folder around")
ASSERT($zipFolder.files(fk recursive).length=3; "and all that is in it")
ASSERT($zipFolder.files(fk recursive+fk ignore invisible).length=2; "invisible files can be left out")
ASSERT($zipFolder.folder("Images").file("sub/b.txt").getText()="deep"; "by pathnames")
ASSERT(Not($zipFolder.file("none").exists); "what is not in it")
ASSERT($zipFolder.file("../x")=Null; "nothing is above the root")
$folderResult:=$zipFolder.folder("Images").copyTo($out)
ASSERT($out.file("Images/sub/b.txt").getText()="deep"; "a whole folder is taken out")
$status:=ZIP Create archive($images; $destination; ZIP Without enclosing folder)
$zipFolder:=ZIP Read archive($destination).root
ASSERT(($zipFolder.files().length=2) & ($zipFolder.folders().length=1); "without the folder around")
$folderResult:=$zipFolder.copyTo($out; fk overwrite)
ASSERT($out.file("sub/b.txt").exists; "all of it")

// a structure
$progress:=New collection
$zip:=New object("files"; New collection)
$zip.files.push($images.folder("sub"))
$zip.files.push(New object("source"; $images.file("a.txt"); "destination"; "other/c.txt"))
$zip.files.push(New object("source"; $images; "option"; ZIP Ignore invisible files))
$zip.callback:=Formula($progress.push($1))
$status:=ZIP Create archive($zip; $destination)
ASSERT($status.success; "files and folders together")
ASSERT($progress.last()=100; "the callback gets the progress")
$zipFolder:=ZIP Read archive($destination).root
ASSERT($zipFolder.file("other/c.txt").getText()="hello"; "under another pathname")
ASSERT($zipFolder.file("sub/b.txt").exists; "a folder of the list")
ASSERT(Not($zipFolder.file("Images/.hidden").exists); "without what is invisible")

// compression
$zip:=New object("files"; New collection($images); "compression"; ZIP Compression none)
$status:=ZIP Create archive($zip; $destination)
ASSERT(ZIP Read archive($destination).root.file("Images/a.txt").getText()="hello"; "not compressed")
$zip.compression:=ZIP Compression XZ
$zip.level:=7
$status:=ZIP Create archive($zip; $destination)
ASSERT(ZIP Read archive($destination).root.file("Images/a.txt").getText()="hello"; "compressed in another way")
$zip.compression:=ZIP Compression LZMA
$status:=ZIP Create archive($zip; $destination)
ASSERT($status.success; "and in one more")

// passwords
$zip:=New object("files"; New collection($images.file("a.txt")); "password"; "secret")
$status:=ZIP Create archive($zip; $destination)
ASSERT($status.success; "encrypted")
$failed:=False
Try
	$archive:=ZIP Read archive($destination)
Catch
	$failed:=True
End try
ASSERT($failed; "a password is needed")
ASSERT(ZIP Read archive($destination; "secret").root.files()[0].getText()="hello"; "with it the file is read")
$zip:=New object("files"; New collection($images.file("a.txt")); "encryption"; ZIP Encryption AES256)
$status:=ZIP Create archive($zip; $destination)
ASSERT(Not($status.success) & ($status.statusText="Password is required for encryption"); "encryption needs a password")

// what does not work
$status:=ZIP Create archive($root.file("none"); $destination)
ASSERT(Not($status.success) & ($status.statusText#""); "a file that is not there")
$failed:=False
Try
	$archive:=ZIP Read archive($images.file("a.txt"))
Catch
	$failed:=True
End try
ASSERT($failed; "a file that is no archive")

$root.delete(Delete with contents)
