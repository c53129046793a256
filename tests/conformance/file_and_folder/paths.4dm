// Covers: 1566 1567
// Page: Concepts/paths commands/file commands/folder
var $file : 4D.File
var $folder : 4D.Folder

// POSIX pathnames
$file:=File("/DATA/Archives/file 2.txt")
ASSERT($file.fullName="file 2.txt"; "the name with its extension")
ASSERT($file.name="file 2"; "the name without it")
ASSERT($file.extension=".txt"; "the extension with its dot")
ASSERT($file.path="/DATA/Archives/file 2.txt"; "the filesystem stays in the path")
ASSERT($file.isFile; "a file is a file")
ASSERT(Not($file.isFolder); "and no folder")
ASSERT(OB Instance of($file; 4D.File); "the class of a file")
ASSERT(OB Instance of($file; 4D.Document); "and its parent")
ASSERT(Value type($file)=Is object; "a file is an object")

$folder:=Folder("/RESOURCES/Pictures")
ASSERT($folder.path="/RESOURCES/Pictures/"; "the path of a folder ends with a slash")
ASSERT($folder.isFolder & Not($folder.isFile); "a folder is a folder")
ASSERT(OB Instance of($folder; 4D.Folder); "the class of a folder")
ASSERT(OB Instance of($folder; 4D.Directory); "and its parent")
ASSERT(Not($folder.isAlias); "a folder is never an alias")

// the known folders and their filesystems
ASSERT(Folder(fk data folder).path="/DATA/"; "data folder")
ASSERT(Folder(fk database folder).path="/PACKAGE/"; "database folder")
ASSERT(Folder(fk resources folder).path="/RESOURCES/"; "resources folder")
ASSERT(Folder(fk logs folder).path="/LOGS/"; "logs folder")
ASSERT(Folder(fk web root folder).path="/PACKAGE/WebFolder/"; "web root inside the package")
ASSERT(Folder("/PACKAGE/").platformPath=Folder(fk database folder).platformPath; "one folder, two ways")
ASSERT(Folder("/PACKAGE").exists; "the folder of the program exists")
ASSERT(Folder(fk home folder).exists; "the home folder exists")
ASSERT(Folder(fk documents folder).parent.path=Folder(fk home folder).path; "documents are in the home folder")
ASSERT(Folder(fk desktop folder).path#""; "a desktop folder has a path")

// a platform path has no filesystem in it
$folder:=Folder(Folder(fk database folder).platformPath; fk platform path)
ASSERT($folder.path#"/PACKAGE/"; "an absolute path")
ASSERT($folder.platformPath=Folder("/PACKAGE").platformPath; "the same place")
ASSERT($folder.parent#Null; "it has a parent")

// going up
ASSERT(File("/DATA/a/../b.txt").path="/DATA/b.txt"; "two dots inside a filesystem")
ASSERT(Folder("/PACKAGE").parent=Null; "nothing is above a filesystem")
ASSERT(Folder("/").parent=Null; "nothing is above the root")
ASSERT(File("/DATA/info.txt").parent.path="/DATA/"; "the parent is the filesystem")
ASSERT(Folder("/PACKAGE/a/b").parent.path="/PACKAGE/a/"; "the parent of a folder")

// relative pathnames of folders
ASSERT(Folder("/DATA/archive/jan2019").file("total.txt").path="/DATA/archive/jan2019/total.txt"; "a file below")
ASSERT(Folder("/DATA").folder("a/b").path="/DATA/a/b/"; "a folder below")
ASSERT(Folder("/DATA/a").file("../c.txt").path="/DATA/c.txt"; "one up and down again")
ASSERT(Folder("/DATA").file("../c.txt")=Null; "not above the filesystem")
ASSERT(Folder("/DATA").folder("../..")=Null; "not above the filesystem with a folder")

// numbers of files
ASSERT(File(Backup log file)=Null; "no backup has been made")
ASSERT(4D.File.new("/a/b.txt").path="/a/b.txt"; "the constructor of the class")
ASSERT(4D.Folder.new(fk data folder).path="/DATA/"; "the constructor of the other class")

// files and folders go into blobs
var $blob : Blob
var $again : Object
VARIABLE TO BLOB($file; $blob)
BLOB TO VARIABLE($blob; $again)
ASSERT(OB Instance of($again; 4D.File) & ($again.path=$file.path); "a file from a blob")
$folder:=Folder("/DATA/x")
VARIABLE TO BLOB($folder; $blob)
BLOB TO VARIABLE($blob; $again)
ASSERT(OB Instance of($again; 4D.Folder) & ($again.path="/DATA/x/"); "a folder from a blob")
