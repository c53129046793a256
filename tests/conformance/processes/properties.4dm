// The old command that tells of a process.
// Covers: 336
// Page: commands/process-info
var $name : Text
var $state; $time; $mode; $id; $origin : Integer
PROCESS PROPERTIES(Current process; $name; $state; $time)
ASSERT($name=Current process name; "its name")
ASSERT($state=Executing; "its state")
ASSERT($time>=0; "its time in ticks")
PROCESS PROPERTIES(Current process; $name; $state; $time; $mode; $id; $origin)
ASSERT($mode=0; "it is neither visible nor preemptive")
ASSERT($id=Process info(Current process).ID; "its number that no other has")
ASSERT($origin=Process info(Current process).type; "and its kind")
PROCESS PROPERTIES(9999; $name; $state; $time)
ASSERT($state=Does not exist; "a process that does not exist")
ASSERT($name=""; "has no name")
