// Breaks a text into lines of 30 characters and stretches the blanks between the words.
var $width; $i; $length; $gaps; $blanks : Integer
var $word; $out : Text
var $line : Collection
$width:=30
$line:=[]
// An empty last word marks the end.
For each ($word; Split string("A language is not worth knowing unless it makes you think about programming in another way."; " ").push(""))
	$length:=$line.length=0 ? 0 : Length($line.join(" "))+1
	Case of 
		: (Length($word)=0)
			LOG EVENT(Into system standard outputs; "|"+$line.join(" ")+(" "*($width-Length($line.join(" "))))+"|\n")
		: (($length+Length($word))<=$width)
			$line.push($word)
		Else 
			$blanks:=$width-Length($line.join(""))
			$gaps:=$line.length-1
			$out:=$line[0]
			For ($i; 1; $gaps)
				// The first gaps take one blank more when the blanks do not divide evenly.
				$out:=$out+(" "*(($blanks\$gaps)+Num($i<=($blanks%$gaps))))+$line[$i]
			End for 
			LOG EVENT(Into system standard outputs; "|"+$out+"|\n")
			$line:=[$word]
	End case 
End for each 
