// Logical operators on Booleans.
// Covers: language, 34 214 215 1129 1509 1597
// Page: Concepts/boolean
var $calls : Collection
var $yes; $no : Object
ASSERT((True & True); "and: both true")
ASSERT(Not(True & False); "and: right false")
ASSERT(Not(False & True); "and: left false")
ASSERT(Not(False & False); "and: both false")
ASSERT((True | True); "or: both true")
ASSERT((True | False); "or: left true")
ASSERT((False | True); "or: right true")
ASSERT(Not(False | False); "or: both false")
ASSERT((("A"="A") & (15#3)); "two true comparisons")
ASSERT(Not(("A"="B") & (15#3)); "one false comparison")
ASSERT(Not(("A"="B") & (15=3)); "two false comparisons")
ASSERT((("A"="A") | (15#3)); "or of two true comparisons")
ASSERT((("A"="B") | (15#3)); "or of a false and a true comparison")
ASSERT(Not(("A"="B") | (15=3)); "or of two false comparisons")
ASSERT(Not(Not(True)); "Not of Not")
ASSERT(Not(False); "Not turns False into True")

// Exclusive or built from the others.
var $a; $b : Boolean
$a:=True
$b:=False
ASSERT((($a | $b) & Not($a & $b)); "exclusive or of different values")
$b:=True
ASSERT(Not(($a | $b) & Not($a & $b)); "exclusive or of equal values")

ASSERT((True=True); "Booleans can be compared")
ASSERT((True#False); "Booleans can be unequal")
ASSERT(Not(True=False); "True is not False")

// Both sides of a single sign are always evaluated.
$calls:=[]
$yes:={run: Formula($1.push(1).length>0)}
$no:={run: Formula($1.push(1).length<0)}
ASSERT(Not($no.run($calls) & $yes.run($calls)); "and with a false left side")
ASSERT($calls.length=2; "the right side of and was evaluated nevertheless")
ASSERT(($yes.run($calls) | $no.run($calls)); "or with a true left side")
ASSERT($calls.length=4; "the right side of or was evaluated nevertheless")
ASSERT(Value type(True & False)=Is Boolean; "the result is a Boolean")
