// Compound assignment to elements and properties: the target is evaluated once.
// Covers: language, 218 221 1471 1472 1597
// Page: Concepts/operators
var $c; $grid : Collection
var $o; $count : Object
var $name : Text
var $i : Integer
$c:=[10; 20; 30]
$i:=1
$c[$i]+=5
ASSERT($c[1]=25; "an element at a variable index")
$c[$i+1]*=2
ASSERT($c[2]=60; "an element at a computed index")
$c[$i]-=Abs(-5)
ASSERT($c[1]=20; "the value may come from a command")
$c[0]/=4
ASSERT($c[0]=2.5; "a quotient is a real")

$count:=New object("n"; 0)
$count.next:=Formula(This.n+=1)
$count.next()
ASSERT($count.n=1; "a formula that counts its calls")
$c[Choose(True; 0; 1)]+=1
ASSERT($c[0]=3.5; "an index that a command gives")

$o:={sum: 1; list: [1; 2]; map: {a: 1}}
$name:="sum"
$o[$name]+=2
ASSERT($o.sum=3; "a property by its name")
$o.list[1]+=7
ASSERT($o.list[1]=9; "an element of a property")
$o.list[$i]-=1
ASSERT($o.list[1]=8; "at a variable index")
$name:="a"
$o.map[$name]+=1
ASSERT($o.map.a=2; "a property of a property by its name")
$name:="text"
$o[$name]:="x"
$o[$name]+="y"
ASSERT($o.text="xy"; "texts are appended")

$grid:=[[1; 2]; [3; 4]]
$grid[$i][0]+=$grid[0][$i]
ASSERT($grid[1][0]=5; "an element of an element")
$grid[1][$i]:=$grid[1][0]
ASSERT($grid[1][1]=5; "assigned from its neighbour")
ASSERT($grid[0][5]=Null; "beyond the end of a row there is nothing")
ASSERT($grid[7][0]=Null; "nor in a row that does not exist")

ARRAY LONGINT($a; 3)
$a{$i}+=4
$a{$i}*=3
ASSERT($a{1}=12; "an element of an array")
ARRAY REAL($r; 3)
$r{$i+1}-=0.5
ASSERT($r{2}=(-0.5); "of an array of reals")
ARRAY TEXT($t; 2)
$t{1}+="a"
$t{1}+="b"
ASSERT($t{1}="ab"; "of an array of texts")
