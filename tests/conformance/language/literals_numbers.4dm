// Number literals: whole, fractional, negative and hexadecimal.
// Covers: language, 99 1509
// Page: Concepts/number
var $x : Real
$x:=27
ASSERT($x=27; "a whole literal")
$x:=123.76
ASSERT($x=123.76; "the decimal separator of a literal is the period")
$x:=0.0076
ASSERT((Abs($x-0.0076)<0.0000001); "a small fraction is read exactly")
$x:=-27
ASSERT((0-$x)=27; "a minus sign makes a literal negative")
$x:=-123.76
ASSERT(($x+123.76)=0; "a negative fraction")
ASSERT(Value type(42)=Is real; "a literal number is a real in interpreted code")
ASSERT(Value type(42.5)=Is real; "a fractional literal is a real too")

// Hexadecimal notation, as in the examples of the bitwise operators.
ASSERT(0x0080=128; "0x introduces a hexadecimal literal")
ASSERT(0x00FF=255; "upper-case hexadecimal digits")
ASSERT(0x0000FFFF=65535; "eight digits")
ASSERT(0x00010000=65536; "bit 16 alone")
ASSERT((0x00FF+1)=0x0100; "a hexadecimal literal is an ordinary number")

// The theme constants that name numbers.
ASSERT(MAXLONG=2147483647; "MAXLONG is the largest longint")
ASSERT((Abs(Pi-3.141592653589793)<0.000000000001); "the constant Pi")
ASSERT(Is text=2; "a constant with a blank in its name")
ASSERT(Carriage return=13; "the constant of the character code 13")
