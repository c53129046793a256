// Covers: 1566 1567
// Page: Concepts/paths
var $failed : Boolean

// only absolute pathnames
$failed:=False
Try
	Folder("myFolder").create()
Catch
	$failed:=True
End try
ASSERT($failed; "a relative pathname is an error")

$failed:=False
Try
	File("data.txt").exists
Catch
	$failed:=True
End try
ASSERT($failed; "also for a file")

$failed:=False
Try
	Folder("relative"; fk platform path).exists
Catch
	$failed:=True
End try
ASSERT($failed; "also in the syntax of the platform")

// relative ones only for the functions
$failed:=False
Try
	Folder("/DATA").file("/absolute")
Catch
	$failed:=True
End try
ASSERT($failed; "an absolute pathname below a folder is an error")

$failed:=False
Try
	Folder("/DATA").folder("/absolute")
Catch
	$failed:=True
End try
ASSERT($failed; "for folders as well")

$failed:=False
Try
	File("/PACKAGE/../x").exists
Catch
	$failed:=True
End try
ASSERT($failed; "no pathname leads above its filesystem")

// properties cannot be written
$failed:=False
Try
	File("/a/b").name:="c"
Catch
	$failed:=True
End try
ASSERT($failed; "the name is read-only")
