// Variables in files, and messages to the outside.
// Covers: 74 75 667
// Page: commands/load-variables, commands/save-variables, commands/log-event
var $path : Text
$path:=Temporary folder+Generate UUID+".var"
saved:=5
also:="text"
SAVE VARIABLES($path; saved; also)
ASSERT(OK=1; "variables are saved")
saved:=0
also:=""
LOAD VARIABLES($path; saved; also)
ASSERT(OK=1; "and loaded")
ASSERT(saved=5; "a number")
ASSERT(also="text"; "and a text")
File($path; fk platform path).delete()
OK:=0
LOG EVENT(Into 4D debug message; "a message")
ASSERT(OK=0; "a log that is not there")
LOG EVENT(Into system standard outputs; "")
ASSERT(OK=0; "nothing is printed")
LOG EVENT("a message for the log of Windows")
ASSERT(Last errors=Null; "without an error")
