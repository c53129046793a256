// Fails once, then goes on.
gAfterError:=False
$v:=!2020-01-01!+"x"
gAfterError:=True
