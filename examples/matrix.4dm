// Multiplies two matrices held in arrays with two dimensions.
var $row; $column; $k : Integer
var $line : Text
ARRAY REAL($a; 2; 3)
ARRAY REAL($b; 3; 2)
ARRAY REAL($product; 2; 2)
// $a counts 1 to 6 row by row; $b is made from the sum of the indices.
For ($row; 1; 2)
	For ($column; 1; 3)
		$a{$row}{$column}:=(($row-1)*3)+$column
		$b{$column}{$row}:=$row+$column
	End for 
End for 
For ($row; 1; Size of array($a))
	For ($column; 1; Size of array($b{1}))
		For ($k; 1; Size of array($b))
			$product{$row}{$column}:=$product{$row}{$column}+($a{$row}{$k}*$b{$k}{$column})
		End for 
	End for 
End for 
For ($row; 1; Size of array($product))
	$line:=""
	For ($column; 1; Size of array($product{$row}))
		$line:=$line+String($product{$row}{$column})+" "
	End for 
	LOG EVENT(Into system standard outputs; $line+"\n")
End for 
