// Names: letter case, names of several words, longest match.
// Covers: language, 16 24 33 82 114 178 179 180 1509 1554 1719
// Page: Concepts/identifiers
var $myVar : Integer
$myVar:=5
ASSERT($MYVAR=5; "local variable names ignore letter case")
$MyVar:=6
ASSERT($myvar=6; "assignment through another spelling of the case")
conformanceName:=7
ASSERT(CONFORMANCENAME=7; "process variable names ignore letter case")
ASSERT(length("abc")=3; "command names ignore letter case")
ASSERT(LENGTH("abc")=3; "command names in capitals")
ASSERT(is TEXT=2; "constant names ignore letter case")
if ($myVar=6)
	$myVar:=8
else 
	$myVar:=9
END IF
ASSERT($myVar=8; "keywords ignore letter case")

// Names of several words: the longest known name wins.
ASSERT(Value type(Current date)=Is date; "Current date is one command")
ASSERT(Value type(Current time)=Is time; "Current time is one command")
ASSERT(Time string(3661)="01:01:01"; "Time string is not the command Time")
ASSERT(Value type(Time(3661))=Is time; "Time alone is a command")
ASSERT(Value type(Split string("a,b"; ","))=Is collection; "Split string is not the command String")
ASSERT(Month of(!2020-05-06!)=5; "a command whose name ends in of")
ASSERT(Day number(!2024-02-29!)=5; "Day number is not Day of")

// Property names keep their case.
var $o : Object
$o:={Name: "x"}
ASSERT($o.Name="x"; "the property under its own spelling")
ASSERT(Undefined($o.name); "another case is another property")
$o.name:="y"
ASSERT(OB Keys($o).length=2; "two properties that differ in case only")

// Keywords and commands may be member names.
$o:={If: 1; end: 2; While: 3; Length: 4; String: 5; return: 6}
ASSERT($o.If=1; "a keyword as a property name")
ASSERT($o.end=2; "a part of a keyword as a property name")
ASSERT(($o.Length+$o.String)=9; "command names as property names")
ASSERT($o.return=6; "return as a property name")

// A dollar sign may start a property name.
$o:={$id: 1; $maxKey: 2}
ASSERT($o.$id=1; "after a dot a dollar name is a property")
ASSERT($o["$maxKey"]=2; "the dollar sign is part of the property name")
ASSERT({$id: 3}.$id=3; "a literal followed by a member")

// Letters outside ASCII and underscores.
var $été; $_x1 : Integer
$été:=1
$_x1:=2
ASSERT(($été+$_x1)=3; "accented letters, underscores and digits in names")

// Words of class files are no reserved words.
SHARED:=1
ASSERT(SHARED=1; "a class modifier can name a process variable in a method")
