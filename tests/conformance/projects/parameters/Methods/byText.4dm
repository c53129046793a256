#DECLARE($object : Object; $line : Text)->$result : Integer
EXECUTE FORMULA($line)
