// Functions that read or change a collection.
// Covers: language, 34 82 1554
// Page: API/CollectionClass
var $c; $c2 : Collection
var $v : Variant
// push, pop, shift, unshift
$c:=[5; 3; 9]
$c2:=$c.push(7; 50)
ASSERT($c.length=5; "push adds several elements")
ASSERT($c2=$c; "and returns the collection itself")
ASSERT([5; 20].push(10; 100).sort().join(",")="5,10,20,100"; "calls may be chained")
ASSERT($c.pop()=50; "pop returns the last element")
ASSERT($c.length=4; "and removes it")
ASSERT($c.shift()=5; "shift returns the first element")
ASSERT($c.join(",")="3,9,7"; "and removes it")
$c.unshift(1; 2)
ASSERT($c.join(",")="1,2,3,9,7"; "unshift adds at the start")
ASSERT(Undefined([].pop()); "pop of nothing is undefined")
$c:=[1]
$c.push([4; 5])
ASSERT($c[1][1]=5; "a collection is pushed as one element")

// insert, remove, resize, fill, clear
$c:=["a"; "b"; "c"; "d"]
$c.insert(2; "X")
ASSERT($c.join("")="abXcd"; "insert before a position")
$c.insert(-2; "Y")
ASSERT($c.join("")="abXYcd"; "insert counted from the end")
$c.insert(-10; "Hi")
ASSERT($c.join("")="HiabXYcd"; "insert far before the start goes to the start")
$c:=Split string("abcdefgh"; "")
$c.remove(3)
ASSERT($c.join("")="abcefgh"; "remove one element")
$c.remove(3; 2)
ASSERT($c.join("")="abcgh"; "remove two elements")
$c.remove(-8; 1)
ASSERT($c.join("")="bcgh"; "remove far before the start removes the first")
$c.remove(-3; 1)
ASSERT($c.join("")="bgh"; "remove counted from the end")
$c:=[]
$c.remove(0)
ASSERT($c.length=0; "remove from nothing does nothing")
$c:=[].resize(3)
ASSERT($c[2]=Null; "resize fills with Null")
ASSERT([].resize(3; 0).join("")="000"; "or with a given value")
ASSERT([1; 2; 3; 4; 5].resize(2).join("")="12"; "resize cuts")
$c:=[1; 2; 3; "Lemon"; Null; ""; 4; 5]
$c.fill("2")
ASSERT($c.join("")="22222222"; "fill everywhere")
$c.fill("H"; 5)
ASSERT($c.join("")="22222HHH"; "fill from a position")
$c.fill(0; 1; 5)
ASSERT($c.join("")="20000HHH"; "fill between two positions")
$c.fill("w"; 1; -5)
ASSERT($c.join("")="2ww00HHH"; "fill up to a position from the end")
$c.clear()
ASSERT($c.length=0; "clear")

// concat, combine, slice, reverse, copy
$c:=[1; 2; 3]
$c2:=$c.concat(["a"; "b"])
ASSERT($c2.join("")="123ab"; "concat adds the elements of a collection")
ASSERT($c.length=3; "and leaves the original alone")
ASSERT($c.concat(6; 7).join("")="12367"; "concat adds values")
$c.combine([4; 5])
ASSERT($c.join("")="12345"; "combine changes the original")
$c.combine(["x"]; 1)
ASSERT($c.join("")="1x2345"; "combine at a position")
$c:=[1; 2; 3; 4; 5]
ASSERT($c.slice(0; 3).join("")="123"; "slice without its end")
ASSERT($c.slice(3).join("")="45"; "slice to the end")
ASSERT($c.slice(1; -1).join("")="234"; "slice with an end from the end")
ASSERT($c.slice(-3; -2).join("")="3"; "slice from the end")
ASSERT($c.reverse().join("")="54321"; "reverse")
ASSERT($c.join("")="12345"; "reverse leaves the original alone")

// at, first, last
ASSERT($c.at(0)=1; "at counts from zero")
ASSERT($c.at(-1)=5; "at counts back from the end")
ASSERT(Undefined($c.at(10)); "at beyond the end is undefined")
ASSERT($c.first()=1; "first")
ASSERT($c.last()=5; "last")
ASSERT(Undefined([].first()); "first of nothing is undefined")
ASSERT(Undefined([].last()); "last of nothing is undefined")

