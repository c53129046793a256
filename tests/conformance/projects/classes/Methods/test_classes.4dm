// User classes: instances, inheritance, computed properties, class objects.
// Covers: language, 15 34 82 1217 1710 1719 1730 1731 1759 1799
// Page: Concepts/classes, API/ClassClass
var $p : cs.Person
var $s : cs.Student
var $o : Object
var $c : Collection
var $v : Variant
$p:=cs.Person.new("John"; "Doe")
ASSERT($p.firstName="John"; "the constructor receives the arguments")
ASSERT($p.sayHello()="Hello John Doe"; "a function of the class")
ASSERT($p["sayHello"]()="Hello John Doe"; "a function by its name")
ASSERT($p.fullName="John Doe"; "a computed property is read")
$p.fullName:="Ann Lee"
ASSERT($p.firstName="Ann"; "a computed property is written, first part")
ASSERT($p.lastName="Lee"; "a computed property is written, second part")
ASSERT($p.sayHello.call($p)="Hello Ann Lee"; "a function called through call")
ASSERT($p.sayHello.apply({fullName: "X"})="Hello X"; "This may be another object")
$v:=$p.sayHello
ASSERT(OB Instance of($v; 4D.Function); "without parentheses the function comes back")
ASSERT($p.add(2; 3)=5; "a named result")
ASSERT($p.early(True)=10; "return alone hands back the named result")
ASSERT($p.early(False)=20; "the end of the function does too")
ASSERT($p.get("firstName")="Ann"; "a function may be called get")
ASSERT($p.where()="Person.where"; "the name of the running function")

// Properties of the declaration.
$o:=cs.Defaults.new()
ASSERT($o.color="Blue"; "an initial value")
ASSERT($o.age=42; "an initial number")
ASSERT($o.birthDate=!1988-09-29!; "an inferred date")
ASSERT($o.list.length=1; "an initial collection")
ASSERT(Undefined($o.name); "a property without a value is not created")
ASSERT(OB Keys($o).join(",")="color,age,birthDate,list"; "only those with a value exist")
$o:=cs.DefaultsChild.new()
ASSERT(OB Keys($o).join(",")="color,age,birthDate,list,extra"; "the properties of the parent come first")
ASSERT($o.extra=84; "and are there when the child's are computed")

// Inheritance.
$s:=cs.Student.new("Bo"; "Berg"; "MIT")
ASSERT($s.firstName="Bo"; "Super runs the constructor of the parent")
ASSERT($s.school="MIT"; "then the own part follows")
ASSERT($s.sayHello()="Hello Bo Berg of MIT"; "Super calls the function of the parent")
ASSERT($s.add(1; 1)=2; "an inherited function")
ASSERT($s.fullName="Bo Berg"; "an inherited computed property")
$o:=cs.Plain.new("Cy"; "Coe")
ASSERT($o.firstName="Cy"; "without a constructor the arguments go to the parent's")
$o:=cs.Alone.new(5)
ASSERT($o.n=5; "Super may be called in a class that extends nothing")
ASSERT(OB Instance of($s; cs.Student); "an instance of its class")
ASSERT(OB Instance of($s; cs.Person); "and of the parent class")
ASSERT(OB Instance of($s; 4D.Object); "and of Object")
ASSERT(Not(OB Instance of($p; cs.Student)); "a parent is no instance of the child class")

// Class objects.
ASSERT(OB Class($s).name="Student"; "the name of a class")
ASSERT(OB Class($s)=cs.Student; "the class of an object")
ASSERT(cs.Student.superclass.name="Person"; "the parent class")
ASSERT(cs.Person.superclass.name="Object"; "a class without a parent extends Object")
ASSERT(Not(cs.Person.isShared); "an ordinary class is not shared")
ASSERT(Not(cs.Person.isSingleton); "nor a singleton")
ASSERT(Undefined(cs.Person.me); "and has no single instance")
ASSERT(OB Is shared(cs.Person); "class objects are shared objects")
ASSERT(cs["Person"].name="Person"; "a class by its name")

// Errors of constructors.
$c:=[]
Try
	$o:=cs.ThisTooEarly.new()
Catch
	$c:=Last errors.extract("errCode")
End try
ASSERT($c.includes(-10743); "This before Super")
$c:=[]
Try
	$o:=cs.SuperTwice.new()
Catch
	$c:=Last errors.extract("errCode")
End try
ASSERT($c.includes(-10746); "Super a second time")
$caught:=False
Try
	$o:=cs.Person.new(42; 43)
Catch
	$caught:=True
End try
ASSERT($caught; "a wrong type for a parameter of the constructor")
ASSERT(Position("\"firstName\":\"Bo\""; JSON Stringify($s))>0; "an instance as JSON shows its properties")

// Shared classes and singletons.
$o:=cs.Account.new(10)
ASSERT(OB Is shared($o); "an instance of a shared class is shared")
ASSERT($o.balance=10; "its constructor needs no Use")
$o.deposit(5)
ASSERT($o.balance=15; "a shared function needs no Use")
$caught:=False
Try
	$o.balance:=0
Catch
	$caught:=True
End try
ASSERT($caught; "from outside Use is needed")
ASSERT(cs.Account.isShared; "the class says so")
ASSERT(cs.Counter.isSingleton; "a singleton says so")
ASSERT(cs.Counter.me=cs.Counter.me; "a singleton has one instance")
cs.Counter.me.n:=7
ASSERT(cs.Counter.me.n=7; "which keeps its values")
ASSERT(cs.Counter.new()=cs.Counter.me; "new gives the same instance")
ASSERT(cs.Registry.me.next()=1; "a shared singleton")
ASSERT(cs.Registry.me.next()=2; "keeps its values as well")
ASSERT(OB Is shared(cs.Registry.me); "and is shared")

// What class objects tell.
ASSERT(cs.Registry.isShared; "a shared singleton is of a shared class")
ASSERT(cs.Registry.isSingleton; "and a singleton")
ASSERT(Not(cs.Registry.isSessionSingleton); "but not one of a session")
ASSERT(cs.PerSession.isSessionSingleton; "a session singleton says so")
ASSERT(cs.PerSession.isSingleton; "it is a singleton")
ASSERT(cs.PerSession.isShared; "of a shared class")
ASSERT(Not(cs.Person.isSessionSingleton); "an ordinary class is none")
cs.PerSession.me.add({kind: "x"}.kind)
ASSERT(cs.PerSession.me.items.length=1; "the instance keeps its values")
ASSERT(cs.PerSession.new()=cs.PerSession.me; "new gives the instance that is there")
ASSERT(4D.File.superclass.name="Document"; "built-in classes have parents as well")
ASSERT(4D.Object.superclass=Null; "but Object has none")
ASSERT(cs.PerSession.name="PerSession"; "the name has its capitals")
ASSERT(Undefined(cs.Nowhere); "a class that does not exist")
ASSERT(Undefined(Try(cs.Nowhere.new())); "cannot be instantiated")
