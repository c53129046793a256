// BLOBs that only the owners of keys can write and read.
// Covers: 688 689 690
// Page: commands/generate-encryption-keypair, commands/encrypt-blob, commands/decrypt-blob
var $aPrivate; $aPublic; $bPrivate; $bPublic; $data; $text : Blob
var $i : Integer
GENERATE ENCRYPTION KEYPAIR($aPrivate; $aPublic)
GENERATE ENCRYPTION KEYPAIR($bPrivate; $bPublic; 1024)
ASSERT(Convert to text($aPrivate; "UTF-8")="-----BEGIN@"; "keys are texts in PEM form")
ASSERT(Convert to text($aPublic; "UTF-8")="@PUBLIC KEY-----@"; "the public one too")
ASSERT(BLOB size($bPrivate)>BLOB size($aPrivate); "512 bits by default, more if asked")
Try
	GENERATE ENCRYPTION KEYPAIR($data; $text; 100)
	ASSERT(False; "not reached")
Catch
	ASSERT(BLOB size($data)=0; "a length that is not allowed gives no key")
End try
For ($i; 1; 300)
	TEXT TO BLOB("line "+String($i); $text; UTF8 text without length; *)
End for 
$data:=$text
ENCRYPT BLOB($data; $aPrivate)
ASSERT(BLOB size($data)>BLOB size($text); "encrypted bytes")
ASSERT(Position("line 1"; Convert to text($data; "ISO-8859-1"))=0; "cannot be read")
DECRYPT BLOB($data; $aPublic)
ASSERT(Generate digest($data; SHA256 digest)=Generate digest($text; SHA256 digest); "but decrypted with the sender's public key")
ENCRYPT BLOB($data; $aPrivate; $bPublic)
Try
	DECRYPT BLOB($data; $aPublic)
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "with two keys the sender's alone is not enough")
End try
DECRYPT BLOB($data; $aPublic; $bPrivate)
ASSERT(Generate digest($data; SHA256 digest)=Generate digest($text; SHA256 digest); "the recipient has the other")
ENCRYPT BLOB($data; $aPrivate)
$data{10}:=($data{10}+1)%256
$i:=BLOB size($data)
Try
	DECRYPT BLOB($data; $aPublic)
	ASSERT(False; "not reached")
Catch
	ASSERT(BLOB size($data)=$i; "changed bytes are an error, and stay")
End try
SET BLOB SIZE($data; 0)
ENCRYPT BLOB($data; $aPrivate)
ASSERT(BLOB size($data)=64; "even no bytes are signed")
DECRYPT BLOB($data; $aPublic)
ASSERT(BLOB size($data)=0; "and come back")
Try
	ENCRYPT BLOB($data; $text)
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a key has to be one")
End try
