//%attributes = {"shared":true}
#DECLARE : Text
var $own; $host; $few : Collection
$own:=[]
$host:=[]
$few:=[]
ARRAY TEXT($names; 0)
METHOD GET NAMES($names)
ARRAY TO COLLECTION($own; $names)
METHOD GET NAMES($names; *)
ARRAY TO COLLECTION($host; $names)
METHOD GET NAMES($names; "h@"; *)
ARRAY TO COLLECTION($few; $names)
return $own.join(",")+" | "+$host.join(",")+" | "+$few.join(",")
