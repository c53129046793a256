// Conversions of the time before Unicode, by their former names.
// Covers: 463 464 519 520
// Page: Concepts/string
ASSERT(Mac to Win("é")="é"; "a text stays what it is")
ASSERT(Mac to Win("")=""; "an empty one too")
ASSERT(Length(Mac to Win("€uro"))=4; "with all its characters")
ASSERT(Win to Mac("é")="é"; "in the other direction")
ASSERT(Win to Mac("")=""; "an empty one too")
ASSERT(Win to Mac(Mac to Win("ß"))="ß"; "and back")
ASSERT(Mac to ISO("é")="é"; "the standard set")
ASSERT(Mac to ISO("")=""; "an empty text")
ASSERT(Length(Mac to ISO("日本"))=2; "and one that was in none of these sets")
ASSERT(ISO to Mac("é")="é"; "from the standard set")
ASSERT(ISO to Mac("")=""; "an empty text")
ASSERT(ISO to Mac(Mac to ISO("ø"))="ø"; "and back")
Try
	ASSERT(Mac to Win(12)="12"; "not reached")
Catch
	ASSERT(Last errors.length=1; "only texts are converted")
End try
