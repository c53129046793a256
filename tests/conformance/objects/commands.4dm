// Commands on objects.
// Covers: language, 34 82 1220 1224 1225 1226 1230 1231 1233 1297 1471 1509 1597 1718 1719 1720 1730 1731
// Page: commands/ob-set, commands/ob-get, commands/ob-keys, commands/ob-copy
var $o; $o2; $created : Object
var $c : Collection
OB SET($created; "FirstName"; "John"; "LastName"; "Smith")
ASSERT($created.FirstName="John"; "OB SET creates the object of an empty variable")
ASSERT($created.LastName="Smith"; "several pairs at once")
OB SET($created; "FirstName"; "Paul")
ASSERT($created.FirstName="Paul"; "OB SET changes a property")
ASSERT(OB Keys($created).length=2; "without adding one")
OB SET($created; "age"; 42)
ASSERT(OB Get($created; "age")=42; "OB Get reads a property")
ASSERT(OB Get($created; "age"; Is text)="42"; "OB Get converts to the wanted type")
OB SET($created; "h"; ?00:02:00?)
ASSERT(OB Get($created; "h")=120; "a time is stored as seconds")
ASSERT(OB Get($created; "h"; Is time)=?00:02:00?; "and read back as a time")
ASSERT(Undefined(OB Get($created; "Age")); "names are case sensitive")
ASSERT(OB Get type($created; "age")=Is real; "the type of a number")
ASSERT(OB Get type($created; "LastName")=Is text; "the type of a text")
ASSERT(OB Get type($created; "nope")=Is undefined; "the type of a missing property")
OB SET NULL($created; "age")
ASSERT(OB Get type($created; "age")=Is null; "OB SET NULL")
OB REMOVE($created; "age")
ASSERT(Not(OB Is defined($created; "age")); "OB REMOVE removes the property")
ASSERT(OB Is defined($created; "FirstName"); "the others stay")

// Defined and empty.
var $ref : Object
ASSERT(OB Is empty($ref); "an object variable without an object is empty")
ASSERT(Not(OB Is defined($ref)); "and not defined")
OB SET($ref; "name"; "Susie"; "age"; 4)
ASSERT(Not(OB Is empty($ref)); "filled")
ASSERT(OB Is defined($ref); "and defined")
OB REMOVE($ref; "name")
OB REMOVE($ref; "age")
ASSERT(OB Is empty($ref); "emptied")
ASSERT(OB Is defined($ref); "but still defined")

// Keys, values, entries: in the order of definition.
$o:={}
$o.lastName:="Smith"
$o.firstName:="Jenny"
$o.children:=New object("Mary"; 12; "Mark"; 8)
$c:=OB Keys($o)
ASSERT($c.join(",")="lastName,firstName,children"; "names in order")
$c:=OB Values($o)
ASSERT($c[0]="Smith"; "values in order")
ASSERT($c[2].Mark=8; "an object among the values")
$c:=OB Entries($o)
ASSERT($c.length=3; "an entry for each property")
ASSERT($c[1].key="firstName"; "with its key")
ASSERT($c[1].value="Jenny"; "and its value")
$o:={John: 42; Andy: 24; Mary: 30; Paul: 50}
ASSERT(OB Values($o).average()=36.5; "a map of numbers")
ASSERT(OB Entries($o).query("value > :1"; 25).extract("key").join("-")="John-Mary-Paul"; "entries can be queried")

// Copies.
$o:={a: 1; sub: {b: 2}; c: [{d: 3}]}
$o2:=OB Copy($o)
$o2.sub.b:=20
$o2.c[0].d:=30
ASSERT($o.sub.b=2; "objects inside are copied")
ASSERT($o.c[0].d=3; "objects in collections inside are copied")
var $n : Integer
$n:=7
$o:={p: ->$n}
ASSERT(Value type(OB Copy($o).p)=Is pointer; "pointers are kept in a copy")
ASSERT(OB Copy($o; True).p=7; "or replaced by their values")
ASSERT(OB Copy($o; ck resolve pointers).p=7; "with the constant as well")

// Classes.
ASSERT(OB Instance of({}; 4D.Object); "every object is an Object")
ASSERT(OB Instance of(Formula(1); 4D.Function); "a formula is a Function")
ASSERT(Not(OB Instance of({}; 4D.Function)); "an ordinary object is not")
ASSERT(OB Class({}).name="Object"; "the class of an ordinary object")
var $noObject : Object
ASSERT(OB Class($noObject)=Null; "no object, no class")
