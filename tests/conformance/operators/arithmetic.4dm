// Number operators.
// Covers: language, 10 295 1509
// Page: Concepts/number
var $x : Real
ASSERT((2+3)=5; "sum")
ASSERT((3-2)=1; "difference")
ASSERT((5*2)=10; "product")
ASSERT((5/2)=2.5; "division keeps the fraction")
ASSERT((6/3)=2; "an exact division")
ASSERT((5\2)=2; "integer division drops the fraction")
ASSERT((6\2)=3; "exact integer division")
ASSERT((1\2)=0; "integer division below one")
ASSERT((5%2)=1; "remainder")
ASSERT((10%2)=0; "no remainder")
ASSERT((10%3)=1; "remainder of ten by three")
ASSERT((10.5%2)=0; "modulo works on whole numbers")
ASSERT((2^3)=8; "power")
ASSERT((2^0)=1; "power zero")
ASSERT((2^15)=32768; "two to the fifteenth")
ASSERT((2^0.5)>1.41421; "a fractional exponent, lower bound")
ASSERT((2^0.5)<1.41422; "a fractional exponent, upper bound")
ASSERT((4^(-1))=0.25; "a negative exponent")
$x:=-5
ASSERT((-$x)=5; "minus in front of a variable")
ASSERT((-$x+1)=6; "minus takes the next operand only")
ASSERT((3*-2)=(-6); "minus after another operator")
ASSERT((0.1+0.2)=0.3; "sums of fractions compare equal within the tolerance")
ASSERT((1.5+1.5)=3; "fractions that add up to a whole number")
ASSERT(String(1/0)="INF"; "division by zero gives an infinite number, no error")
ASSERT(String(-1/0)="-INF"; "division of a negative number by zero")
ASSERT((1/0)>1000000; "the infinite number is larger than any other")
ASSERT((1000000*1000000)=1000000000000; "products go beyond the longint range")

// All numbers are reals in interpreted code.
var $i : Integer
$i:=5
ASSERT(Value type($i)=Is real; "the value of an Integer variable is a real when interpreted")
ASSERT(Type($i)=Is longint; "the declared type is still longint")
ASSERT(($i/2)=2.5; "dividing an Integer keeps the fraction")
$i:=3.1416
ASSERT($i=3; "storing into an Integer drops the fraction")
