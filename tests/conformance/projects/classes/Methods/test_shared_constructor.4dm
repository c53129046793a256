// What a constructor puts into a shared object, it may write without Use.
// Covers: language
// Page: Concepts/classes, Concepts/shared
var $failed : Boolean
ASSERT(cs.Menu.me.dishes.first="soup"; "an object of an initialised property")
ASSERT(cs.Menu.me.extra.price=3; "an object made in the constructor")
ASSERT(cs.Menu.me.serve("pie").dishes.pie; "a shared function locks the object and its content")
Try
	cs.Menu.me.dishes.last:="cake"
Catch
	$failed:=True
End try
ASSERT($failed; "after the constructor it takes Use again")
ASSERT(cs.Menu.me.dishes.last=Null; "nothing was written")
