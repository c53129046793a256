// Two formulas at the exit.
defer(note("1"))
defer(note("2"))
waiting:=Deferred formulas.length
note("body")
