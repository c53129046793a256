gTouched:=gTouched+1
