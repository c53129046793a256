// Methods called by name, their arguments, the chain of calls; code from texts.
// Covers: 63 259 684 1007 1601 1662 1790 538 304 294 315
// Page: commands/execute-method, commands/call-chain, commands/execute-formula, commands/get-pointer, commands/command-name
var $result : Variant
var $chain : Collection
var $info : Integer
var $theme : Text
EXECUTE METHOD("add"; $result; 2; 3)
ASSERT((OK=1) & ($result=5); "a method by its name, with its result")
EXECUTE METHOD("ADD"; *; 1; 1)
ASSERT(lastSum=2; "a star stands for the result; letter case does not count")
EXECUTE METHOD("add")
ASSERT(lastCount=0; "without arguments")
$object:={}
EXECUTE METHOD("add"; $object.sum; 4; 5)
ASSERT($object.sum=9; "the result goes into a property")
Try(EXECUTE METHOD("no such method"; $result))
ASSERT((OK=0) & (Last errors[0].errCode=-10508); "a method that does not exist")

$chain:=callChain
ASSERT($chain[0].name="callChain"; "the innermost call first")
ASSERT($chain[0].type="projectMethod"; "its type")
ASSERT($chain[0].line=2; "its line")
ASSERT($chain[0].formula="return Call chain"; "and the text of the line")
ASSERT($chain[1].name="test_calling"; "then the caller")
ASSERT(Current method name="test_calling"; "the name of this method")
ASSERT(Copy parameters.length=0; "no arguments here")

// code from texts
$local:=1
EXECUTE FORMULA("$local:=$local+41")
ASSERT($local=42; "a line of text works on the local variables")
EXECUTE FORMULA("processText:=\"set\"")
ASSERT(processText="set"; "and on process variables")
EXECUTE FORMULA("add(20;22)")
ASSERT(lastSum=42; "and calls methods")
EXECUTE FORMULA("")
Try(EXECUTE FORMULA("1+"))
ASSERT(Last errors.length=1; "a syntax error")
ASSERT(Formula from string("add").call(Null; 1; 2)=3; "a formula that is a method gets the arguments")
$object.add:=Formula(add)
ASSERT($object.add(3; 4)=7; "so does one made by Formula")
ASSERT(Formula(add(1; 1)).call(Null; 9; 9)=2; "with parentheses it does not")
ASSERT(Parse formula("num(\"1\")+abs:C99(-1)")="Num(\"1\")+Abs(-1)"; "current names")
Parse formula("1+"; 0; $theme)
ASSERT($theme#""; "the error of a formula")

// pointers
processText:="x"
ASSERT(Get pointer("PROCESSTEXT")->="x"; "letter case does not count")
Get pointer("made by pointer")->:=5
<>shared:=7
ASSERT(Get pointer("<>shared")->=7; "an interprocess variable")
ARRAY TEXT(names; 2; 2)
names{2}{1}:="cell"
ASSERT(Get pointer("names{2}{1}")->="cell"; "an element")
ASSERT(Is nil pointer(Get pointer("1x")); "no name")
ASSERT(Is a variable(->processText); "a variable")
ASSERT(Is a variable(->never)=False; "one that was never assigned")
ASSERT(Is a variable(->$local); "a local variable")

// commands as data
$name:=Command name(1; $info; $theme)
ASSERT(($name="Sum") & (OK=1); "the name of a command")
ASSERT($info ?? 0; "it is thread-safe")
ASSERT($theme="On a Series"; "its theme")
$name:=Command name(60000; $info)
ASSERT(($name="") & (OK=0) & ($info=0); "no such number")
$name:=Command name(157)
ASSERT($name="TRACE"; "another one")
