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

// Arrays behind pointers, of the process, of two dimensions; bytes of blobs.
var $p : Pointer
var $blob : Blob
ARRAY LONGINT($table; 2; 3)
$table{2}{$i+1}:=7
$table{$i+1}{$i}:=$table{2}{2}+1
ASSERT($table{2}{2}=7; "an element of a row")
ASSERT($table{2}{1}=8; "from its neighbour")
ASSERT($table{1}{1}=0; "the other row is left alone")
ARRAY TEXT($words; 2; 2)
$words{1}{2}:="x"
ASSERT($words{1}{2}="x"; "of texts")
$p:=->$a
$p->{2}:=$p->{1}+1
ASSERT($a{2}=13; "an element behind a pointer")
$p:=->$table
$p->{1}{3}:=5
ASSERT($table{1}{3}=5; "an element of a row behind a pointer")
ARRAY REAL(sizes; 2)
sizes{1}:=$i/2
sizes{2}:=sizes{1}*3
ASSERT(sizes{2}=1.5; "an array of the process")
SET BLOB SIZE($blob; 2)
$blob{1}:=200
$blob{0}:=$blob{1}+57
ASSERT(($blob{1}=200) & ($blob{0}=1); "a byte has eight bits")
ASSERT(Try($blob{2})=Null; "a blob has no byte behind its end")
ASSERT(Try($table{3}{1})=Null; "nor an array a row")
// texts grow in their place, and copies of them stay as they are
var $grows : Object
var $before : Text
var $any : Variant
$grows:=New object("t"; "a"; "n"; 1)
$before:=$grows.t
$grows.t+="b"
$grows.t:=$grows.t+"c"+String(5)
ASSERT($grows.t="abc5"; "+= and + append to the text of a property")
ASSERT($before="a"; "a copy of the text that grows stays")
$grows.t+=$grows.t
ASSERT($grows.t="abc5abc5"; "a text of a property is appended to itself")
$any:="x"
$any+="y"
$any:=$any+"z"+"w"
ASSERT($any="xyzw"; "+= and + append to the text in a Variant")
$any:=3
$any+=4
ASSERT($any=7; "+= adds to the number in a Variant")
