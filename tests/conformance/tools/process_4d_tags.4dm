// Templates with transformation tags.
// Covers: 816
// Page: commands/process-4d-tags, Tags/transformation-tags
var $input; $output : Text
PROCESS 4D TAGS("no tags"; $output)
ASSERT($output="no tags"; "a text without tags is itself")
$input:="<!--#4DEVAL a:=42-->"
$input:=$input+"<!--#4DEVAL a+1-->"
PROCESS 4D TAGS($input; $output)
ASSERT($output="43"; "an assignment and a calculation")
PROCESS 4D TAGS("<!--#4DTEXT $1--> <!--#4DHTML $1--> <!--#4DTEXT $2-->"; $output; "<B>"; 1.5)
ASSERT($output="&lt;B&gt; <B> 1.5"; "escaped and not escaped")
PROCESS 4D TAGS("$4DTEXT($1) $4DEVAL(String(1)+\"\\\"(hello)\\\"\")"; $output; "x")
ASSERT($output="x 1\"(hello)\""; "the other form")

$input:="<!--#4DIF ($1=1)-->one<!--#4DELSEIF ($1=2)-->two<!--#4DELSE-->many<!--#4DENDIF-->"
PROCESS 4D TAGS($input; $output; 1)
ASSERT($output="one"; "the first condition")
PROCESS 4D TAGS($input; $output; 2)
ASSERT($output="two"; "the second condition")
PROCESS 4D TAGS($input; $output; 3)
ASSERT($output="many"; "no condition")

$input:="<!--#4DEVAL $i:=0--><!--#4DLOOP ($i<4)--><!--#4DEVAL $i--><!--#4DEVAL $i:=$i+1--><!--#4DENDLOOP-->"
PROCESS 4D TAGS($input; $output)
ASSERT($output="0123"; "a loop while an expression is true")
ARRAY TEXT($array; 2)
$array{1}:="hello"
$array{2}:="world"
PROCESS 4D TAGS("<!--#4DEVAL $1--><!--#4DLOOP $2--><!--#4DEVAL $2->{$2->}--> <!--#4DENDLOOP-->"; $output; "elements = "; ->$array)
ASSERT($output="elements = hello world "; "a loop over an array by its pointer")
PROCESS 4D TAGS("<!--#4DEACH $key in $1--><!--#4DTEXT $key-->=<!--#4DTEXT $1[$key]-->;<!--#4DENDEACH-->"; $output; {x: 1; y: 2})
ASSERT($output="x=1;y=2;"; "a loop over the properties of an object")
PROCESS 4D TAGS("<!--#4DCODE\nvar $n : Integer\nFor ($i; 1; 3)\n$n:=$n+$i\nEnd for\n--><!--#4DTEXT $n-->"; $output)
ASSERT($output="6"; "lines of code")

PROCESS 4D TAGS("<!--#4DEVAL 1+\"a\"-->"; $output)
ASSERT($output="<!--#4DEVAL 1+\"a\"-->: ## error # 54"; "an error stands in the text")
PROCESS 4D TAGS("<!--#4DIF (True)-->x"; $output)
ASSERT($output="<!--#4DIF (True)-->: 4DENDIF expected"; "a structure that is not closed")
