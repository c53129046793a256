// Programs of the system.
// Covers: 811 812
// Page: commands/launch-external-process, commands/set-environment-variable
var $input; $output; $errors : Text
var $bytes : Blob
var $pid : Integer
$input:="one\ntwo"
LAUNCH EXTERNAL PROCESS("cat"; $input; $output)
ASSERT(OK=1; "the program ran")
ASSERT($output=$input; "it reads and writes")
LAUNCH EXTERNAL PROCESS("cat"; $input; $bytes)
ASSERT(Convert to text($bytes; "UTF-8")=$input; "into a BLOB")
LAUNCH EXTERNAL PROCESS("sh -c 'echo oops >&2'"; $input; $output; $errors; $pid)
ASSERT(Trim($errors)="oops"; "what it complains of")
ASSERT(Length($output)=0; "and nothing else")
ASSERT($pid>0; "its number")
SET ENVIRONMENT VARIABLE("FOURD_TEST"; "a value")
LAUNCH EXTERNAL PROCESS("sh -c 'echo $FOURD_TEST'"; $input; $output)
ASSERT(Trim($output)="a value"; "a variable of the environment")
SET ENVIRONMENT VARIABLE("FOURD_TEST"; "")
LAUNCH EXTERNAL PROCESS("sh -c 'echo $FOURD_TEST'"; $input; $output)
ASSERT(Length(Trim($output))=0; "taken back")
SET ENVIRONMENT VARIABLE("_4D_OPTION_CURRENT_DIRECTORY"; "/")
LAUNCH EXTERNAL PROCESS("pwd"; $input; $output)
ASSERT(Trim($output)="/"; "the current directory")
SET ENVIRONMENT VARIABLE("_4D_OPTION_BLOCKING_EXTERNAL_PROCESS"; "false")
LAUNCH EXTERNAL PROCESS("sleep 0"; $pid)
ASSERT((OK=1) & ($pid>0); "not waited for")
LAUNCH EXTERNAL PROCESS("/no/such/program")
ASSERT(OK=0; "a program that does not exist")
