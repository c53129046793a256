// Functions of collections that call a formula.
// Covers: language, 11 16 34 82 94 1509 1554 1597
// Page: API/CollectionClass
var $c; $r : Collection
var $f : 4D.Function
$c:=[1; 4; 9; 10; 20]
$r:=$c.map(Formula($1.value*2))
ASSERT($r.join(",")="2,8,18,20,40"; "map makes a new collection")
ASSERT($c.join(",")="1,4,9,10,20"; "the original stays")
$r:=$c.map(Formula(Round(($1.value/$2)*100; 2)); $c.sum())
ASSERT($r[0]=2.27; "map with a parameter, first value")
ASSERT($r[4]=45.45; "map with a parameter, last value")
$r:=$c.map(Formula({v: $1.value; s: $2+$3}); 1; 2)
ASSERT($r[1].v=4; "map to objects")
ASSERT($r[1].s=3; "several parameters")
$r:=$c.filter(Formula($1.value>5))
ASSERT($r.join(",")="9,10,20"; "filter keeps what is true")
$r:=$c.filter(Formula($1.value>$2); 9)
ASSERT($r.length=2; "filter with a parameter")
$r:=["hello"; "world"; "red horse"; 66; "tim"; "san jose"; "miami"].filter(Formula((Value type($1.value)=Is text) && (Length($1.value)<$2)); 6)
ASSERT($r.join(",")="hello,world,tim,miami"; "filter protected by a test of the type")
ASSERT([1; 2; 3; 4].filter(Formula(($1.value%2)=0)).map(Formula($1.value^2)).join(",")="4,16"; "a chain")

// reduce
ASSERT([5; 3; 5; 1; 3; 4; 4; 6; 2; 2].reduce(Formula($1.accumulator*=$1.value); 1)=86400; "reduce with a start value")
ASSERT([1; 2; 3].reduce(Formula($1.accumulator:=$1.accumulator+$1.value); 10)=16; "reduce with a plain assignment")
ASSERT(["a"; "b"; "c"].reduce(Formula($1.accumulator+=$1.value); "")="abc"; "from left to right")
ASSERT(["a"; "b"; "c"].reduceRight(Formula($1.accumulator+=$1.value); "")="cba"; "from right to left")
ASSERT([].reduce(Formula($1.accumulator+=$1.value); 7)=7; "nothing to reduce gives the start value")

// find, findIndex, some, every
ASSERT(["hello"; "world"; 4; "red horse"; "tim"].find(Formula((Value type($1.value)=Is text) && (Length($1.value)<$2)); 5)="tim"; "find the first value")
ASSERT(Undefined([1; 2].find(Formula($1.value>5))); "nothing found is undefined")
$c:=[{name: "Cleveland"; zc: 35049}; {name: "Clanton"; zc: 35046}; {name: "Clanton"; zc: 35045}]
ASSERT($c.find(Formula($1.value.name=$2); "Clanton").zc=35046; "find an object")
ASSERT($c.findIndex(Formula($1.value.name=$2); "Clanton")=1; "find the position")
ASSERT($c.findIndex(2; Formula($1.value.name=$2); "Clanton")=2; "from a start position")
ASSERT($c.findIndex(Formula($1.value.name=$2); "Nowhere")=(-1); "no position")
$f:=Formula($1.value>0)
ASSERT([5; 3; 1; 4].every($f); "every element")
ASSERT(Not([5; 3; -1].every($f)); "not every element")
ASSERT(Not([-5; -3].some($f)); "no element")
ASSERT([-5; -3; 1].some($f); "some element")
ASSERT(Not([1; -5; -3].some(1; $f)); "from a start position")
ASSERT([5; 3; 1].every(Formula(Value type($1.value)=$2); Is real); "with a parameter")

// Evaluation stops as soon as the answer is known.
$log:=[]
$b:=[1; 2; 3; 4].some(Formula($2.push($1.value).length=2); $log)
ASSERT($log.length=2; "some stops at the first true")
$log:=[]
$b:=[1; 2; 3; 4].every(Formula($2.push($1.value).length#2); $log)
ASSERT($log.length=2; "every stops at the first false")

// flatMap
ASSERT([1; 2; 3].flatMap(Formula([$1.value; $1.value*10])).join(",")="1,10,2,20,3,30"; "flatMap opens the results")
ASSERT(["Hello how"; "are you ?"].flatMap(Formula(Split string($1.value; " "))).length=5; "flatMap of words")

// Sorting.
$c:=["33"; "4"; "1111"; "222"]
ASSERT($c.orderBy().join(",")="1111,222,33,4"; "texts in alphabetical order")
ASSERT($c.orderByMethod(Formula(Num($1.value)<Num($1.value2))).join(",")="4,33,222,1111"; "texts in the order of their numbers")
ASSERT($c.join(",")="33,4,1111,222"; "the original stays")
ASSERT(["Orange"; "fig"; "Blackberry"].orderByMethod(Formula(Length($1.value)>Length($1.value2))).join(",")="Blackberry,Orange,fig"; "by length, longest first")
ASSERT([3; 1; 2].orderBy(ck descending).join("")="321"; "descending")
$c:=[3; 1; 2]
ASSERT($c.sort()=$c; "sort returns the same collection")
ASSERT($c.join("")="123"; "and changes it")
ASSERT($c.sort(ck descending).join("")="321"; "sort descending")
ASSERT([3; 1; 2].sort(Formula($1.value>$1.value2)).join("")="321"; "sort with a formula")
$c:=[{n: "b"; v: 1}; {n: "a"; v: 2}; {n: "c"; v: 1}]
ASSERT($c.orderBy("n").extract("n").join("")="abc"; "by a property")
ASSERT($c.orderBy("n desc").extract("n").join("")="cba"; "by a property, descending")
ASSERT($c.orderBy("v desc, n asc").extract("n").join("")="abc"; "by two properties")
ASSERT($c.orderBy("v, n desc").extract("n").join("")="cba"; "by two properties, mixed")
ASSERT($c.orderBy([{propertyPath: "v"; descending: True}; {propertyPath: "n"; descending: False}]).extract("n").join("")="abc"; "by criteria objects")
ASSERT([{p: {q: 2}}; {p: {q: 1}}].orderBy("p.q")[0].p.q=1; "by a path")
$r:=["A"; "C"; "B"]
$c:=[1; 2; 3]
$r.multiSort([$c])
ASSERT($r.join("")="ABC"; "multiSort sorts the collection")
ASSERT($c.join("")="132"; "and the others with it")

// A start behind the last element.
ASSERT(["a"; "b"].find(2; Formula($1.value="a"))=-1; "find: nothing is searched from behind the end: -1")
ASSERT(["a"; "b"].find(-1; Formula($1.value="b"))="b"; "find: a negative start counts from the end")
ASSERT(Undefined(["a"; "b"].find(1; Formula($1.value="a"))); "find: not found from there on is undefined")
