// Arrays out of JSON.
// Covers: 1219
// Page: commands/json-parse-array
ARRAY LONGINT($numbers; 0)
ARRAY TEXT($texts; 9)
JSON PARSE ARRAY("[1,2,3]"; $numbers)
ASSERT(Size of array($numbers)=3; "three elements")
ASSERT($numbers{3}=3; "in order")
JSON PARSE ARRAY("[\"a\"]"; $texts)
ASSERT((Size of array($texts)=1) & ($texts{1}="a"); "the array is resized")
JSON PARSE ARRAY("[]"; $texts)
ASSERT(Size of array($texts)=0; "to nothing too")
