#DECLARE : Integer
return Count parameters
