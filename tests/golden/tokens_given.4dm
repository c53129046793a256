ALERT:C41("fine")
$x:=Nobody knows:K99:77
$y:=Length:C16("a") Length:C16("b")
