// Privileges and roles that roles.json declares.
// Covers: 1714
// Page: API/SessionClass
var $first; $second; $id : Integer
ASSERT(Session.setPrivileges({roles: "Medium"}); "a role")
ASSERT(Session.getPrivileges().join(",")="simple,medium"; "gives its privileges and those they include")
ASSERT(Session.hasPrivilege("simple"); "each of them")
ASSERT(Session.clearPrivileges(); "they are taken away")
ASSERT(Not(Session.hasPrivilege("simple")); "and are gone")
ASSERT(Session.setPrivileges("simple, unknown"); "a text with commas")
ASSERT(Session.getPrivileges().length=1; "of which the declared ones count")
ASSERT(Session.setPrivileges(["medium"]); "a collection")
ASSERT(Session.getPrivileges().length=2; "replaces what was given")
ASSERT(Session.clearPrivileges(); "nothing again")
$first:=promoted
ASSERT($first>0; "a promotion has a number")
ASSERT(Not(Session.hasPrivilege("medium")); "and ends with its function")
$second:=promoted
ASSERT($second>$first; "numbers grow")
$id:=Session.promote("simple")
Session.demote($id)
ASSERT(Not(Session.hasPrivilege("simple")); "demoted")
