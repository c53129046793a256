ASSERT(True; "one")
ASSERT(False; "two is wrong")
throw(5; "it ends here")
ASSERT(True; "never")
