// Privileges and tokens of a local session; no roles.json declares anything.
// Covers: 1714
// Page: API/SessionClass
var $token : Text
ASSERT(Not(Session.isGuest()); "a local session is no guest")
ASSERT(Not(Session.hasPrivilege("nope")); "an unknown privilege")
ASSERT(Session.getPrivileges().length=0; "no privileges at first")
ASSERT(Session.setPrivileges("x"); "names that are not declared are ignored: a text")
ASSERT(Session.setPrivileges(["x"; "y"]); "a collection")
ASSERT(Session.setPrivileges({privileges: "x,y"; roles: ["z"]}); "an object")
ASSERT(Session.getPrivileges().length=0; "nothing was given")
ASSERT(Session.clearPrivileges(); "clearing succeeds")
ASSERT(Session.promote("unknown")=0; "a promotion to an unknown privilege gives 0")
Session.demote(12345)
ASSERT(True; "an unknown promotion is no error")
$token:=Session.createOTP()
ASSERT(Length($token)>0; "a token")
ASSERT(Session.createOTP(60)#$token; "each is another one")
ASSERT(Not(Session.restore("unknown")); "an unknown token restores nothing")
ASSERT(Session.idleTimeout=Null; "web sessions only have a timeout")
ASSERT(Session.expirationDate=Null; "and an expiration")
