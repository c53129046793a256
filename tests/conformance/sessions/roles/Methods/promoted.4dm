// Promotes itself and tells the number.
#DECLARE() : Integer
var $id : Integer
$id:=Session.promote("medium")
ASSERT(Session.hasPrivilege("medium"); "a promoted function has the privilege")
ASSERT(Session.promote("medium")=0; "a second promotion does nothing")
ASSERT(Session.getPrivileges().length=0; "promoted privileges are not listed")
return $id
