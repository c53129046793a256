// How far numbers are from each other.
// Covers: 26 27 28
// Page: commands/std-deviation, commands/variance, commands/sum-squares
ARRAY REAL($numbers; 0)
APPEND TO ARRAY($numbers; 2)
APPEND TO ARRAY($numbers; 4)
APPEND TO ARRAY($numbers; 6)
ASSERT(Sum squares($numbers)=56; "squares are added")
ASSERT(Round(Variance($numbers); 6)=Round(Std deviation($numbers)^2; 6); "one is the square of the other")
ASSERT(Variance($numbers)>0; "they differ")
ASSERT(Std deviation($numbers)<4; "not by more than they can")
$numbers{1}:=4
$numbers{3}:=4
ASSERT(Variance($numbers)=0; "equal numbers do not")
ASSERT(Std deviation($numbers)=0; "at all")
ASSERT(Sum squares($numbers)=48; "their squares are added too")
$numbers{1}:=-4
ASSERT(Sum squares($numbers)=48; "a sign does not count")
