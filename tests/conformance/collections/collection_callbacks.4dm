// Covers: 
// Page: API/CollectionClass
var $c; $c2; $log : Collection
$c:=[5; 3; 1; 4; 6; 2]
ASSERT($c.map(Formula($1.value*$2); 10).equal([50; 30; 10; 40; 60; 20]); "arguments follow the element")
ASSERT($c.filter(Formula($1.value>3)).equal([5; 4; 6]); "filter")
ASSERT($c.reduce(Formula($1.accumulator*=$1.value); 1)=720; "reduce")
ASSERT($c.reduce(Formula($1.accumulator:=$1.value))=2; "without an initial value")
ASSERT($c.every(Formula($1.value>0)) & Not($c.every(Formula($1.value>1))); "every")
ASSERT(Not($c.every(10; Formula(True))); "every behind the end")
ASSERT($c.some(Formula($1.value=6)) & Not($c.some(5; Formula($1.value=6))); "some")
ASSERT($c.find(Formula($1.value>5))=6; "find")
ASSERT($c.find(Formula($1.value>50))=Null; "find nothing")
ASSERT($c.findIndex(2; Formula($1.value>3))=3; "findIndex from a start")
ASSERT($c.map(Formula($1.stop:=($1.value=1))).length=3; "stop ends the calls")
ASSERT($c.map(Formula($1.result:=$1.value+1)).equal([6; 4; 2; 5; 7; 3]); "the result may be put into $1")
$log:=[]
$c.map(Formula($2.push($1)); $log)
ASSERT($log.extract("value").equal($c); "a kept $1 is not used again")
ASSERT([[1; 2]; [3]].flatMap(Formula($1.value)).equal([1; 2; 3]); "flatMap")
ASSERT(["33"; "4"; "1111"].orderByMethod(Formula(Num($1.value)<Num($1.value2))).equal(["4"; "33"; "1111"]); "orderByMethod")
ASSERT(Try($c.map("no such method"))=Null; "a method that does not exist")
ASSERT(Try($c.map(Formula($1.value+{})))=Null; "an error of the code comes through")
