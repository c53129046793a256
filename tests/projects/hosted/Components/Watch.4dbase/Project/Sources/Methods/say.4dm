#DECLARE($text : Text)
LOG EVENT(Into system standard outputs; Current method name+": "+$text+"\n")
