// Where the program is, and what runs beside it.
// Covers: 489 490 491 847 1001 1418
// Page: commands/structure-file, commands/data-file, commands/application-file, commands/component-list, commands/plugin-list, commands/get-4d-file
var $path : Text
ARRAY TEXT($names; 3)
ARRAY LONGINT($numbers; 3)
$path:=Structure file
ASSERT($path=("@files.4dm"); "a method that runs alone is its own structure")
ASSERT(Structure file(*)=$path; "the host's is the same")
ASSERT(Position(Folder separator; $path)>0; "with its folders")
ASSERT(Application file=("@"+Folder separator+"@"); "the program has a full pathname")
ASSERT(Application file#Structure file; "which is not the method's")
ASSERT(Length(Application file)>1; "it is never empty")
COMPONENT LIST($names)
ASSERT(Size of array($names)=0; "no components: the array is emptied")
ASSERT($names{0}=""; "element zero too")
ARRAY TEXT($names; 2)
PLUGIN LIST($numbers; $names)
ASSERT(Size of array($numbers)=0; "no plug-ins")
ASSERT(Size of array($names)=0; "and no names: both arrays have the same size")
COMPONENT LIST($names)
PLUGIN LIST($numbers; $names)
ASSERT(Size of array($numbers)=Size of array($names); "synchronised at every call")
ASSERT(Get 4D file(Last backup file)=""; "a file that does not exist has no path")
ASSERT(Get 4D file(User settings file)=""; "no error for one that may be missing")
ASSERT(Get 4D file(Debug log file; *)=""; "nor with the star")
ASSERT(Get 4D file(-1)=""; "nor for a number that is no file")
ASSERT(Data file=""; "there is no data file")
ASSERT(Data file(1)=""; "nor a segment of it")
