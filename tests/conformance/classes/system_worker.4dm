// Programs of the system that run beside the method.
// Page: API/SystemWorkerClass
var $worker; $options; $log : Object
var $output : Blob
var $text : Text
If (Not(Is Windows))
	$worker:=4D.SystemWorker.new("echo hello")
	ASSERT(OB Instance of($worker; 4D.SystemWorker); "of its class")
	ASSERT($worker.commandLine="echo hello"; "what was asked for")
	ASSERT($worker.pid>0; "its number in the system")
	ASSERT($worker.wait(10)=$worker; "waiting gives the worker")
	ASSERT($worker.terminated; "it has ended")
	ASSERT($worker.exitCode=0; "without an error")
	ASSERT($worker.response="hello\n"; "with what it has written")
	ASSERT($worker.responseError=""; "and nothing else")
	ASSERT(Undefined($worker.errors); "nothing went wrong")
	ASSERT($worker.dataType="text"; "as text by default")
	ASSERT($worker.encoding="UTF-8"; "in UTF-8")
	ASSERT(Undefined($worker.timeout); "without a limit of time")
	ASSERT($worker.hideWindow; "a window would be hidden")
	$worker.hideWindow:=False
	ASSERT(Not($worker.hideWindow); "unless one wants it")
	// input
	$worker:=4D.SystemWorker.new("cat")
	$worker.postMessage("some ")
	$worker.postMessage("wörds")
	ASSERT(Not($worker.terminated); "it waits for more")
	ASSERT(Undefined($worker.exitCode); "and has no exit code yet")
	$worker.closeInput()
	ASSERT($worker.wait().response="some wörds"; "what it has read")
	// blobs
	TEXT TO BLOB("bytes"; $output; UTF8 text without length)
	$worker:=4D.SystemWorker.new("cat"; {dataType: "blob"})
	$worker.postMessage($output)
	$worker.closeInput()
	$worker.wait(10)
	SET BLOB SIZE($output; 0)
	$output:=$worker.response
	ASSERT(BLOB size($output)=5; "bytes as a blob")
	ASSERT($worker.dataType="blob"; "as asked")
	ASSERT(Undefined($worker.encoding); "which has no encoding")
	// errors and exit codes
	$worker:=4D.SystemWorker.new("sh -c 'echo oops >&2; exit 3'").wait(10)
	ASSERT($worker.exitCode=3; "the exit code")
	ASSERT($worker.responseError="oops\n"; "what it complained about")
	ASSERT($worker.response=""; "beside the response")
	// variables and folder
	$options:={variables: {GREETING: "hi"; NUMBER: 5}; currentDirectory: Folder("/")}
	$worker:=4D.SystemWorker.new("sh -c 'echo $GREETING $NUMBER; pwd'"; $options).wait(10)
	ASSERT($worker.response="hi 5\n/\n"; "variables and the folder of the options")
	ASSERT($worker.currentDirectory.path="/"; "which is told")
	// callbacks
	$log:={text: ""; data: ""; error: ""}
	$options:={log: $log}
	$options.onData:=Formula(This.log.data:=This.log.data+$2.data)
	$options.onDataError:=Formula(This.log.error:=This.log.error+$2.data)
	$options.onError:=Formula(This.log.text:=This.log.text+"failed ")
	$options.onResponse:=Formula(This.log.text:=This.log.text+$2.type+" ")
	$options.onTerminate:=Formula(This.log.text:=This.log.text+$2.type+String($1.exitCode))
	$worker:=4D.SystemWorker.new("sh -c 'echo one; echo two >&2; echo three'"; $options)
	$worker.wait(10)
	ASSERT($log.data="one\nthree\n"; "data as it comes")
	ASSERT($log.error="two\n"; "errors too")
	ASSERT($log.text="response termination0"; "then the response and the end")
	$log.text:=""
	$options.timeout:=0.1
	$worker:=4D.SystemWorker.new("sleep 20"; $options)
	ASSERT($worker.timeout=0.1; "a limit of time")
	$worker.wait(15)
	ASSERT($worker.terminated; "ends the program")
	ASSERT(Undefined($worker.exitCode); "so it has no exit code")
	ASSERT($worker.errors.length=1; "but an error")
	ASSERT($log.text="failed termination"; "there is no response")
	// ending
	$worker:=4D.SystemWorker.new("sleep 20")
	$worker.wait(0.01)
	ASSERT(Not($worker.terminated); "the time of wait() ends nothing")
	$worker.terminate()
	$worker.wait(15)
	ASSERT($worker.terminated; "terminate() does")
	ASSERT(Undefined($worker.exitCode); "without an exit code")
	Try
		$worker:=4D.SystemWorker.new("/no/such/program")
		ASSERT(False; "not reached")
	Catch
		ASSERT(Last errors.length=1; "what cannot be started is an error")
	End try
	Try
		$worker.pid:=5
		ASSERT(False; "not reached")
	Catch
		ASSERT($worker.pid#5; "most properties cannot be set")
	End try
Else 
	ASSERT(True; "these programs are not on Windows")
End if 
