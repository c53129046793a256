// Copies of instances are instances.
// Covers: language, 1225 1730 1731
// Page: commands/ob-copy, Concepts/classes
var $person; $copy : cs.Person
$person:=cs.Person.new("Ada"; "Byron")
$copy:=OB Copy($person)
ASSERT($copy.fullName="Ada Byron"; "a copy has the functions of its class")
$copy.firstName:="Anne"
ASSERT($person.firstName="Ada"; "and properties of its own")
$copy:=OB Copy($person; ck shared)
ASSERT(OB Is shared($copy); "a shared copy")
ASSERT(OB Instance of($copy; cs.Person); "of the same class")
ASSERT($copy.sayHello()="Hello Ada Byron"; "with its functions")
ASSERT([$person].copy(ck shared)[0].fullName="Ada Byron"; "in a collection too")
ASSERT(Not(OB Is shared(OB Copy($copy))); "and back")
ASSERT(OB Copy($copy).fullName="Ada Byron"; "the class stays")

// The class object is shared, and takes properties; those hide its functions.
Use (cs.Plain)
	cs.Plain.instance:=OB Copy(cs.Plain.new("Only"; "One"); ck shared; cs.Plain)
	cs.Plain.new:=Formula(This.instance)
End use
ASSERT(cs.Plain.new()=cs.Plain.instance; "new gives the one instance")
ASSERT(cs.Plain.new("Other"; "Name").firstName="Only"; "whatever is asked for")
