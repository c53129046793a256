tell("On Startup")
