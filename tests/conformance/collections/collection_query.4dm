// Covers: 
// Page: API/CollectionClass, API/DataClassClass
var $c; $o : Collection
$c:=[]
$c.push({name: "Smith"; hired: !2002-05-22!; age: 45})
$c.push({name: "Wesson"; hired: !2017-11-30!})
$c.push({name: "Winch"; hired: !2018-05-16!; age: 36})
$c.push({name: "Sterling"; hired: !1999-05-10!; age: Null})
$c.push({name: "Mark"; hired: !2002-01-01!})
ASSERT($c.query("name = :1"; "@in@").extract("name").join(",")="Winch,Sterling"; "wildcards")
ASSERT($c.query("name # :1"; "W@").extract("name").join(",")="Smith,Sterling,Mark"; "not equal with wildcards")
ASSERT($c.query("age=null").length=3; "null finds missing properties too")
ASSERT($c.query("age # 36").length=1; "not equal never finds null")
ASSERT($c.query("hired < :1"; !2002-05-01!).length=2; "dates")
ASSERT($c.query("hired > 2017-01-01 and hired < '2018-01-01'").length=1; "dates as constants")
ASSERT($c.query("(age > 30 & name = s@) | name === 'mark'").length=2; "parentheses and symbols")
ASSERT($c.query("not(name = 'Smith')").length=4; "not")
ASSERT($c.query("name in :1"; ["smith"; "w@"]).length=3; "in a collection")
ASSERT($c.query("age in [45, 36]").length=2; "in a list")
ASSERT($c.query(":att = :v"; {attributes: {att: ["age"]}; parameters: {v: 36}})[0].name="Winch"; "named placeholders")
ASSERT($c.indices("age is not null").equal([0; 2]); "indices")
ASSERT(Try($c.query("name ="))=Null; "a condition without a value is an error")
ASSERT(Try($c.query("eval(True)"))=Null; "formulas are not supported")
$o:=[{l: [{k: "home"; c: "paris"}]}; {l: [{k: "home"; c: "lyon"}; {k: "office"; c: "paris"}]}]
ASSERT($o.query("l[].k = :1 and l[].c = :2"; "home"; "paris").length=2; "any element each")
ASSERT($o.query("l[a].k = :1 and l[a].c = :2"; "home"; "paris").length=1; "the same element")
ASSERT($o.query("l[].c # 'paris'").length=0; "not equal for all elements")
ASSERT($o.query("l.length = 2").length=1; "the length of a collection")
