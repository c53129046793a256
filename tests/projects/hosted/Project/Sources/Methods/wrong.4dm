throw(77; "of the host")
tell("after the error")
