// Arrays with two dimensions.
// Covers: language, 221 222 226 227 228 229 230 274 911
// Page: Concepts/arrays
var $r; $c : Integer
ARRAY LONGINT($m; 3; 4)
ASSERT(Size of array($m)=3; "the size of the whole is the number of rows")
ASSERT(Size of array($m{1})=4; "the size of a row is the number of columns")
ASSERT(Size of array($m{3})=4; "every row has the columns")
For ($r; 1; 3)
	For ($c; 1; 4)
		$m{$r}{$c}:=($r*10)+$c
	End for 
End for 
ASSERT($m{1}{1}=11; "the first cell")
ASSERT($m{3}{4}=34; "the last cell")
ASSERT($m{2}{3}=23; "row, then column")

// A row is an array.
APPEND TO ARRAY($m{2}; 99)
ASSERT(Size of array($m{2})=5; "a row may grow alone")
ASSERT(Size of array($m{1})=4; "the other rows keep their size")
ASSERT($m{2}{5}=99; "the new cell")
SORT ARRAY($m{1}; <)
ASSERT($m{1}{1}=14; "a row can be sorted")
ASSERT(Find in array($m{3}; 33)=3; "a row can be searched")
ARRAY LONGINT($row; 0)
COPY ARRAY($m{3}; $row)
ASSERT(Size of array($row)=4; "a row can be copied")
ASSERT($row{4}=34; "with its contents")

// Rows can be added and removed.
INSERT IN ARRAY($m; 1)
ASSERT(Size of array($m)=4; "a row was inserted")
DELETE FROM ARRAY($m; 1)
ASSERT(Size of array($m)=3; "a row was deleted")
ASSERT($m{3}{1}=31; "the rows moved back")
ARRAY TEXT($t; 2; 0)
ASSERT(Size of array($t)=2; "rows without columns")
INSERT IN ARRAY($t{1}; 1; 1)
$t{1}{1}:="cell"
ASSERT($t{1}{1}="cell"; "a column inserted into one row")
ASSERT(Size of array($t{2})=0; "the other row is still empty")
