// ASSERT, Asserted and switching them off.
// Covers: language, 214 215 1129 1130 1131 1132 1597 1799
// Page: commands/assert, commands/asserted, commands/set-assert-enabled
var $errors; $calls : Collection
var $o : Object
ASSERT(Get assert enabled; "assertions are on by default")
ASSERT(True)
Try(ASSERT(1=2; "my own text"))
$errors:=Last errors
ASSERT($errors.extract("errCode").includes(-10518); "a failed assertion has code -10518")
ASSERT($errors.query("errCode = -10518").first().message="Assert failed: my own text"; "with the given text")
Try(ASSERT(1=2))
$errors:=Last errors
ASSERT($errors.query("errCode = -10518").first().message="Assert failed@"; "without a text the message begins so")
ASSERT(Asserted(1=1); "Asserted gives the value")
$v:=Try(Asserted(1=2; "text"))
$errors:=Last errors
ASSERT($errors.extract("errCode").includes(-10518); "Asserted raises the same error")

// Off: the condition is not even evaluated.
$calls:=[]
$o:={f: Formula($1.push(1).length<0)}
SET ASSERT ENABLED(False; *)
$enabled:=Get assert enabled
ASSERT($o.f($calls); "never evaluated")
$value:=Asserted(1=2)
SET ASSERT ENABLED(True; *)
ASSERT($enabled=False; "assertions were off")
ASSERT($calls.length=0; "the condition of ASSERT was not evaluated")
ASSERT($value=False; "Asserted gave the value without an error")
ASSERT(Get assert enabled; "assertions are on again")
