// The numbers from 1 to 20, with words for the multiples of 3 and 5.
var $i : Integer
var $line : Text
For ($i; 1; 20)
	$line:=""
	If (($i%3)=0)
		$line+="Fizz"
	End if 
	If (($i%5)=0)
		$line+="Buzz"
	End if 
	If (Length($line)=0)
		$line:=String($i)
	End if 
	LOG EVENT(Into system standard outputs; $line+"\n")
End for 
