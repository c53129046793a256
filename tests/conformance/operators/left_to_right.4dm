// One precedence for all operators, left to right.
// Covers: language, 34
// Page: Concepts/number
var $x : Real
var $b : Boolean
$x:=3+4*5
ASSERT($x=35; "the sum comes first because it is written first")
$x:=3+(4*5)
ASSERT($x=23; "parentheses override the order")
$x:=10-2-3*2
ASSERT($x=10; "three operators from left to right")
$x:=2*3+4*5
ASSERT($x=50; "two products and a sum from left to right")
$x:=100/10/2
ASSERT($x=5; "division is left to right")
$x:=2^3^2
ASSERT($x=64; "powers are left to right too")
$x:=2+3^2
ASSERT($x=25; "a power does not bind tighter than a sum")
$x:=1+2*3-4/5
ASSERT($x=1; "a longer chain: ((1+2)*3-4)/5")
$x:=20-(2*(3+4))
ASSERT($x=6; "nested parentheses")
$b:=(1+1=2)
ASSERT($b; "the sum to the left of the comparison is done first")
$b:=(3+4*5=35)
ASSERT($b; "a comparison at the end sees the whole left side")
$b:=(2=(1+1))
ASSERT($b; "on the right of a comparison parentheses are needed")
$b:=(6>5=True)
ASSERT($b; "a comparison of a comparison: (6>5)=True")
$b:=(1=2=False)
ASSERT($b; "(1=2)=False")
ASSERT(("a"+"b"*2)="abab"; "repetition after concatenation repeats the whole")
ASSERT(("a"+("b"*2))="abb"; "parentheses limit the repetition")
$b:=True | False & False
ASSERT(Not($b); "or and and have one precedence: (True or False) and False")
$b:=True | (False & False)
ASSERT($b; "parentheses change the logical result")
$x:=7 & 3+8
ASSERT($x=11; "bit operators share the precedence: (7 and 3)+8")
$x:=1+1 << 3
ASSERT($x=16; "a shift after a sum moves the sum")
$x:=17%5+1
ASSERT($x=3; "modulo, then sum")
$x:=1+17%5
ASSERT($x=3; "sum, then modulo")
$x:=9\2*2
ASSERT($x=8; "integer division, then product")