// indexOf, lastIndexOf, includes
$c:=[1; 2; "Henry"; 5; 3; "Albert"; 6; 4; "Alan"; 5]
ASSERT($c.indexOf(3)=4; "indexOf")
ASSERT($c.indexOf(5; 5)=9; "indexOf from a position")
ASSERT($c.indexOf("al@")=5; "indexOf with the wildcard, kinds that differ do not match")
ASSERT($c.indexOf("Hello")=(-1); "indexOf of what is not there")
ASSERT($c.includes(3); "includes")
ASSERT(Not($c.includes("Hello")); "includes not")
ASSERT($c.includes("HENRY"); "letter case does not count")
ASSERT([1; Null].includes(Null); "includes finds Null")
$c:=Split string("a,b,c,d,e,f,g,h,i,j,e,k,e"; ",")
ASSERT($c.lastIndexOf("e")=12; "lastIndexOf")
ASSERT($c.lastIndexOf("e"; 6)=4; "lastIndexOf from a position")
ASSERT($c.lastIndexOf("e"; 15)=12; "lastIndexOf from beyond the end")
ASSERT($c.lastIndexOf("e"; -2)=10; "lastIndexOf counted from the end")
ASSERT($c.lastIndexOf("x")=(-1); "lastIndexOf of what is not there")

// count, countValues, distinct, sums
$c:=[20; 30; Null; 40; {name: "Smith"; salary: 10000}; {name: "Wesson"; salary: 50000}; {name: "Gross"; salary: 10500}; {lastName: "Henry"; salary: 12000}]
ASSERT($c.count()=7; "count leaves Null out")
ASSERT($c.count("name")=3; "count of a property")
ASSERT([1; 2; 5; 5; 5; 3; 6; 4].countValues(5)=3; "countValues")
ASSERT([{age: 5}; {age: 2}; {age: 5}].countValues(5; "age")=2; "countValues of a property")
ASSERT(["a"; "b"; "c"; "A"; "B"; "c"; "b"; "b"].distinct().length=3; "distinct ignores letter case")
ASSERT(["a"; "A"; "b"].distinct(ck diacritical).length=3; "or not")
ASSERT([3; 1; 3; 2; 1].distinct().join(",")="1,2,3"; "distinct sorts")
ASSERT([{s: 1}; {s: 3}; {s: 1}].distinct("s").join(",")="1,3"; "distinct of a property")
ASSERT([10; 20; 30].sum()=60; "sum")
ASSERT([{n: 10}; {n: 20}].sum("n")=30; "sum of a property")
ASSERT([10; 20; 60].average()=30; "average")
ASSERT([200; 150; 55].max()=200; "max")
ASSERT([200; 150; 55].min()=55; "min")
ASSERT([{n: "b"; v: 1}; {n: "a"; v: 5}].max("v")=5; "max of a property")
ASSERT([{n: "b"; v: 1}; {n: "a"; v: 5}].min("n")="a"; "min of a property")
ASSERT(Undefined([].max()); "max of nothing is undefined")

// flat, extract
$c:=[1; 2; [3; 4; [5; 6]]]
ASSERT($c.flat().length=5; "flat opens one level")
ASSERT($c.flat(2).join("")="123456"; "flat opens two levels")
$c:=[{name: "Cleveland"}; {zip: 5321}; {name: "Blountsville"}; 42]
ASSERT($c.extract("name").join(",")="Cleveland,Blountsville"; "extract leaves out what is missing")
ASSERT($c.extract("name"; ck keep null).length=4; "extract may keep it as Null")
$c2:=[{zc: 1; name: "A"}; {zc: 2; name: "B"}].extract("name"; "City"; "zc"; "Zip")
ASSERT($c2[1].City="B"; "extract with a new name")
ASSERT($c2[1].Zip=2; "extract with two new names")

// equal
ASSERT([{a: 1; b: "orange"}; 2; 3].equal([{a: 1; b: "ORange"}; 2; 3]); "equal ignores letter case")
ASSERT(Not([{a: 1; b: "orange"}; 2].equal([{a: 1; b: "ORange"}; 2]; ck diacritical)); "or not")
ASSERT(Not([1; 2; 3].equal([1; 2; 3; 4])); "another length")
ASSERT(Not([{a: 1}].equal([{b: 1}])); "another name")
