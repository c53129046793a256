property percent : Integer:=20
