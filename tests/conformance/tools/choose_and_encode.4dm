// Choosing, identifiers, base 64, digests, password hashes.
// Covers: 895 896 955 1066 1147 1533 1534
// Page: commands/choose, commands/generate-uuid, commands/base64-encode, commands/generate-digest, commands/generate-password-hash
var $text; $encoded; $hash : Text
var $bytes : Blob
ASSERT(Choose(True; "Mr"; "Ms")="Mr"; "by a Boolean")
ASSERT(Choose(False; "Mr"; "Ms")="Ms"; "the second for False")
ASSERT(Choose(2; 10; 20; 30)=30; "by a number from zero")
ASSERT(Choose(3; 10; 20; 30)=0; "without a value the empty one")
ASSERT(Choose(-1; "a"; "b")=""; "of the type of the values")

ASSERT(Match regex("[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}"; Generate UUID); "version 4")
ASSERT(Match regex("[0-9A-F]{12}7[0-9A-F]{19}"; Generate UUID(7)); "version 7")
ASSERT(Generate UUID#Generate UUID; "always another")
Try(Generate UUID(5))
ASSERT(Last errors.length>0; "there is no version 5")

$text:="é?>"
BASE64 ENCODE($text; $encoded)
ASSERT(Compare strings($encoded; "w6k/Pg=="; sk char codes)=0; "a text as UTF-8")
ASSERT($text="é?>"; "the source stays")
BASE64 ENCODE($text; $encoded; *)
ASSERT(Compare strings($encoded; "w6k_Pg"; sk char codes)=0; "the form for URLs")
BASE64 DECODE($encoded; $text; *)
ASSERT($text="é?>"; "and back")
BASE64 ENCODE($text)
ASSERT(Compare strings($text; "w6k/Pg=="; sk char codes)=0; "in place")
BASE64 DECODE($text; $bytes)
ASSERT(Convert to text($bytes; "UTF-8")="é?>"; "into a BLOB")
BASE64 DECODE($text)
ASSERT($text="é?>"; "in place, back")
$encoded:="no base 64!"
BASE64 DECODE($encoded; $text)
ASSERT(Length($text)=0; "malformed")

ASSERT(Generate digest(""; MD5 digest)="d41d8cd98f00b204e9800998ecf8427e"; "of nothing")
ASSERT(Generate digest("abc"; SHA1 digest)="a9993e364706816aba3e25717850c26c9cd0d89d"; "SHA-1")
ASSERT(Generate digest("abc"; SHA256 digest)="ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; "SHA-256")
ASSERT(Length(Generate digest("abc"; SHA512 digest))=128; "SHA-512")
ASSERT(Compare strings(Generate digest("a"; MD5 digest; *); "DMF1ucDxtqgxw5niaXcmYQ"; sk char codes)=0; "for URLs")
CONVERT FROM TEXT("abc"; "UTF-8"; $bytes)
ASSERT(Generate digest($bytes; SHA1 digest)=Generate digest("abc"; SHA1 digest); "of a BLOB")
Try(Generate digest("abc"; 9))
ASSERT(Last errors.length>0; "an unknown digest")

$hash:=Generate password hash("secret"; {algorithm: "bcrypt"; cost: 4})
ASSERT(Verify password hash("secret"; $hash); "the password")
ASSERT(Not(Verify password hash("Secret"; $hash)); "another one")
ASSERT($hash#Generate password hash("secret"; {cost: 4}); "another hash each time")
ASSERT(Verify password hash("x"*72; Generate password hash("x"*80; {cost: 4})); "only 72 characters count")
Try(Generate password hash("a"; {algorithm: "md5"}))
ASSERT(Last errors[0].errCode=850; "an unknown algorithm")
Try(Generate password hash("a"; {cost: 3}))
ASSERT(Last errors[0].errCode=852; "a cost too low")
Try(Verify password hash("a"; "$2b$nonsense"))
ASSERT(Last errors[0].errCode=851; "a hash that is none")
Try(Verify password hash("a"; "nonsense"))
ASSERT(Last errors[0].errCode=850; "a hash of something else")

var $value : Variant
var $number : Integer
$value:=True
Try(Choose($value; 1))
ASSERT(Last errors.length>0; "a Boolean needs two values")
Try(Choose($value; 1; 2; 3))
ASSERT(Last errors.length>0; "and takes no third one")
Try(Choose($value; ->$number; ->$number))
ASSERT(Last errors[0].errCode=54; "pointers cannot be chosen")
