var $half : cs.Half
print(String(twice(4)))
$half:=cs.Half.new()
print($half.good()+", "+$half.after())
print(first(Formula($half.bad())))
print(first(Formula(cs.Top.new())))
print(first(Formula(unfinished)))
CALL WORKER("w"; "unfinished")
unfinished
