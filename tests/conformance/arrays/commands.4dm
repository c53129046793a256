// Commands on arrays.
// Covers: language, 1 2 3 4 219 221 222 226 227 228 229 230 274 295 907 911 1221 1562 1563 1799
// Page: commands/append-to-array, commands/insert-in-array, commands/delete-from-array, commands/find-in-array, commands/sort-array, commands/copy-array
var $c : Collection
var $o1; $o2 : Object

// Appending.
ARRAY TEXT($t; 0)
APPEND TO ARRAY($t; "a")
APPEND TO ARRAY($t; "b")
ASSERT(Size of array($t)=2; "each call adds one element")
ASSERT($t{2}="b"; "at the end")
APPEND TO ARRAY($created; "x")
ASSERT(Type($created)=Text array; "an array that does not exist is created with the type of the value")
ASSERT($created{1}="x"; "and holds the value")
ARRAY REAL($r; 0)
APPEND TO ARRAY($r; ?00:01:00?)
ASSERT($r{1}=60; "a number array takes a time")
Try(APPEND TO ARRAY($t; 5))
$c:=Last errors
ASSERT($c#Null; "a number for a text array is an error")
ASSERT($c.extract("errCode").includes(54); "the error has number 54")
ASSERT(Size of array($t)=2; "nothing was added")

// Inserting and deleting.
ARRAY LONGINT($n; 3)
$n{1}:=1
$n{2}:=2
$n{3}:=3
INSERT IN ARRAY($n; 2)
ASSERT(Size of array($n)=4; "one element inserted")
ASSERT($n{1}=1; "elements before stay")
ASSERT($n{2}=0; "the new element is empty")
ASSERT($n{3}=2; "elements after move")
INSERT IN ARRAY($n; 1; 2)
ASSERT(Size of array($n)=6; "two elements inserted")
ASSERT($n{3}=1; "the first one moved by two")
INSERT IN ARRAY($n; 100)
ASSERT(Size of array($n)=7; "beyond the end the element is added at the end")
ASSERT($n{6}=3; "nothing moved")
DELETE FROM ARRAY($n; 1; 2)
ASSERT(Size of array($n)=5; "two elements deleted")
ASSERT($n{1}=1; "the rest moved up")
DELETE FROM ARRAY($n; 2)
ASSERT($n{2}=2; "one element deleted")

// Searching.
ARRAY TEXT($s; 4)
$s{1}:="Paul"
$s{2}:="Anna"
$s{3}:="anna"
$s{4}:="Bob"
ASSERT(Find in array($s; "Anna")=2; "the first match")
ASSERT(Find in array($s; "ANNA"; 3)=3; "from a start, letter case ignored")
ASSERT(Find in array($s; "Zoe")=(-1); "no match")
ASSERT(Find in array($s; "b@")=4; "the wildcard works")
ASSERT(Count in array($s; "anna")=2; "counting matches")
ASSERT(Count in array($s; "Zoe")=0; "counting nothing")
$s{0}:="Zoe"
ASSERT(Find in array($s; "Zoe")=(-1); "the search begins at element one")
$o1:={a: 10}
$o2:={a: 10}
ARRAY OBJECT($objects; 3)
$objects{1}:=$o2
$objects{2}:=$o1
$objects{3}:=$o1
ASSERT(Find in array($objects; $o1)=2; "objects are found by reference")
ASSERT(Count in array($objects; $o1)=2; "objects are counted by reference")

// Sorting.
ARRAY TEXT($names; 3)
ARRAY LONGINT($ids; 3)
$names{1}:="pear"
$names{2}:="Apple"
$names{3}:="fig"
$ids{1}:=1
$ids{2}:=2
$ids{3}:=3
SORT ARRAY($names; $ids; >)
ASSERT($names{1}="Apple"; "ascending")
ASSERT($ids{1}=2; "the second array follows the first")
ASSERT($ids{3}=1; "to the last element")
SORT ARRAY($names; $ids; <)
ASSERT($names{1}="pear"; "descending")
ASSERT($ids{1}=1; "the second array follows again")
SORT ARRAY($ids)
ASSERT($ids{1}=1; "without a sign the order is ascending, first element")
ASSERT($ids{3}=3; "without a sign the order is ascending, last element")

// Copying.
ARRAY TEXT($copy; 0)
COPY ARRAY($names; $copy)
ASSERT(Size of array($copy)=3; "the copy has the size")
$copy{1}:="changed"
ASSERT($names{1}="pear"; "the copy is independent")
ARRAY OBJECT($objectCopy; 0)
COPY ARRAY($objects; $objectCopy)
$objectCopy{2}.a:=11
ASSERT($o1.a=11; "objects in a copied array are the same objects")

// Arrays and collections.
$c:=[]
ARRAY TO COLLECTION($c; $names)
ASSERT($c.join(",")="pear,fig,Apple"; "an array into a collection")
COLLECTION TO ARRAY(["x"; "y"]; $copy)
ASSERT(Size of array($copy)=2; "a collection into an array: the size")
ASSERT($copy{2}="y"; "a collection into an array: the contents")
$c:=[]
ARRAY TO COLLECTION($c; $names; "name"; $ids; "id")
ASSERT($c.length=3; "two arrays into a collection of objects")
ASSERT($c[0].name="pear"; "the first property")
ASSERT($c[2].id=3; "the second property")
ARRAY TEXT($cities; 0)
ARRAY LONGINT($codes; 0)
COLLECTION TO ARRAY([{name: "A"; zc: 1}; {name: "B"; zc: 2}]; $cities; "name"; $codes; "zc")
ASSERT($cities{2}="B"; "objects into two arrays, texts")
ASSERT($codes{2}=2; "objects into two arrays, numbers")

// Sums over arrays.
ARRAY REAL($values; 4)
$values{1}:=1
$values{2}:=2
$values{3}:=3
$values{4}:=6
ASSERT(Sum($values)=12; "Sum")
ASSERT(Average($values)=3; "Average")
ASSERT(Max($values)=6; "Max")
ASSERT(Min($values)=1; "Min")
