// Conversions between character sets of old systems leave a text alone.
// Covers: 360
// Page: Concepts/string
ASSERT(Convert case("Élan")="Élan"; "the text comes back")
ASSERT(Convert case("")=""; "an empty one too")
ASSERT(Undefined(Try(Convert case(5))); "a number is no text")
