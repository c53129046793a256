// The sieve of Eratosthenes with a Boolean array.
var $limit; $i; $j : Integer
var $line : Text
var $primes : Collection
$limit:=100
ARRAY BOOLEAN($composite; $limit)
$primes:=[]
For ($i; 2; $limit)
	If (Not($composite{$i}))
		$primes.push($i)
		For ($j; $i*$i; $limit; $i)
			$composite{$j}:=True
		End for 
	End if 
End for 
// Ten numbers to a line, right aligned in four columns.
For ($i; 0; $primes.length-1)
	$line:=$line+Substring("   "+String($primes[$i]); Length(String($primes[$i])))
	If ((($i%10)=9) | ($i=($primes.length-1)))
		LOG EVENT(Into system standard outputs; $line+"\n")
		$line:=""
	End if 
End for 
LOG EVENT(Into system standard outputs; String($primes.length)+" primes, sum "+String($primes.sum())+"\n")
