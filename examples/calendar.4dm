// A month as a table of weeks, Monday first.
var $first; $day : Date
var $line : Text
$first:=!2024-02-01!
LOG EVENT(Into system standard outputs; "February "+String(Year of($first))+"\n")
LOG EVENT(Into system standard outputs; "Mo Tu We Th Fr Sa Su\n")
// Three blanks for each day of the week before the first one.
$line:="   "*((Day number($first)+5)%7)
$day:=$first
While (Month of($day)=Month of($first))
	$line:=$line+String(Day of($day); "00")
	If (Day number($day)=Sunday)
		LOG EVENT(Into system standard outputs; $line+"\n")
		$line:=""
	Else 
		$line:=$line+" "
	End if 
	$day:=$day+1
End while 
If (Length($line)>0)
	LOG EVENT(Into system standard outputs; Substring($line; 1; Length($line)-1)+"\n")
End if 
$day:=Add to date($first; 0; 1; 0)
LOG EVENT(Into system standard outputs; String($day-$first)+" days, the next month begins on "+String($day; ISO date)+"\n")
