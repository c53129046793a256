// Covers: 1472, 1527, 1562, 1563
// Page: API/CollectionClass
var $c; $c2; $s : Collection
$c:=New collection("a"; "b"; "c"; "A"; "B"; "c"; "b"; "b")
ASSERT($c.distinct().equal(["a"; "b"; "c"]; ck diacritical); "distinct without case")
ASSERT($c.distinct(ck diacritical).equal(["a"; "A"; "b"; "B"; "c"]; ck diacritical); "distinct with case")
$c:=New collection(1; 2; 3; "Lemon"; Null; ""; 4; 5)
$c.fill("2").fill("Hello"; 5).fill(0; 1; 5).fill("world"; 1; -5)
ASSERT($c.join(",")="2,world,world,0,0,Hello,Hello,Hello"; "fill, as its page says")
$c:=[]
$c.push({name: "Cleveland"}; {zip: 5321}; {name: "Blountsville"}; 42)
ASSERT($c.extract("name"; ck keep null).join(";")="Cleveland;null;Blountsville;null"; "extract can keep Null")
ASSERT($c.extract("name"; "City").length=2; "elements without the property are left out")
$c:=["a"; "b"; "c"; "d"; "e"; "f"; "g"; "h"]
ASSERT($c.remove(3).remove(3; 2).remove(-8; 1).join("")="bcgh"; "remove counts from the end too")
ASSERT($c.insert(-2; "Y").insert(-10; "Hi").join("")="HibcYgh"; "insert too")
ASSERT($c.slice(-3; -2).join("")="Y"; "slice too")
$c:=["a"; "b"; "c"; "d"; "e"; "f"; "g"; "h"; "i"; "j"; "e"; "k"; "e"]
ASSERT($c.lastIndexOf("e")=12; "the last one")
ASSERT($c.lastIndexOf("e"; 6)=4; "from an index down")
ASSERT($c.lastIndexOf("e"; -2)=10; "from the end")
ASSERT($c.lastIndexOf("e"; 0)=-1; "0 searches nothing")
ASSERT([1; 2].equal([1; 2]); "equal contents")
ASSERT(Not([Null].equal([0])); "Null equals no number")
$s:=New shared collection(1; 2)
$s.push(3)
ASSERT($s.length=3; "push locks by itself")
ASSERT(OB Is shared($s.slice(1)) & OB Is shared($s.reverse()) & OB Is shared($s.orderBy()); "results of shared collections are shared")
ASSERT(OB Is shared($s.filter(Formula($1.value>1))); "of filter too")
ASSERT(Not(OB Is shared($s.map(Formula($1.value)))); "of map not")
ASSERT(Try($s.push({}))=Null; "an ordinary object cannot be in it")
ARRAY TEXT($city; 2)
ARRAY LONGINT($zip; 3)
$city{1}:="Paris"
$zip{1}:=75
ARRAY TO COLLECTION($c2; $city; "city"; $zip; "zip")
ASSERT($c2.length=3; "as long as the longest array")
ASSERT(($c2[0].city="Paris") & ($c2[0].zip=75); "objects of properties")
ASSERT($c2[2].city=Null; "what is missing is missing")
COLLECTION TO ARRAY($c2; $zip; "zip"; $city; "city")
ASSERT((Size of array($city)=3) & ($city{1}="Paris"); "and back")
