For ($i; 1)
End for
For ($i; 1; 2; 3; 4)
End for
For 1 to 3
End for
For (1; 2; 3)
End for
For each ($x)
End for each
For each ($x; $c) Whilst ($y)
End for each
