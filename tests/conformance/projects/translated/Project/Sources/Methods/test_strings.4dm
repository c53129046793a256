// The strings of XLIFF files, by name and by number, in the current language.
// Covers: 510 511 991 1104 1805
// Page: commands/localized-string, commands/get-indexed-string, commands/string-list-to-array
ASSERT(Localized string("greeting")="Good morning"; "the language of the start")
ASSERT(OK=1; "a string that is found sets OK")
ASSERT(Localized string("no such name")=""; "no string")
ASSERT(OK=0; "clears OK")
ASSERT(Localized string("Greeting")=""; "capitals of a name count")
ASSERT(Localized string("sun")="sun"; "strings in groups have names, too")
ASSERT(Get indexed string(100; 2)="rain"; "a string by the numbers of group and unit")
ASSERT(OK=1; "found")
ASSERT((Get indexed string(100; 3)="") & (OK=0); "a number that is not in the group")
ASSERT((Get indexed string(101; 1)="") & (OK=0); "a group that does not exist")

SET DATABASE LOCALIZATION("fr")
ASSERT(Localized string("greeting")="Bonjour"; "the translation")
ASSERT(Localized string("only here")="An English string"; "what is not translated comes from the language of the start")
ASSERT(Get indexed string(100; 2)="pluie & vent"; "by number as well")
ARRAY TEXT($weather; 0)
STRING LIST TO ARRAY(100; $weather)
ASSERT((OK=1) & (Size of array($weather)=2); "all strings of a group")
ASSERT(($weather{1}="soleil") & ($weather{2}="pluie & vent"); "in their order")
STRING LIST TO ARRAY(101; $weather)
ASSERT((OK=0) & (Size of array($weather)=2); "without the group the array stays as it is")

SET DATABASE LOCALIZATION("fr-ca")
ASSERT(Localized string("sun")="beau temps"; "the region has a word of its own")
ASSERT(Localized string("greeting")="Bonjour"; "else that of the language counts")
SET DATABASE LOCALIZATION("en")
ASSERT(Localized string("sun")="sun"; "and back")

// the message of an error without one
var $error : Object
Try
	throw({errCode: 77; what: "the cake"})
Catch
	$error:=Last errors[0]
End try
ASSERT($error.message="Nothing is left of the cake"; "is the string of its name, with its places filled")
