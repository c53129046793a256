// Processes: parameters, variables, workers, semaphores, the shared session.
// Covers: language, 143 317 372 1389 1390 1495 1526 1527 1597 1641 1714 1839
// Page: commands/new-process, Develop/processes, API/SignalClass
var $number; $other : Integer
var $plain; $shared : Object
var $list; $log : Collection
var $ready; $go; $done : 4D.Signal
var $id : Text
$plain:={a: 1}
$list:=[1]
$shared:=New shared object("a"; 1)
$done:=New signal
secret:="of the first process"
<>everywhere:="interprocess"
$number:=New process("child"; 0; "first child"; $plain; $list; $shared; $done; "text"; !2024-01-31!)
ASSERT($number>0; "the number of the new process")
ASSERT($done.wait(10); "the process ran and triggered the signal")
ASSERT($plain.a=1; "an ordinary object is copied for the other process")
ASSERT($list.length=1; "an ordinary collection too")
ASSERT($shared.a=2; "a shared object is the same one")
ASSERT($done.text="text"; "a text arrives")
ASSERT($done.date=!2024-01-31!; "a date arrives")
ASSERT($done.name="first child"; "the name of the process")
ASSERT($done.number=$number; "its number is the one returned")
ASSERT($done.secret=False; "process variables belong to one process")
ASSERT(secret="of the first process"; "the other process did not change it")
ASSERT($done.everywhere="interprocess"; "interprocess variables are common")
ASSERT($done.session=Session.id; "a local application has one session")

// A process that waits: its number, its semaphore, the storage of its session.
$ready:=New signal
$go:=New signal
$done:=New signal
$number:=New process("waiting"; 0; "waiting child"; $ready; $go; $done)
ASSERT($ready.wait(10); "the process is there")
ASSERT(Process number("waiting child")=$number; "a process is found by its name")
ASSERT(Process number("WAITING CHILD")=$number; "letter case does not count")
ASSERT(New process("waiting"; 0; "waiting child"; $ready; $go; $done; *)=$number; "with the star the running process is found again")
ASSERT(Semaphore("conformance held"); "a semaphore held by another process: True")
$id:=Process activity.processes.query("name = :1"; "waiting child").first().sessionID
ASSERT(Session storage($id)#Null; "the session of that process is found by its identifier")
Use (Session storage($id))
	Session storage($id).note:=New shared object("text"; "Alpha")
End use 
$go.trigger()
ASSERT($done.wait(10); "the process went on")
ASSERT($done.note="Alpha"; "and saw what was stored for its session")

// Workers.
$log:=New shared collection
$done:=New signal
CALL WORKER("conformance worker"; "appendLog"; $log; "a")
CALL WORKER("conformance worker"; "appendLog"; $log; "b")
CALL WORKER("conformance worker"; "appendLog"; $log; "c"; $done)
ASSERT($done.wait(10); "the worker treated its messages")
ASSERT($log.extract("text").join("")="abc"; "in the order they were sent")
ASSERT($log.extract("process").distinct().length=1; "in one process")
ASSERT($log[2].count=3; "whose variables are kept between the messages")
$number:=$log[0].process
$done:=New signal
CALL WORKER("CONFORMANCE WORKER"; "appendLog"; $log; "d"; $done)
ASSERT($done.wait(10); "a worker with the name in capitals")
ASSERT($log[3].process#$number; "is another worker")
ASSERT($log[3].count=1; "with variables of its own")
$done:=New signal
CALL WORKER("conformance worker"; Formula($done.trigger()))
ASSERT($done.wait(10); "a formula as the message")
KILL WORKER("conformance worker")
KILL WORKER("CONFORMANCE WORKER")
