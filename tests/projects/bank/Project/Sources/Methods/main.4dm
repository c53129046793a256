var $s1; $s2; $s : 4D.Signal
var $i : Integer
cs.Bank.me.open("a"; 100).open("b"; 50)
p(cs.Bank.me.total)
$s1:=New signal("one")
$s2:=New signal("two")
p(cs.PerProcess.me.next())
p(cs.PerProcess.me.next())
New process("mover"; 0; "m1"; 100; $s1; "a"; "b")
New process("mover"; 0; "m2"; 50; $s2; "b"; "a")
p($s1.wait(10))
p($s2.wait(10))
p(String(cs.Bank.me.balance("a"))+" "+String(cs.Bank.me.balance("b")))
p(String($s1.done)+" "+String($s1.n)+" "+String($s2.n))
p(cs.Bank.me.accounts.b.moves.length)
p(cs.Bank.me.log.join(";"))
Try
	cs.Bank.me.move("a"; "b"; 1000)
Catch
	p(Last errors[0].message+" "+String(Last errors[0].errCode))
End try
Try
	cs.Bank.me.total:=5
Catch
	p("no write")
End try
p(cs.Bank.new()=cs.Bank.me)
For ($i; 1; 5)
	CALL WORKER("w"; "counter"; "add")
End for
$s:=New signal
CALL WORKER("w"; "counter"; "tell"; $s)
p($s.wait(5))
p($s.name+" "+String($s.total))
KILL WORKER("w")
DELAY PROCESS(Current process; 6)
$s:=New signal
CALL WORKER("w"; "counter"; "tell"; $s)
p($s.wait(5))
p($s.total)
Use (Storage)
	Storage.x:=New shared object("v"; 1; "list"; New shared collection(1; 2))
End use
Use (Storage.x)
	Storage.x.v+=1
	Storage.x.list.push(3)
End use
p(JSON Stringify(Storage.x))
p(Semaphore("sem"))
p(Process info(Current process).name)
p(OB Is shared(Storage.x.list.copy()))
CALL WORKER("f"; Formula(p("from formula "+String(Current process name))))
DELAY PROCESS(Current process; 10)
KILL WORKER("f")
