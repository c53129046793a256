// Which 4D runs the method.
// Covers: 492 493 494 495
// Page: commands/application-version, commands/version-type, commands/is-compiled-mode, commands/application-type
var $build : Integer
var $version; $long : Text
$version:=Application version($build)
ASSERT(Length($version)=4; "the short version has four characters")
ASSERT($version=Application version; "with or without the build number")
ASSERT(Num($version)>=2000; "all of them digits, of a recent version")
ASSERT($build>=0; "the build is a number")
$long:=Application version(*)
ASSERT(Length($long)=8; "the long version has eight characters")
ASSERT(Substring($long; 1; 1)="F"; "it is a final version")
ASSERT(Substring($long; 5)=$version; "the long version ends with the short one")
ASSERT(Num(Substring($long; 2; 3))=$build; "and holds the build")
ASSERT(Application version($build; *)=$long; "both parameters together")
ASSERT(Version type ?? 64 bit version; "a version of 64 bits")
ASSERT(Not(Version type ?? Merged application); "not a merged one")
ASSERT(Version type#0; "so the bits are not all 0")
ASSERT(Is compiled mode=False; "code is interpreted")
ASSERT(Is compiled mode(*)=False; "that of the host too")
ASSERT(Not(Is compiled mode) & (Application type=tool4d); "as in tool4d")
ASSERT(Application type=6; "whose number is 6")
ASSERT(Application type#4D Server; "it is no server")
