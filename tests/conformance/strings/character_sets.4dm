// Texts as bytes of a character set.
// Covers: 1011 1012
// Page: commands/convert-from-text, commands/convert-to-text
var $bytes : Blob
CONVERT FROM TEXT("é"; "UTF-8"; $bytes)
ASSERT(OK=1; "done")
ASSERT(Convert to text($bytes; "utf-8")="é"; "there and back, whatever the case of the name")
ASSERT(Convert to text($bytes; 106)="é"; "a set by its number")
ASSERT(Length(Convert to text($bytes; "ISO-8859-1"))=2; "the two bytes of another set")
CONVERT FROM TEXT("é"; 4; $bytes)
ASSERT(Convert to text($bytes; "latin1")="é"; "an alias")
CONVERT FROM TEXT("€"; "windows-1252"; $bytes)
ASSERT(Convert to text($bytes; 2252)="€"; "Windows")
CONVERT FROM TEXT(Char(0xFEFF)+"ab"; "UTF-8"; $bytes)
ASSERT(Length(Convert to text($bytes; "UTF-16"))=2; "a byte order mark decides and goes")
CONVERT FROM TEXT("a"; "no such set"; $bytes)
ASSERT(OK=0; "an unknown set")
ASSERT(Convert to text($bytes; "no such set")=""; "gives nothing")
