// Counts the words of a text and prints the most frequent ones.
var $text; $word : Text
var $counts; $entry : Object
var $words : Collection
$text:="The quick brown fox jumps over the lazy dog. The dog sleeps, the fox runs; a quick dog would run too."
// Everything that is no letter becomes a blank.
var $i : Integer
For ($i; 1; Length($text))
	If (Not(Match regex("[A-Za-z]"; $text[[$i]])))
		$text[[$i]]:=" "
	End if 
End for 
$words:=Split string(Lowercase($text); " "; sk ignore empty strings)
$counts:={}
For each ($word; $words)
	$counts[$word]:=Num($counts[$word])+1
End for each 
LOG EVENT(Into system standard outputs; String($words.length)+" words, "+String(OB Keys($counts).length)+" different\n")
For each ($entry; OB Entries($counts).query("value > 1").orderBy("value desc, key asc"))
	LOG EVENT(Into system standard outputs; $entry.key+": "+("*"*$entry.value)+" "+String($entry.value)+"\n")
End for each 
