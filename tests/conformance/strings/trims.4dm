// Blanks at the ends of texts.
// Covers: 1854 1855 991
// Page: commands/trim-start, commands/trim-end, commands/localized-string
ASSERT(Trim start("  a  ")="a  "; "blanks in front")
ASSERT(Length(Trim start("  a  "))=3; "only there")
ASSERT(Trim start("")=""; "an empty text")
ASSERT(Length(Trim end("  a  "))=3; "blanks behind")
ASSERT(Trim end("\t\n a")="\t\n a"; "only there")
ASSERT(Length(Trim end("   "))=0; "all of them")
ASSERT(Localized string("no such name")=""; "what is not translated is empty")
ASSERT(Localized string("")=""; "as is nothing")
