// Covers: operators on properties, elements and results, whatever they hold
// Page: Concepts/operators.md, Concepts/object.md
var $o; $p : Object
var $c : Collection
var $n : Integer
var $r : Real
var $t : Text
var $d : Date

$o:=New object("n"; 7; "r"; 2.5; "t"; "ab"; "d"; !2024-02-29!; "b"; True; "z"; Null)
$p:=New object("inner"; $o)

ASSERT($o.n+$o.r=9.5; "a whole number and a real")
ASSERT($o.t+"c"="abc"; "texts in properties")
ASSERT($o.t+$o.t="abab"; "two texts in properties")
ASSERT($o.t*2="abab"; "a text repeated")
ASSERT($p.inner.t+$o.t="abab"; "a nested text")
ASSERT(Value type(($o.n*$o.r)-0.5)=Is real; "the result is a number")
ASSERT(($o.n*1000000)*1000000=7000000000000; "a product beyond 32 bits")
ASSERT(($o.n%4)=3; "the remainder")
ASSERT(($o.n\4)=1; "the whole quotient")
ASSERT($o.n>$o.r; "an order of both kinds")
ASSERT(Not($o.n<$o.r); "and its contrary")
ASSERT($o.n>=7; "not less than itself")
ASSERT($o.t="AB"; "equality of texts ignores case")
ASSERT($o.t#$o.n; "a text is no number")
ASSERT($o.z=Null; "a Null property")
ASSERT($o.missing=Null; "what is missing counts as Null")
ASSERT(Undefined($o.missing); "but it is undefined")

// a property of a wrong type in the place of a number
ASSERT(Undefined(Try($o.b-1)); "a Boolean cannot be decreased")
ASSERT(Last errors[0].errCode#0; "with an error")
ASSERT(Undefined(Try($o.t-1)); "neither can a text")

// stored in variables of a type
$n:=$o.r*3
ASSERT($n=7; "a real is cut when it is stored in an Integer")
$r:=$o.n
ASSERT($r=7; "a whole number in a Real")
$t:=$o.t
ASSERT($t="ab"; "a text")
$n:=5
$n:=$o.missing
ASSERT($n=0; "undefined resets")

// compound assignments
$o.n+=3
ASSERT($o.n=10; "a number grows")
$o.n-=$o.r
ASSERT($o.n=7.5; "and becomes a real")
$o.t+="!"
ASSERT($o.t="ab!"; "a text grows")
$o.n*=2
ASSERT($o.n=15; "a product")
$o.n+=2147483647
ASSERT($o.n=2147483662; "beyond 32 bits")

// elements
$c:=New collection(1; 2.5; "x"; New object("n"; 4))
ASSERT($c[0]+$c[1]=3.5; "elements")
$c[0]:=$c[0]+$c[3].n
ASSERT($c[0]=5; "an element replaced by a number")
$c[2]:=$c[0]*2
ASSERT($c[2]=10; "a text replaced by a number")
$c[6]:=1+$c[2]
ASSERT($c.length=7; "an element past the end")
ASSERT($c[5]=Null; "with Null between")
$t:="k"
$o[$t]:=1
$o[$t]:=$o[$t]+1
ASSERT($o.k=2; "a property by its name")
$p:=New object("v"; New object)
$p.v:=$p.v=Null
ASSERT(Not($p.v); "an object is not Null")
