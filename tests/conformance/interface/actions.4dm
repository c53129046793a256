// Standard actions without forms.
// Covers: 1439 1442
// Page: commands/action-info, commands/invoke-action
ASSERT(Action info("copy")=Null; "nothing can be told")
ASSERT(Action info("gotoPage?value=2"; ak main form)=Null; "of the main form neither")
INVOKE ACTION("copy")
INVOKE ACTION("gotoPage?value=2"; ak current form)
ASSERT(True; "an action that is not available is no error")
ASSERT(Undefined(Try(Formula from string("Action info(5)").call())); "the action is a text")
