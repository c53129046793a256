// Arrays of the time of fixed strings.
// Covers: 218
// Page: commands/array-text
ARRAY STRING(10; $names; 2)
ASSERT(Size of array($names)=2; "two elements")
ASSERT($names{1}=""; "empty ones")
$names{2}:="more than ten characters"
ASSERT(Length($names{2})>0; "the length is not cut to nothing")
ARRAY STRING(10; $names; 1)
ASSERT(Size of array($names)=1; "resized")
