say("caught "+String(Error)+" in "+Error method)
