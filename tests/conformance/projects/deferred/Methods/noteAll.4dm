// Notes all current errors.
gCalls:=gCalls+1
gAll:=Last errors
