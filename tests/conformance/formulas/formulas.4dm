// Formula objects: parameters, This, captured variables, call and apply.
// Covers: language, 13 15 63 259 1217 1470 1471 1509 1597 1601 1731 1756 1790
// Page: commands/formula, API/FunctionClass
var $f; $g : 4D.Function
var $o; $robot; $feta : Object
var $v : Variant
$f:=Formula(1+2)
$o:=New object("myFormula"; $f)
ASSERT($f.call()=3; "call without arguments")
ASSERT($f.call($o)=3; "call with an object")
ASSERT($f.apply($o)=3; "apply with an object")
ASSERT($o.myFormula()=3; "a property with parentheses")
ASSERT($o["myFormula"]()=3; "a property by name with parentheses")
ASSERT({f: Formula(1+1)}.f()=2; "a function of a literal")

// Without parentheses nothing runs.
$v:=$o.myFormula
ASSERT(Value type($v)=Is object; "without parentheses the function itself comes back")
ASSERT(OB Instance of($v; 4D.Function); "it is a function")
ASSERT($v.call()=3; "and can be called later")

// Parameters.
$o:=New object("f"; Formula($1+$2))
ASSERT($o.f(10; 20)=30; "numbered parameters")
$f:=Formula(Uppercase($1))
ASSERT(Compare strings($f.call(Null; "hello"); "HELLO"; sk char codes)=0; "call passes arguments")
ASSERT(Compare strings($f.apply(Null; ["hello"]); "HELLO"; sk char codes)=0; "apply passes a collection of arguments")
$f:=Formula(Count parameters)
ASSERT($f.call()=0; "no arguments")
ASSERT($f.call(Null; "a"; "b")=2; "two arguments")
ASSERT($f.apply(Null; [1; 2; 3])=3; "three arguments in a collection")
$f:=Formula(Copy parameters.join("-"))
ASSERT($f.call(Null; 1; 2; 3)="1-2-3"; "the arguments as a collection")
$f:=Formula(Copy parameters(2).join("-"))
ASSERT($f.call(Null; 1; 2; 3)="2-3"; "the arguments from the second one")

// This.
$o:=New object("fullName"; Formula(This.firstName+" "+This.lastName))
$o.firstName:="John"
$o.lastName:="Smith"
ASSERT($o.fullName()="John Smith"; "This is the object before the dot")
$o:=New object("value"; 50)
$f:=Formula(This.value*2)
ASSERT($f.call($o)=100; "This is the first argument of call")
ASSERT($f.apply({value: 4})=8; "This is the first argument of apply")
$o:={a: {n: 1; f: Formula(This.n)}; n: 2}
ASSERT($o.a.f()=1; "in a chain This is the last object before the call")
$f:=$o.a.f
$o.g:=$f
ASSERT($o.g()=2; "This is bound when the function is called, not when it is made")
$f:=Formula(This=Null)
ASSERT($f.call(Null); "without an object This is Null")
ASSERT((This=Null); "in a project method without an object This is Null")

// Captured variables.
$value:=10
$o:=New object("f"; Formula($value))
$value:=20
ASSERT($o.f()=10; "a local variable is captured when the formula is made")
ASSERT($value=20; "the variable itself goes on")
$c:=[1]
$f:=Formula($c.length)
$c.push(2)
ASSERT($f.call()=2; "a captured collection is the same collection")
processValue:=1
$f:=Formula(processValue)
processValue:=2
ASSERT($f.call()=2; "a process variable is read when the formula runs")
$g:=Formula($1*2)
$f:=Formula($g.call(Null; $1)+1)
ASSERT($f.call(Null; 5)=11; "a formula may use another one")

// Assignments as formulas.
$robot:=New object("name"; "Robot"; "price"; 543; "quantity"; 2)
$feta:=New object("name"; "Feta"; "price"; 12.5; "quantity"; 5)
$f:=Formula(This.total:=This.price*This.quantity)
$feta.calc:=$f
$robot.calc:=$f
$feta.calc()
$robot.calc()
ASSERT($feta.total=62.5; "an assignment to This")
ASSERT($robot.total=1086; "the same formula on another object")
$o:={n: 1}
$f:=Formula($1.n+=10)
$f.call(Null; $o)
ASSERT($o.n=11; "a compound assignment to a parameter's property")
ASSERT(Position("[object Formula]"; JSON Stringify($feta))>0; "a formula in JSON is only named")

// The source.
$f:=Formula(1+2)
ASSERT(Value type($f.source)=Is text; "the source is a text")
ASSERT(Position("1+2"; $f.source)>0; "it shows the expression")

// Formulas from texts.
$f:=Formula from string("1+2")
ASSERT($f.call()=3; "a formula from a text")
$f:=Formula from string("This.n*$1")
ASSERT($f.call({n: 3}; 4)=12; "This and parameters in a formula from a text")
$f:=Formula from string("String:C10($1)")
ASSERT($f.call(Null; 7)="7"; "tokens in a formula from a text")
processResult:=0
EXECUTE FORMULA("processResult:=6*7")
ASSERT(processResult=42; "EXECUTE FORMULA runs an assignment")
EXECUTE FORMULA("")
ASSERT(processResult=42; "an empty text does nothing")

// The parameters of a formula are not those of the method around it.
$m:=4D.Method.new("#DECLARE($a; $b : Variant)\nvar $f : 4D.Function\n$f:=Formula($1+$2)\nreturn $f.call(Null; 1; 2)")
ASSERT($m.call(Null; 5; 6)=3; "the numbers belong to the call of the formula")
