// Covers: 485 486 487
// Page: commands/get-4d-folder commands/temporary-folder commands/system-folder
var $path : Text

$path:=Get 4D folder(Database folder)
ASSERT($path=Folder(fk database folder).platformPath; "the folder of the database")
ASSERT(OK=1; "OK is 1")
ASSERT(Substring($path; Length($path))=Folder separator; "it ends with a separator")
ASSERT(Get 4D folder(Database folder Unix syntax)#""; "in Unix syntax")
ASSERT(Get 4D folder(Database folder Unix syntax)[[1]]="/"; "which begins with a slash")
ASSERT(Get 4D folder(Database folder; *)=$path; "the host database is this one")
ASSERT(Get 4D folder(Data folder)=Folder(fk data folder).platformPath; "the data folder")
ASSERT(Get 4D folder#""; "the active 4D folder")
ASSERT(Get 4D folder=Get 4D folder(Active 4D Folder); "is the default")
ASSERT(Get 4D folder(2000)=""; "no folder has this number")
ASSERT(OK=0; "and OK is 0")

ASSERT(Folder(Temporary folder; fk platform path).exists; "as a folder object too")
ASSERT(Position(Folder separator; Temporary folder)#0; "it is a pathname")

ASSERT(System folder(Home folder)=Folder(fk home folder).platformPath; "the home folder")
ASSERT(System folder(Desktop)=Folder(fk desktop folder).platformPath; "the desktop")
ASSERT(System folder=System folder(System); "the system folder is the default")
ASSERT((System folder(Favorites Win)="") | (Folder separator="\\"); "only Windows has this folder")
