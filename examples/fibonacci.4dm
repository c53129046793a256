// Fibonacci numbers: a formula that calls itself through This, and one that remembers.
var $math : Object
var $n : Integer
$math:={}
$math.fib:=Formula($1<2 ? $1 : This.fib($1-1)+This.fib($1-2))
For ($n; 0; 10)
	LOG EVENT(Into system standard outputs; "fib("+String($n)+") = "+String($math.fib($n))+"\n")
End for 

// With the results kept in a collection far larger numbers are no effort.
$math.known:=[0; 1]
For ($n; 2; 60)
	$math.known.push($math.known[$n-1]+$math.known[$n-2])
End for 
LOG EVENT(Into system standard outputs; "fib(60) = "+String($math.known[60]; "###,###,###,###,##0")+"\n")
