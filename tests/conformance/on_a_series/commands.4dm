// Statistics of arrays.
// Covers: 1 2 3 4 26 27 28
// Page: commands/sum, commands/average, commands/max, commands/min, commands/std-deviation, commands/variance, commands/sum-squares
ARRAY REAL($numbers; 4)
$numbers{0}:=1000
$numbers{1}:=2
$numbers{2}:=4
$numbers{3}:=4
$numbers{4}:=6
OK:=0
ASSERT(Sum($numbers)=16; "the sum, without element zero")
ASSERT(OK=1; "sets OK")
ASSERT(Average($numbers)=4; "the mean")
ASSERT(Max($numbers)=6; "the greatest")
ASSERT(Min($numbers)=2; "the least")
ASSERT(Sum squares($numbers)=72; "the sum of squares")
ASSERT(Variance($numbers)=(8/3); "the variance of a sample")
ASSERT(Std deviation($numbers)=Square root(8/3); "the standard deviation")

ARRAY LONGINT($table; 2; 2)
$table{1}{1}:=1
$table{1}{2}:=2
$table{2}{1}:=3
$table{2}{2}:=-4
ASSERT(Sum($table)=2; "two dimensions")
ASSERT(Min($table)=-4; "the least of two dimensions")
ASSERT(Average($table)=0.5; "the mean of two dimensions")

ARRAY DATE($dates; 2)
$dates{1}:=!2024-05-01!
$dates{2}:=!2023-05-01!
ASSERT(Max($dates)=!2024-05-01!; "the latest date")
ASSERT(Min($dates)=!2023-05-01!; "the earliest date")

ARRAY INTEGER($none; 0)
ASSERT(Sum($none)=0; "the sum of nothing")
ASSERT(Max($none)=0; "the greatest of nothing")
ASSERT(Average($none)=0; "the mean of nothing")

ARRAY TEXT($texts; 1)
Try(Sum($texts))
ASSERT(Last errors.length>0; "texts have no sum")
