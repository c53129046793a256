//%attributes = {"shared":true}
#DECLARE($code : 4D.Function)
say("before")
$code.call()
say("behind")
