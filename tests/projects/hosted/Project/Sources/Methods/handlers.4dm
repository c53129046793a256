ON ERR CALL("handled")
watch_fail("caught")  // the component has a handler
tell("here ["+Method called on error+"]")
watch_call(Formula(wrong))  // an error of the host, called by the component
ON ERR CALL("elsewhere"; ek errors from components)
watch_fail("")  // no handler in the component
watch_fail("caught")
ON ERR CALL(""; ek errors from components)
Try
	watch_fail("")
Catch
	tell("tried "+String(Last errors[0].errCode))
End try
watch_fail("")  // now it goes to nobody
tell("never")
