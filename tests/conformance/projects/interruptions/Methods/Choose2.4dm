// Digits of a small number.
#DECLARE($n : Integer) : Text
return "0123456789"[[($n\10)+1]]+"0123456789"[[($n%10)+1]]
