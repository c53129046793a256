// Delays, pauses, signals and semaphores among processes.
// Covers: 143 144 319 320 323 330 652 1641
// Page: commands/delay-process, commands/pause-process, commands/semaphore, API/SignalClass
var $p; $p2; $start : Integer
var $ready; $done; $go; $first; $second : 4D.Signal
var $log : Collection
$start:=Milliseconds
DELAY PROCESS(Current process; 30)
ASSERT(Milliseconds-$start>=490; "30 ticks are half a second")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "delay"; $ready; $done)
ASSERT($ready.wait(5); "a process that sleeps ten minutes")
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)=Delayed; "is delayed")
DELAY PROCESS($p; 0)
ASSERT($done.wait(5); "a delay of 0 wakes it")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "delay"; $ready; $done)
ASSERT($ready.wait(5); "again")
DELAY PROCESS(Current process; 2)
RESUME PROCESS($p)
ASSERT($done.wait(5); "RESUME PROCESS wakes it too")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "delay"; $ready; $done)
ASSERT($ready.wait(5); "again")
DELAY PROCESS(Current process; 2)
DELAY PROCESS($p; 3)
ASSERT($done.wait(5); "another delay replaces the first")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "delay"; $ready; $done)
ASSERT($ready.wait(5); "again")
DELAY PROCESS(Current process; 2)
PAUSE PROCESS($p)
ASSERT(Process state($p)=Paused; "a delayed process can be paused")
PAUSE PROCESS($p)
DELAY PROCESS($p; 0)
ASSERT(Process state($p)=Paused; "a delay does not wake a paused one")
RESUME PROCESS($p)
ASSERT($done.wait(5); "one RESUME PROCESS ends two pauses")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "pause"; $ready; $done)
ASSERT($ready.wait(5); "a process that pauses itself")
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)=Paused; "is paused")
RESUME PROCESS($p)
ASSERT($done.wait(5); "and resumed")

$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "spin"; $ready; $done)
ASSERT($ready.wait(5); "a busy process")
PAUSE PROCESS($p)
$done.trigger()
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)=Paused; "can be paused from outside")
RESUME PROCESS($p)
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)<0; "and ends when it is resumed")

// signals
$ready:=New signal
$done:=New signal
$p:=New process("sleeper"; 0; "s"; "signal"; $ready; $done)
ASSERT($ready.wait(5); "a process that waits for a signal")
DELAY PROCESS(Current process; 2)
ASSERT(Process state($p)=Waiting for internal flag; "shows it in its state")
$ready:=New signal
$p2:=New process("sleeper"; 0; "s2"; "signal"; $ready; $done)
ASSERT($ready.wait(5); "a second one")
DELAY PROCESS(Current process; 2)
$done.trigger()
DELAY PROCESS(Current process; 2)
ASSERT((Process state($p)<0) & (Process state($p2)<0); "one trigger wakes both")

// semaphores
$ready:=New signal
$go:=New signal
$p:=New process("holder"; 0; "h"; "a"; False; $ready; $go)
ASSERT($ready.wait(5); "a process holds a semaphore")
ASSERT(Semaphore("a"); "another process does not get it: True")
ASSERT(Test semaphore("a"); "it exists")
CLEAR SEMAPHORE("a")
ASSERT(Semaphore("a"); "only its owner can clear it")
$ready:=New signal
$p2:=New process("holder"; 0; "h2"; "a"; True; $ready; $go)
ASSERT($ready.wait(5); "nor can a third process")
ASSERT($ready.taken; "take it")
ASSERT(Not($ready.upper); "but one with a capital is another one")
$start:=Milliseconds
ASSERT(Semaphore("a"; 30); "waiting half a second in vain: True")
ASSERT(Milliseconds-$start>=450; "after that time")
$go.trigger()
ASSERT(Not(Semaphore("a"; 600)); "it is free when its owner has ended")
ASSERT(Milliseconds-$start<8000; "long before the limit")
CLEAR SEMAPHORE("a")

ASSERT(Not(Semaphore("queue")); "a queue")
$log:=New shared collection
$first:=New signal
$second:=New signal
$p:=New process("queue"; 0; "q1"; $log; "first"; $first)
DELAY PROCESS(Current process; 1)
$p2:=New process("queue"; 0; "q2"; $log; "second"; $second)
DELAY PROCESS(Current process; 1)
CLEAR SEMAPHORE("queue")
ASSERT($first.wait(5) & $second.wait(5); "both get their turn")
ASSERT($log.join(",")="first,second"; "in the order they came")
