var counter : Integer
counter:=counter+1
