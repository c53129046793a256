// Initialised properties of shared classes become shared values.
// Covers: language
// Page: Concepts/classes
var $basket : cs.Basket
$basket:=cs.Basket.new()
ASSERT(OB Is shared($basket); "the instance is shared")
ASSERT(OB Is shared($basket.fruits); "a collection too")
ASSERT(OB Is shared($basket.limits); "an object too")
ASSERT($basket.size=3; "scalars as they are")
$basket.put("plum")
ASSERT($basket.fruits.join(",")="pear,plum"; "a shared function changes it")
ASSERT(cs.Basket.new().fruits.length=1; "each instance has its own")
