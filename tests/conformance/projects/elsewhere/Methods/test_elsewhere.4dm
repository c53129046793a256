// Arrays that exist in another process only.
// Covers: 370 371 635 343
// Page: commands/get-process-variable, commands/set-process-variable, commands/count-user-processes
var $ready; $end : 4D.Signal
var $process; $before : Integer
var $text : Text
$before:=Count user processes
ASSERT($before>=1; "the main process counts")
$ready:=New signal
$end:=New signal
$process:=New process("holder"; 0; "holder"; $ready; $end)
$ready.wait()
ASSERT(Count user processes=($before+1); "a process more")
GET PROCESS VARIABLE($process; onlyThere{2}; $text)
ASSERT($text="two"; "an element of an array that this process does not have")
SET PROCESS VARIABLE($process; onlyThere{3}; "three")
GET PROCESS VARIABLE($process; onlyThere{3}; $text)
ASSERT($text="three"; "can be set")
ASSERT(Undefined(onlyThere); "nothing was created here")
GET PROCESS VARIABLE($process; onlyThere; $copy)
ASSERT(Size of array($copy)=3; "the whole array")
$end.trigger()
