// Workers: messages, state, order, ends.
// Covers: 1389 1390 1597 1641
// Page: commands/call-worker, commands/kill-worker, Develop/processes
var $done; $go; $ready : 4D.Signal
var $log : Collection
var $number; $p; $i : Integer
var $object : Object
For ($i; 1; 3)
	CALL WORKER("w"; "inc")
End for 
$done:=New signal
CALL WORKER("w"; "read"; $done)
ASSERT($done.wait(5); "the messages are handled")
ASSERT($done.counter=3; "in one process that keeps its variables")
ASSERT($done.type=Worker process; "a worker")
ASSERT($done.name="w"; "with its name")
ASSERT($done.session=Session.id; "in the session")
$number:=$done.number
$done:=New signal
CALL WORKER($number; "read"; $done)
ASSERT($done.wait(5); "a worker is called by its number too")
ASSERT($done.number=$number; "it is the same one")
$done:=New signal
CALL WORKER("W"; "read"; $done)
ASSERT($done.wait(5); "a name with a capital")
ASSERT($done.number#$number; "is another worker")

$log:=New shared collection
CALL WORKER("w"; "append"; $log; "a")
CALL WORKER("w"; "append"; $log; "b")
$done:=New signal
CALL WORKER("w"; Formula($log.push("c")))
CALL WORKER("w"; Formula($done.trigger()))
ASSERT($done.wait(5); "formulas are messages as well")
ASSERT($log.join("")="abc"; "all in their order")

// the startup method
CALL WORKER("starter"; "start"; $log)
CALL WORKER("starter"; "")
$done:=New signal
CALL WORKER("starter"; "read"; $done)
ASSERT($done.wait(5); "an empty name")
ASSERT($done.starts=2; "runs the startup method again")
CALL WORKER(1; "")
ASSERT(True; "the main process has none")

// copies
$object:={touched: False}
$done:=New signal
CALL WORKER("w"; "touch"; $object; $done)
ASSERT($done.wait(5); "an object for a worker")
ASSERT(Not($object.touched); "is a copy")
$done:=New signal
CALL WORKER("w"; "selfCall"; $done)
ASSERT($done.wait(5); "a worker that calls itself")
ASSERT($done.touched; "passes the object itself")
$done:=New signal
CALL WORKER("w"; Formula($1.signal.trigger()); {signal: $done})
ASSERT($done.wait(5); "a shared value inside an ordinary object is the same one")

// errors
$done:=New signal
CALL WORKER("w"; "breakDown")
CALL WORKER("w"; "no such method")
CALL WORKER("w"; "read"; $done)
ASSERT($done.wait(5); "a worker serves on after an error in a message")
ASSERT($done.number=$number; "in the same process")
ASSERT($done.counter=3; "with its variables")

// killing
$log:=New shared collection
$go:=New signal
CALL WORKER("k"; "killSelf"; $log; False; $go)
CALL WORKER("k"; "append"; $log; "never 1")
CALL WORKER("k"; "append"; $log; "never 2")
$go.trigger()
DELAY PROCESS(Current process; 3)
ASSERT($log.join(",")="completed"; "the current message completes, those behind it are dropped")
ASSERT(Process number("k")=0; "the worker has ended")
$log:=New shared collection
CALL WORKER("k"; "killSelf"; $log; True; $go)
DELAY PROCESS(Current process; 3)
ASSERT($log.join(",")="completed"; "a message to itself after its end is dropped")
CALL WORKER("w"; "inc")
KILL WORKER("w")
$done:=New signal
CALL WORKER("w"; "inc")
CALL WORKER("w"; "read"; $done)
ASSERT($done.wait(5); "a killed worker has a successor")
ASSERT($done.counter=1; "that begins anew")
ASSERT($done.number#$number; "in a new process")

// who is no worker
$ready:=New signal
$go:=New signal
$p:=New process("idle"; 0; "no worker"; $ready; $go)
ASSERT($ready.wait(5); "an ordinary process")
$log:=New shared collection
$done:=New signal
CALL WORKER($p; "append"; $log; "never")
CALL WORKER("w"; "toMain"; 1; $log; $done)
ASSERT($done.wait(5); "a message to the main process")
KILL WORKER($p)
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)>=0; "an ordinary process is not killed")
$go.trigger()
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)<0; "it ends by itself")
ASSERT($log.length=0; "nor does it handle messages; the main process does so after its method")
