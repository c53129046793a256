// What is asked about the language now and then.
// Covers: 157 158 308 1015 1201 1662 1709 1861
// Page: commands/trace, commands/current-method-path, commands/call-chain, commands/deferred-formulas
var $chain : Collection
ARRAY LONGINT($codes; 0)
ARRAY TEXT($components; 0)
ARRAY TEXT($texts; 0)
TRACE
ASSERT(Last errors=Null; "there is no debugger")
TRACE
ASSERT(Process state(Current process)=Executing; "so the process goes on")
TRACE
NO TRACE
ASSERT(Last errors=Null; "without an error")
NO TRACE
ASSERT(Process state(Current process)=Executing; "as after the other")
NO TRACE
ASSERT(Last errors=Null; "as often as one likes")
ASSERT(Is nil pointer(Self); "no object of a form")
ASSERT(Self=Null; "so no pointer")
$chain:=Call chain
ASSERT($chain.length>=1; "this method at least")
ASSERT($chain[0].line>0; "with its line")
ASSERT(Current method path#""; "where it is")
ASSERT(Current method path=Current method path; "the same at every call")
ASSERT(4D#Null; "the store of classes")
ASSERT(4D.Signal.name="Signal"; "with the built-in ones")
ASSERT(OB Instance of(4D; 4D.ClassStore); "is a class store")
ASSERT(OB Keys(4D).includes("File"); "and names them")
ASSERT(Deferred formulas.length=0; "nothing is put off")
DEFER(Formula(1+1))
ASSERT(Deferred formulas.length=1; "until something is")
GET LAST ERROR STACK($codes; $texts; $components)
ASSERT(Size of array($codes)=0; "no error has happened")
ASSERT(Size of array($texts)=0; "so there is no text")
ON ERR CALL("no such method")
ON ERR CALL("")
GET LAST ERROR STACK($codes; $texts; $components)
ASSERT(Size of array($components)=Size of array($codes); "the arrays have one size")
