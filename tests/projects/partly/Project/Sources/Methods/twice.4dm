#DECLARE($a : Integer)->$r : Integer
C_LONGINT($a; $r)
$r:=$a+1
