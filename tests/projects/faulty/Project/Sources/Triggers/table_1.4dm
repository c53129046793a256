#DECLARE()->$error : Integer
$error:=Length(1)
