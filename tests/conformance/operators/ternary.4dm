// The ternary operator.
// Covers: language, 10 16 955 1597
// Page: Concepts/operators
var $t : Text
var $n : Integer
var $v : Variant
var $calls : Collection
var $o; $spy : Object
$n:=26
$t:=($n>=21) ? "Beer" : "Juice"
ASSERT($t="Beer"; "the first branch")
$n:=20
$t:=($n>=21) ? "Beer" : "Juice"
ASSERT($t="Juice"; "the second branch")
$t:=$n=20 ? "y" : "n"
ASSERT($t="y"; "the condition needs no parentheses: the ternary is looser than the operators")
$v:=$n=20 ? $n-1 : $n
ASSERT($v=19; "operators inside the branches")
$v:=$n+1>20 ? "a"+"b" : "c"+"d"
ASSERT($v="ab"; "operators on all three places")
$v:=False ? "a"+"b" : "c"+"d"
ASSERT($v="cd"; "the last branch takes everything to its right")
$n:=7
$t:=$n>9 ? "a" : $n>4 ? "b" : "c"
ASSERT($t="b"; "a chain of ternaries: second case")
$n:=12
$t:=$n>9 ? "a" : $n>4 ? "b" : "c"
ASSERT($t="a"; "a chain of ternaries: first case")
$n:=1
$t:=$n>9 ? "a" : $n>4 ? "b" : "c"
ASSERT($t="c"; "a chain of ternaries: last case")
$v:=True ? -1 : 1
ASSERT($v=(-1); "a negative first branch, with blanks")
$v:=False ? 1 : -1
ASSERT($v=(-1); "a negative second branch")

// The condition is judged as truthy or falsy.
$v:=0 ? "y" : "n"
ASSERT($v="y"; "zero is truthy")
$v:="" ? "y" : "n"
ASSERT($v="n"; "an empty text is falsy")
$v:="a" ? "y" : "n"
ASSERT($v="y"; "a filled text is truthy")
$v:=Null ? "y" : "n"
ASSERT($v="n"; "Null is falsy")
$o:={}
$v:=$o ? "y" : "n"
ASSERT($v="n"; "an empty object is falsy")
$v:=$o.a ? "y" : "n"
ASSERT($v="n"; "an undefined property is falsy")
$o.a:=0
$v:=$o ? "y" : "n"
ASSERT($v="y"; "a filled object is truthy")
$v:=$o.a ? "y" : "n"
ASSERT($v="y"; "a property that holds zero is truthy")
$v:=[] ? "y" : "n"
ASSERT($v="n"; "an empty collection is falsy")
$v:=[0] ? "y" : "n"
ASSERT($v="y"; "a filled collection is truthy")
$v:=!00-00-00! ? "y" : "n"
ASSERT($v="n"; "the null date is falsy")
$v:=!2020-02-02! ? "y" : "n"
ASSERT($v="y"; "a date is truthy")
$v:=-5 ? "y" : "n"
ASSERT($v="y"; "a negative number is truthy")

// Only one branch is evaluated.
$calls:=[]
$spy:={run: Formula($2.push($1))}
$v:=True ? $spy.run("a"; $calls) : $spy.run("b"; $calls)
ASSERT($calls.join("")="a"; "the second branch was not evaluated")
$v:=False ? $spy.run("a"; $calls) : $spy.run("b"; $calls)
ASSERT($calls.join("")="ab"; "the first branch was not evaluated")

// Choose evaluates all of its arguments.
$calls:=[]
$v:=Choose(True; $spy.run("a"; $calls).length; $spy.run("b"; $calls).length)
ASSERT($calls.length=2; "Choose evaluated both values")

// A name put together from what is there.
$o:={firstname: "Ann"}
$t:=($o.firstname && $o.lastname) ? ($o.firstname+" "+$o.lastname) : ($o.lastname || $o.firstname) || ""
ASSERT($t="Ann"; "only the first name exists")
$o.lastname:="Lee"
$t:=($o.firstname && $o.lastname) ? ($o.firstname+" "+$o.lastname) : ($o.lastname || $o.firstname) || ""
ASSERT($t="Ann Lee"; "both names exist")
$o:={}
$t:=($o.firstname && $o.lastname) ? ($o.firstname+" "+$o.lastname) : ($o.lastname || $o.firstname) || ""
ASSERT(Length($t)=0; "no name exists")

// A ternary as an argument and inside literals.
ASSERT(String(True ? 1 : 2)="1"; "a ternary as an argument")
$o:={a: False ? 1 : 2; b: [True ? "x" : "y"]}
ASSERT($o.a=2; "a ternary as a property value")
ASSERT($o.b[0]="x"; "a ternary as a collection element")
