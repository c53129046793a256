//%attributes = {"shared":true}
// says how long a text is
#DECLARE($text : Text)->$length : Real
return Length:C16($text)+Pi:K30:1
