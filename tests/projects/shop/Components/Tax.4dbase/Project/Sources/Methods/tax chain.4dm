//%attributes = {"shared":true}
#DECLARE->$chain : Text
var $names : Collection
ARRAY TEXT($own; 0)
ARRAY TEXT($host; 0)
METHOD GET NAMES($own; "tax s@")
METHOD GET NAMES($host; "pri@"; *)
$names:=Call chain.extract("database")
$chain:=$names.join(",")+" "+$own{1}+" "+$own{2}+" "+$host{1}+" "+$host{2}
