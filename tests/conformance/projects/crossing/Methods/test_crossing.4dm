// Covers: 1389 1390 1641 1225
// Page: commands/call-worker, commands/ob-copy, API/SignalClass
// What refers to itself crosses to a worker as it is: the copy has the same circles, and what two
// properties refer to is one object there too.
var $family : cs.Family
var $signal : 4D.Signal
var $one; $copy; $group : Object
var $twice : Collection
$family:=cs.Family.new("all")
$family.add(cs.Family.new("child"))
$family.members.push($family)
$one:={n: 1}
$signal:=New signal
CALL WORKER("crossing"; "examine"; $family; {signal: $signal; first: $one; second: $one; third: {n: 1}; maker: cs.Family})
ASSERT($signal.wait(30); "the worker has answered")
ASSERT($signal.found.class="Family"; "the copy is an instance of the same class")
ASSERT($signal.found.count=2; "with what its collection holds")
ASSERT($signal.found.childOfParent; "a child knows the copy as its parent")
ASSERT($signal.found.itself; "the object is in its own collection")
ASSERT($signal.found.oneObject; "one object stays one object")
ASSERT(Not($signal.found.equalOnly); "two objects stay two objects")
ASSERT($signal.found.typeOf="Family"; "a class arrives as a class")
ASSERT($signal.found.changedTogether=2; "a change is seen through both properties")
ASSERT($one.n=1; "the original is not changed")

// a shared copy of what refers to one object twice is in one group
$twice:=[$one; $one; [$one]]
$copy:=OB Copy({a: $one; b: $twice}; ck shared)
ASSERT(OB Is shared($copy.b[2][0]); "everything in the copy is shared")
ASSERT($copy.a=$copy.b[2][0]; "the object is copied once")
$group:=New shared object("x"; 1)
$copy:=OB Copy({a: $one; b: $twice}; ck shared; $group)
Use ($group)
	$group.copy:=$copy
	$copy.b[0].n:=5
End use
ASSERT($group.copy.a.n=5; "a copy for a group is locked with it")
$copy:={name: "circle"}
$copy.self:=$copy
$copy:=OB Copy($copy; ck shared)
ASSERT($copy.self.self=$copy; "a circle can be shared")
