//%attributes = {"shared":true}
#DECLARE($net : Real)->$gross : Real
rate:=0.2
tax secret
$gross:=$net*(1+rate)
