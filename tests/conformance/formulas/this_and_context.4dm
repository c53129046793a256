// The object of a call, the database of a formula, lines of control flow.
// Covers: 63 1601
// Page: API/FunctionClass, commands/formula-from-string, commands/execute-formula
var $f : 4D.Function
$f:=Formula(This=Null)
ASSERT($f.call(Null)=True; "Null is no This")
ASSERT($f.call()=True; "as without an argument")
ASSERT(Undefined(Try($f.call(5))); "a number is no object for This")
ASSERT(Last errors[0].errCode=54; "that is a wrong type")
ASSERT(Undefined(Try($f.apply("x"; []))); "nor is a text")
ASSERT(Formula from string("1+1"; sk execute in host database).call()=2; "in the host database")
ASSERT(Formula from string("1+1"; sk execute in current database).call()=2; "in the current one")
executed:=1
EXECUTE FORMULA("If (True)")
EXECUTE FORMULA("return")
EXECUTE FORMULA("End while")
ASSERT(executed=1; "lines of control flow are ignored")
EXECUTE FORMULA("executed:=2")
ASSERT(executed=2; "an assignment is not")
