// Standard actions without forms.
// Covers: 1439 1442
// Page: commands/action-info, commands/invoke-action
ASSERT(Action info("copy")=Null; "nothing can be told")
ASSERT(Action info("gotoPage?value=2"; ak main form)=Null; "of the main form neither")
Try(INVOKE ACTION("copy"))
ASSERT(Last errors=Null; "INVOKE ACTION: an action that is not available is no error")
Try(INVOKE ACTION(ak goto page+"?value=3"; ak main form))
ASSERT(Last errors=Null; "INVOKE ACTION: nor with a parameter, in the main form")
Try(INVOKE ACTION("no such action"; ak current form))
ASSERT(Last errors=Null; "INVOKE ACTION: nor one that does not exist")
SET TEXT TO PASTEBOARD("kept")
INVOKE ACTION(ak copy)
ASSERT(Get text from pasteboard="kept"; "INVOKE ACTION: without a selection nothing is copied")
ASSERT(Undefined(Try(Formula from string("Action info(5)").call())); "the action is a text")
