// Project methods: parameters, results, calls.
// Covers: language, 35 684 1007 1597 1756
// Page: Concepts/parameters, Concepts/methods
var $t : Text
var $o : Object
ASSERT(addTwo(1; 2)=3; "declared parameters and a named result")
ASSERT(addTwo(1)=1; "a missing number is zero")
ASSERT(addTwo=0; "a call without parentheses")
ASSERT(addTwo()=0; "a call with empty parentheses")
ASSERT(ADDTWO(2; 3)=5; "the name in another case")
ASSERT(old style(4; 5)=20; "a name of two words, numbered parameters and result")
ASSERT(countThem=0; "no argument")
ASSERT(countThem("a"; "b"; "c")=3; "three arguments")
$t:="jones"
shout(->$t)
ASSERT(Compare strings($t; "JONES"; sk char codes)=0; "a pointer to the caller's variable")
$o:={f: Formula(addTwo)}
ASSERT($o.f(3; 4)=7; "a formula that names a method passes its arguments on")
$o:={firstName: "John"; greet: Formula(greeting)}
ASSERT($o.greet("hello")="hello John"; "This in a method called as a formula")
ASSERT(makeObject.a=10; "a member of a method's result")
ASSERT(makeObject().b=20; "a member of a call's result")
EXECUTE METHOD("addTwo"; $r; 20; 22)
ASSERT($r=42; "EXECUTE METHOD with a result and arguments")
ASSERT(OK=1; "EXECUTE METHOD sets OK to one")
gTouched:=0
EXECUTE METHOD("touch")
ASSERT(gTouched=1; "EXECUTE METHOD without a result")
touch
ASSERT(gTouched=2; "a method name alone on a line is a call")
ASSERT([1; 2; 3].map("double").join(",")="2,4,6"; "a method name as the callback of a collection")
ASSERT([1; 2; 3; 4].filter("keepEven").join(",")="2,4"; "a method that sets the result of a filter")
ASSERT(factorial(5)=120; "recursion")
ASSERT(Current method name="test_parameters"; "the name of the running method")
