// Sorting arrays.
// Covers: 229 718
// Page: commands/sort-array, commands/multi-sort-array
ARRAY TEXT($city; 4)
ARRAY LONGINT($salary; 4)
ARRAY TEXT($name; 4)
$city{0}:="zero"
$city{1}:="Rome"
$city{2}:="Oslo"
$city{3}:="rome"
$city{4}:="Oslo"
$salary{1}:=10
$salary{2}:=20
$salary{3}:=30
$salary{4}:=40
For ($i; 1; 4)
	$name{$i}:="n"+"1234"[[$i]]
End for
SORT ARRAY($city; $salary; $name; >)
ASSERT($city{1}="Oslo"; "upwards")
ASSERT(($salary{1}=20) & ($salary{2}=40); "equal elements keep their order")
ASSERT($name{3}="n1"; "all arrays follow")
ASSERT($city{0}="zero"; "element 0 stays")
MULTI SORT ARRAY($city; <; $salary; <; $name)
ASSERT(($salary{1}=30) & ($salary{2}=10) & ($salary{3}=40); "two criteria downwards")
ASSERT($name{1}="n3"; "an array without a sign follows")
Try(MULTI SORT ARRAY($city; $salary))
ASSERT(Last errors.length=1; "no criterion is an error")

COPY ARRAY($city; cities)
COPY ARRAY($salary; salaries)
ARRAY POINTER($arrays; 2)
ARRAY LONGINT($orders; 2)
$arrays{1}:=->cities
$arrays{2}:=->salaries
$orders{1}:=0
$orders{2}:=1
MULTI SORT ARRAY($arrays; $orders)
ASSERT(salaries{1}=10; "sorted by the second array")
ASSERT(cities{4}="Oslo"; "the first one follows")

ARRAY OBJECT($o; 3)
$o{1}:={a: 1}
$o{3}:={a: 3}
SORT ARRAY($o)
ASSERT(Undefined($o{1}); "elements without an object are grouped")
ARRAY BOOLEAN($b; 2)
$b{1}:=True
SORT ARRAY($b)
ASSERT($b{2}; "False before True")
ARRAY REAL($r; 3)
$r{1}:=2.5
$r{2}:=-1
$r{3}:=10
SORT ARRAY($r; <)
ASSERT(($r{1}=10) & ($r{3}=-1); "reals downwards")
ARRAY LONGINT($two; 2; 3)
$two{1}{1}:=9
SORT ARRAY($two{1})
ASSERT($two{1}{3}=9; "a row is sorted")
Try(SORT ARRAY($two))
ASSERT(Last errors[0].errCode=54; "a two-dimensional array is not")
ARRAY POINTER($p; 2)
Try(SORT ARRAY($p))
ASSERT(Last errors[0].errCode=54; "nor is an array of pointers")
ARRAY LONGINT($short; 1)
Try(SORT ARRAY($r; $short))
ASSERT(Last errors.length=1; "arrays of different sizes are not sorted together")
