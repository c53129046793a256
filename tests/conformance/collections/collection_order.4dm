// Covers: 
// Page: API/CollectionClass, Concepts/ordering
var $c; $country; $city : Collection
$c:=["Tom"; 5; "Mary"; 3; Null; True; !2020-01-01!; {}; []]
ASSERT($c.sort().map(Formula(Value type($1.value))).equal([255; 6; 2; 2; 1; 1; 38; 42; 4]); "types have their order")
ASSERT([3; 1; 2].sort(ck descending).equal([3; 2; 1]); "descending")
$c:=[{a: 2; b: "x"}; {a: 1; b: "Y"}; {a: 2; b: "a"}; {b: "z"}]
ASSERT($c.orderBy("a desc, b").extract("b").join("")="axYz"; "several properties")
ASSERT($c.orderBy([{propertyPath: "b"; descending: True}]).extract("b").join("")="zYxa"; "criteria as objects")
ASSERT(Try($c.orderBy("a downwards"))=Null; "an order that does not exist")
$c:=["Europe"; "Europe"; "Africa"; "Europe"; "America"]
$country:=["France"; "France"; "Morocco"; "Germany"; "US"]
$city:=["Paris"; "Lyon"; "Rabat"; "Eching"; "San Diego"]
$c.multiSort([$country; {collection: $city; order: ck ascending}])
ASSERT($city.join(",")="Rabat,San Diego,Lyon,Paris,Eching"; "the last level is ascending")
ASSERT($country.join(",")="Morocco,US,France,France,Germany"; "and so is the collection before it")
ASSERT(Try($c.multiSort([[1]]))=Null; "all must be as long")
ASSERT([200; {n: 1}; {n: 2}].max().n=2; "max is the last one")
ASSERT([200; 150; 55].min()=55; "min")
ASSERT(Undefined([].max()); "of nothing undefined")
