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

ASSERT(Temporary folder=("@"+Folder separator); "a folder ends with a separator")
ASSERT(Length(Temporary folder)>1; "and is not empty")
ASSERT(Temporary folder=Temporary folder; "the same at every call")
ASSERT(System folder=System folder(System); "the folder of the system by default")
ASSERT(System folder=("@"+Folder separator); "with a separator at its end")
ASSERT(System folder(Fonts)#""; "fonts have a folder")
ASSERT(System folder(User preferences_all)#System folder(User preferences_user); "preferences of all and of one user")
$path:=System folder(Home folder)
ASSERT($path#""; "the user has a home")
ASSERT(System folder(Desktop)=($path+"@"); "in which is the desktop")
ASSERT(System folder(Documents folder)=($path+"Documents"+Folder separator); "and the documents")
ASSERT(System folder(Applications or program files)#""; "applications are somewhere")
If (Not(Is Windows))
	ASSERT(System folder(System Win)=""; "what only Windows has is empty")
	ASSERT(System folder(System32 Win)=""; "all of it")
	ASSERT(System folder(Favorites Win)=""; "favorites too")
	ASSERT(System folder(Start menu Win_all)=""; "and the start menu")
End if 
ASSERT(System folder(12345)=""; "a number that is no folder")
