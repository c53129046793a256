// DROP REMOTE USER only does something on a server.
// Covers: 1633
// Page: commands/drop-remote-user
var $id : Text
var $count : Integer
$id:=Session.id
$count:=Process activity(Processes only).processes.length
DROP REMOTE USER($id)
ASSERT(Session.id=$id; "DROP REMOTE USER: the session of a single user goes on")
ASSERT(Process activity(Processes only).processes.length=$count; "DROP REMOTE USER: so do its processes")
Try(DROP REMOTE USER("no such session"))
ASSERT(Last errors=Null; "DROP REMOTE USER: an unknown session is no error")
Try(DROP REMOTE USER(""))
ASSERT((Last errors=Null) & (Session#Null); "DROP REMOTE USER: nor is an empty text")
