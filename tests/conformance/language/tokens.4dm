// Names written with their tokens.
// Covers: language, 10 16 34 82 99 222 274 283 284 1471 1495 1509 1597
// Page: Concepts/methods
var $t : Text
$t:=String:C10(12)
ASSERT($t="12"; "a command with its number")
ASSERT(Length:C16("abc")=3; "a function of a text with its number")
ASSERT(Value type:C1509(1)=Is real:K8:4; "a name of two words and a constant with their tokens")
ASSERT((Abs:C99(Pi:K30:1-3.14159265)<0.00001); "the constant Pi with theme and index")
ASSERT(MAXLONG:K35:2=2147483647; "a constant in capitals")
ASSERT(True:C214; "True is a command")
ASSERT(Not:C34(False:C215); "False is a command")
ASSERT(Undefined:C82($nothing) & True:C214; "tokens next to an operator")
var $o : Object
$o:=New object:C1471("a"; Null:C1517)
ASSERT($o.a=Null:C1517; "Null is a command")
ASSERT(String:C10 (5)="5"; "a blank before the parenthesis")
ASSERT(String :C10(6)="6"; "a blank before the token")
$o:={f: Formula:C1597($1+1)}
ASSERT($o.f(1)=2; "Formula is a command and carries a token")
var $x : Integer
$x:=(True:C214) ? (1) : (2)
ASSERT($x=1; "a ternary beside tokens, with parentheses")

// Former names of commands keep their number.
_O_C_LONGINT:C283($legacy)
$legacy:=3
ASSERT($legacy=3; "a renamed declaration command with its token")
C_TEXT:C284($legacyText)
ASSERT(Length:C16($legacyText)=0; "a declaration command of older code")
ARRAY TEXT:C222($a; 2)
ASSERT(Size of array:C274($a)=2; "array commands with their tokens")
$o:=Get process activity:C1495
ASSERT(Value type:C1509($o.processes)=Is collection:K8:32; "a renamed command is found by its number")
