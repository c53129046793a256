// Pathnames in the pasteboard.
// Covers: 975 976
// Page: commands/set-file-to-pasteboard, commands/get-file-from-pasteboard
SET TEXT TO PASTEBOARD("a text")
SET FILE TO PASTEBOARD("/tmp/one.txt")
ASSERT(Get file from pasteboard(1)="/tmp/one.txt"; "the first file")
ASSERT(Get file from pasteboard(2)=""; "there is no second")
ASSERT(Get text from pasteboard=""; "other data is gone")
SET FILE TO PASTEBOARD("/tmp/two.txt"; *)
ASSERT(Get file from pasteboard(1)="/tmp/one.txt"; "with the star files are added")
ASSERT(Get file from pasteboard(2)="/tmp/two.txt"; "behind the others")
SET FILE TO PASTEBOARD("/tmp/three.txt")
ASSERT(Get file from pasteboard(1)="/tmp/three.txt"; "without it they are replaced")
ASSERT(Get file from pasteboard(2)=""; "all of them")
ASSERT(Get file from pasteboard(0)=""; "files count from 1")
