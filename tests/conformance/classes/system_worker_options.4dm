// Options of system workers, and how they end.
// Page: API/SystemWorkerClass
var $worker : 4D.SystemWorker
var $folder : 4D.Folder
If (Not(Is Windows))
	$folder:=Folder(Temporary folder; fk platform path).folder("fourd "+Generate UUID)
	$folder.create()
	$worker:=4D.SystemWorker.new("pwd"; {currentDirectory: $folder; encoding: "ISO-8859-1"; timeout: 20; hideWindow: False})
	ASSERT($worker.commandLine="pwd"; "the command line is kept")
	ASSERT($worker.currentDirectory.path=$folder.path; "so is the folder")
	ASSERT($worker.encoding="ISO-8859-1"; "the character set")
	ASSERT($worker.timeout=20; "the limit of time")
	ASSERT(Not($worker.hideWindow); "and the window")
	$worker.wait(10)
	ASSERT(Position($folder.name; $worker.response)>0; "the program ran in the folder")
	$worker:=4D.SystemWorker.new("/bin/sh -c \"echo wrong >&2; exit 3\"")
	$worker.wait(10)
	ASSERT($worker.commandLine="/bin/sh -c@"; "arguments belong to it")
	ASSERT($worker.exitCode=3; "the exit code of the program")
	ASSERT($worker.responseError="wrong\n"; "what it wrote to its standard error")
	ASSERT(Undefined($worker.errors); "a program that fails is no error of the worker")
	$worker:=4D.SystemWorker.new("sleep 30")
	$worker.terminate()
	$worker.wait(10)
	ASSERT($worker.terminated; "it can be ended")
	$worker.terminate()
	ASSERT($worker.terminated; "once more does no harm")
	$folder.delete(Delete with contents)
End if
