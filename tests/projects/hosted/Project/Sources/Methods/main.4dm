tell("main")
