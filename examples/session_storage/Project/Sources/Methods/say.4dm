// Prints one line on the standard output.
#DECLARE($line : Text)

LOG EVENT(Into system standard outputs; $line+"\n")
