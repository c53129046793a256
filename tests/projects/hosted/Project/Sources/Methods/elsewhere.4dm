tell("elsewhere "+String(Error)+" in "+Error method)
