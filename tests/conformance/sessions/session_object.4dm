// The session of a local application: identity, storage, description, user.
// Covers: 182 1666 1714 1839 1844
// Page: API/SessionClass, Desktop/desktop-sessions, commands/session-storage
var $id; $before : Text
var $storage; $a; $b; $group : Object
ASSERT(Session#Null; "the main process has a session")
$id:=Session.id
ASSERT(Value type($id)=Is text; "its id is a text")
ASSERT(Length($id)=32; "of 32 characters")
ASSERT(Match regex("[0-9A-F]{32}"; $id); "which are hexadecimal digits")
ASSERT(Session.id=$id; "and stays the same")
ASSERT(OB Is shared(Session.storage); "the storage is a shared object")
ASSERT(OB Is empty(Session.storage); "empty at the start")
ASSERT(Session storage($id)#Null; "Session storage finds it by the id")
ASSERT(Session storage($id)=Session.storage; "and gives the same object")
Use (Session.storage)
	Session.storage.k:=New shared object("v"; 1)
End use 
ASSERT(Session storage($id).k.v=1; "what is written through one is seen through the other")
Use (Session storage($id))
	Session storage($id).k2:=New shared object("v"; 2)
End use 
ASSERT(Session.storage.k2.v=2; "in both directions")
ASSERT(Session storage by ID:C1839($id)=Session.storage; "the former name with its number")
ASSERT(Session storage(Generate UUID)=Null; "an id of no session: Null")
ASSERT(Session storage("")=Null; "an empty id: Null")
ASSERT(Session storage("no id at all")=Null; "an ill-formed id: Null")
$storage:=Session.storage
Try(Session.storage:=New shared object)
ASSERT(Session.storage=$storage; "the property itself is read only")
// one shared object may be in the storage, in Storage, and in a group
$a:=New shared object
$b:=New shared object
$group:=New shared object("a"; $a; "b"; $b)
Use (Session.storage)
	Session.storage.a:=$a
End use 
Use (Storage)
	Storage.b:=$a
End use 
ASSERT(Session.storage.a=$group.a; "storages do not group what is put into them")

// description
ASSERT(Session.info.type="standalone"; "the type")
ASSERT(Session.info.ID=$id; "the id again")
ASSERT(Session.info.userName=Session.userName; "the user again")
ASSERT(Session.info.IPAddress="localhost"; "the address")
ASSERT(Session.info.state="active"; "the state")
ASSERT(Match regex("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"; Session.info.creationDateTime); "when the application started, as ISO 8601")
ASSERT(Session info($id).ID=$id; "Session info gives the same")
ASSERT(Session info("no such")=Null; "or Null")

// user
ASSERT(Session.userName="designer"; "without passwords the user is the designer")
$before:=Current user(4D user account)
SET USER ALIAS("bob")
ASSERT(Session.userName="bob"; "an alias stands for the account")
ASSERT(Current user="bob"; "also here")
ASSERT(Current user(4D user alias)="bob"; "the alias alone")
ASSERT(Current user(4D user account)=$before; "the account stays")
ASSERT(Current user(4D user alias or account)="bob"; "the alias if there is one")
SET USER ALIAS("")
ASSERT(Current user(4D user alias)=""; "an empty alias takes it back")
ASSERT(Current user=$before; "the account again")
