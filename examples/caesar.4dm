// The Caesar cipher: moves each letter along the alphabet, and back again.
var $tools : Object
var $secret : Text
$tools:={}
// A letter, moved by $2; anything else stays. 65 is A, 97 is a.
$tools.letter:=4D.Method.new("#DECLARE($letter : Text; $shift : Integer) : Text\n"+\
"var $code; $base : Integer\n"+\
"$code:=Character code($letter)\n"+\
"$base:=(($code>=97) & ($code<=122)) ? 97 : 65\n"+\
"If (($code<$base) | ($code>($base+25)))\n"+\
"	return $letter\n"+\
"End if\n"+\
"return Char($base+(($code-$base+$shift+26)%26))")
$tools.shift:=Formula(Split string($1; "").map(Formula($2.letter($1.value; $3)); This; $2).join(""))
$secret:=$tools.shift("Hello, World! xyz"; 3)
LOG EVENT(Into system standard outputs; $secret+"\n")
LOG EVENT(Into system standard outputs; $tools.shift($secret; -3)+"\n")
