tell("handled "+String(Error)+" in "+Error method)
