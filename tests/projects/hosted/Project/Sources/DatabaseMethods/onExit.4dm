tell("On Exit")
