//%attributes = {"shared":true}
#DECLARE($handler : Text)
ON ERR CALL($handler)
say("handler ["+Method called on error+"]")
throw(1234; "wrong")
say("goes on")
ON ERR CALL("")
