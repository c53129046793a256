var $number : Integer
var $text : Text
var $day : Date
var $list : Collection
var $file : 4D.File
var $child : cs.Child
$list:=New object
$text:=$number
$number:=$text*2
$number:=$day*2
$text:=$list.length
$text:=4*"x"
$number:=$child.three()
For ($text; 1; 3)
End for
If ($text)
End if
$list.puhs(1)
$file.getTexts()
$number:=$list.indexOf(1; 0; 2)
calls($number; "x")
$day:=$day+1
