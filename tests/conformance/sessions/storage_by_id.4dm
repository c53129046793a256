// Covers: 1839 1716
// Page: commands/session-storage
// The storage of a session by its id: Null for ids that are of no session, whatever they look like.

var $unknown; $id : Text
var $storage : Object

$unknown:=Generate UUID
ASSERT(Session storage($unknown)=Null; "nobody has the id")
ASSERT(Session storage("")=Null; "an empty text is no id")
ASSERT(Session storage("not an id")=Null; "nor are words")

// writing through Null is an error, and leaves nothing behind
Use (Session.storage)
	Session.storage.mark:=New shared object("x"; "own")
End use
Try
	Use (Session storage($unknown))
		Session storage($unknown).mark:=New shared object("x"; "foreign")
	End use
	ASSERT(False; "there is nothing to use")
Catch
	ASSERT(Last errors.length>0; "an error says so")
End try
ASSERT(Session storage($unknown)=Null; "still nobody has the id")
ASSERT(Session.storage.mark.x="own"; "the own storage is as it was")

// the own id finds the own storage, with capitals or without
$id:=Session.id
$storage:=Session storage($id)
ASSERT($storage.mark.x="own"; "the id of this session finds its storage")
ASSERT(Session storage(Lowercase($id)).mark.x="own"; "capitals do not count")
