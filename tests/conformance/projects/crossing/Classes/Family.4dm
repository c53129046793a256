property name : Text
property members : Collection
property parent : cs.Family

Class constructor($name : Text)
	This.name:=$name
	This.members:=[]

Function add($member : cs.Family)
	$member.parent:=This
	This.members.push($member)
