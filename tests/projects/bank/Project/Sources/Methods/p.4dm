#DECLARE($t)
LOG EVENT(Into system standard outputs; String($t)+"\n")
