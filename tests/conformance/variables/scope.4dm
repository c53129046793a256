// Local, process and interprocess variables; formulas have their own locals.
// Covers: language, 63 1597
// Page: Concepts/variables
var $local : Integer
$local:=1
processName:=2
<>interName:=3
ASSERT($local=1; "a local variable")
ASSERT(processName=2; "a process variable")
ASSERT(<>interName=3; "an interprocess variable")
EXECUTE FORMULA("processName:=20")
ASSERT(processName=20; "a formula from text shares the process variables")
var $f : 4D.Function
$f:=Formula(processName)
processName:=21
ASSERT($f.call()=21; "a formula reads a process variable when it is called")
$f:=Formula(processName:=30)
$f.call()
ASSERT(processName=30; "a formula may assign a process variable")
var $m : 4D.Method
$m:=4D.Method.new("var $local : Integer\n$local:=99\nprocessName:=40\nreturn $local")
ASSERT($m.call()=99; "a method has its own local variables")
ASSERT($local=1; "the caller's variable of the same name is another one")
ASSERT(processName=40; "the process variable is the same")

// Names differ by their prefix.
same:=1
$same:=2
<>same:=3
ASSERT((same+($same*10)+(<>same*100))=321; "three variables with the same name")

// System variables.
ASSERT(FldDelimit=9; "the field delimiter is the tab")
ASSERT(RecDelimit=13; "the record delimiter is the carriage return")
