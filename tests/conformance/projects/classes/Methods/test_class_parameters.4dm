// Parameters declared with a class.
// Covers: language, 1731
// Page: Concepts/parameters
var $message : Text
ASSERT(nameOf(cs.Person.new("Ada"; "Byron"))="person Ada"; "an instance")
ASSERT(nameOf(cs.Student.new("Ada"; "Byron"; "Math"))="person Ada"; "an instance of a class that extends it")
ASSERT(nameOf({firstName: "Bob"})="object Bob"; "an object without a class of its own")
Try
	nameOf(cs.Counter.new())
Catch
	$message:=Last errors[0].message
End try
ASSERT($message="@cs.Person@"; "an instance of another class is an error")
