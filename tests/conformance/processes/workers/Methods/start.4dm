// The startup method of a worker counts how often it has run.
#DECLARE($log : Collection)
var starts : Integer
starts:=starts+1
