// Long lines: a backslash at the end joins the next line.
// Covers: language
// Page: Concepts/quick-tour
var $t : Text
var $x : Real
var $o : Object
var $c : Collection
$t:="one "+\
"two "+\
"three"
ASSERT($t="one two three"; "an expression goes on after the backslash")
$x:=1\
+2\
+3
ASSERT($x=6; "the operator may start the next line")
$o:={a: 1; \
b: 2; \
c: [1; \
2; \
3]}
ASSERT($o.b=2; "an object literal over several lines")
ASSERT($o.c.length=3; "a nested collection literal over several lines")
ASSERT($o.c[2]=3; "its last element")
$o:={\
If: 1; \
While: 2; \
end: 3\
}
ASSERT($o.While=2; "a key that looks like a keyword may start a line")
$c:=["b"; "a"; "c"]\
.sort()\
.reverse()
ASSERT($c.join("")="cba"; "a chain of calls may go on after the backslash")
var $p; \
$q : Integer
$p:=3
$q:=4
ASSERT(($p*$q)=12; "a declaration over two lines")
ASSERT((1=1) \
& (2=2); "arguments over two lines")
If ($p=3) \
& ($q=4)
	$x:=99
End if
ASSERT($x=99; "a condition over two lines")
$x:=6\4
ASSERT($x=1; "inside a line the backslash is the integer division")
