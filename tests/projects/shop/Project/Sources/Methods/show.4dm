print("started by "+<>started)
print("param "+user param)
