// The theme Math.
// Covers: 8 9 17 18 19 20 21 22 94 95 98 99 100 539 623 676
// Page: commands/trunc, commands/mod, commands/set-real-comparison-level, commands/euro-converter
var $i; $number : Integer
ASSERT(Int(123.4)=123; "the whole part")
ASSERT(Int(-123.4)=-124; "of a negative number")
ASSERT(Dec(7.31)*100=31; "the fraction")
ASSERT(Dec(-1.25)>=0; "is never negative")
ASSERT(Abs(-2)=2; "without the sign")
ASSERT(Round(16.857; 2)=16.86; "rounded")
ASSERT(Round(32345.67; -3)=32000; "rounded before the point")
ASSERT(Trunc(216.897; 1)=216.8; "cut off")
ASSERT(Trunc(-216.897; 1)=-216.9; "cut off downward")
ASSERT(Trunc(216.897; -1)=210; "cut off before the point")
ASSERT(Mod(3; 2)=1; "a remainder")
ASSERT(Mod(3.5; 2)=0; "the numbers are rounded first")
ASSERT(Mod(5; 0)=0; "by zero")

ASSERT(String(Arctan(1)*4)="3.14159265359"; "pi")
ASSERT(Sin(0)=0; "sine")
ASSERT(Cos(0)=1; "cosine")
ASSERT(Tan(0)=0; "tangent")
ASSERT(Sin(Pi/2)=1; "of a right angle")
ASSERT(Log(Exp(1))=1; "logarithm and its inverse")
ASSERT(Exp(0)=1; "exponential of zero")
ASSERT(Square root(9)=3; "square root")
ASSERT(String(Square root(-1))=""; "of a negative number there is none")

For ($i; 1; 100)
	$number:=Random
	If (($number<0) | ($number>32767))
		ASSERT(False; "random numbers have their limits")
	End if 
End for 
ASSERT((Random%21)+10<=30; "a range")

ASSERT(0.000001=0.000002; "equal within the level")
ASSERT(0.000001#0.000003; "not equal beyond it")
SET REAL COMPARISON LEVEL(0.1)
ASSERT(1=1.05; "another level")
SET REAL COMPARISON LEVEL(10^-6)
ASSERT(1#1.05; "the level of old")

ASSERT(Euro converter(10000; French Franc; Euro)=1524.49; "into euros")
ASSERT(Euro converter(1; Euro; Italian Lira)=1936; "without decimals")
ASSERT(Euro converter(40.3399; Belgian Franc; Luxembourg Franc)=40; "from one to another")
Try(Euro converter(1; "XXX"; "EUR"))
ASSERT(Last errors.length>0; "an unknown currency")
