// Keys that sign, verify, encrypt and decrypt.
// Page: API/CryptoKeyClass
var $key; $other; $public; $options; $status : Object
var $signature; $message : Text
var $blob : Blob
var $curve : Text
$message:="hello world"
// RSA
$key:=4D.CryptoKey.new({type: "RSA"; size: 1024})
ASSERT($key.size=1024; "the size in bits")
ASSERT($key.type="RSA"; "the type")
ASSERT(Undefined($key.curve); "no curve")
ASSERT(OB Instance of($key; 4D.CryptoKey); "of its class")
ASSERT(OB Is shared($key); "a shared object")
ASSERT($key.getPrivateKey()="-----BEGIN PRIVATE KEY-----@"; "the private key in PEM form")
ASSERT($key.getPublicKey()="-----BEGIN PUBLIC KEY-----@"; "and the public one")
$signature:=$key.sign($message; {type: "RSA"})
ASSERT(Length($signature)>100; "a signature in Base64")
$public:=4D.CryptoKey.new({type: "PEM"; pem: $key.getPublicKey()})
ASSERT($public.type="PEM"; "loaded from a text")
ASSERT($public.pem=$key.getPublicKey(); "which is kept")
ASSERT($public.size=1024; "with its size")
ASSERT($public.getPrivateKey()=""; "there is no private half")
ASSERT($public.verify($message; $signature; {}).success; "the public key verifies")
ASSERT(Undefined($public.verify($message; $signature; {}).errors); "without errors")
$status:=$public.verify("hello World"; $signature; {})
ASSERT(Not($status.success); "another message has another signature")
ASSERT($status.errors.length>0; "which is told")
ASSERT(Not($public.verify($message; "no signature"; {}).success); "what is no signature fails")
For each ($options; [{hash: "SHA256"}; {hash: "SHA384"}; {hash: "SHA512"}; {hash: "SHA256"; pss: True}; {hash: "SHA256"; encoding: "Base64URL"}])
	$signature:=$key.sign($message; $options)
	ASSERT($public.verify($message; $signature; $options).success; "signed and verified with "+JSON Stringify($options))
End for each
ASSERT(Position("+"; $signature)=0; "for URLs no plus")
ASSERT(Position("="; $signature)=0; "and no padding")
ASSERT(Not($public.verify($message; $signature; {hash: "SHA512"; encoding: "Base64URL"}).success); "the digest has to be the same")
TEXT TO BLOB($message; $blob; UTF8 text without length)
ASSERT($public.verify($message; $key.sign($blob; {hash: "SHA256"}); {hash: "SHA256"}).success; "a BLOB is signed as its bytes")
ASSERT($key.sign($message; {hash: "SHA256"})=$key.sign($message; {hash: "SHA256"}); "the same each time")
ASSERT($key.sign($message; {pss: True})#$key.sign($message; {pss: True}); "but not with PSS")
Try
	$signature:=$public.sign($message; {})
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a public key cannot sign")
End try
// encryption
$signature:=$public.encrypt($message; {hash: "SHA256"})
ASSERT($signature#$message; "encrypted with the public key")
$status:=$key.decrypt($signature; {hash: "SHA256"})
ASSERT($status.success & ($status.result=$message); "decrypted with the private one")
$status:=$key.decrypt($signature; {hash: "SHA512"})
ASSERT(Not($status.success); "another algorithm does not decrypt")
ASSERT($status.errors.length=1; "and says so")
ASSERT($key.decrypt($signature; {encodingDecrypted: "Base64"}).result="aGVsbG8gd29ybGQ="; "the result in Base64")
$signature:=$public.encrypt("aGVsbG8gd29ybGQ="; {encodingDecrypted: "Base64"; encodingEncrypted: "Base64URL"})
ASSERT($key.decrypt($signature; {encodingEncrypted: "Base64URL"}).result=$message; "and the message in it")
$other:=4D.CryptoKey.new({type: "RSA"; size: 1024})
ASSERT(Not($other.decrypt($signature; {encodingEncrypted: "Base64URL"}).success); "another key does not decrypt")
// ECDSA
For each ($curve; ["prime256v1"; "secp384r1"; "secp521r1"])
	$key:=4D.CryptoKey.new({type: "ECDSA"; curve: $curve})
	ASSERT($key.curve=$curve; "the curve")
	ASSERT(Undefined($key.size); "no size")
	$public:=4D.CryptoKey.new({type: "PEM"; pem: $key.getPublicKey()})
	ASSERT($public.curve=$curve; "loaded too")
	$other:=4D.CryptoKey.new({type: "PEM"; pem: $key.getPrivateKey()})
	ASSERT($other.getPublicKey()=$key.getPublicKey(); "the public half is found from the private one")
	For each ($options; [{hash: "SHA256"}; {hash: "SHA384"}; {hash: "SHA512"}])
		ASSERT($public.verify($message; $other.sign($message; $options); $options).success; $curve+" with "+$options.hash)
	End for each
	ASSERT(Not($public.verify("other"; $key.sign($message; {}); {}).success); "another message")
End for each
ASSERT(4D.CryptoKey.new({type: "ECDSA"}).curve="prime256v1"; "the default curve")
Try
	$signature:=$key.encrypt($message; {})
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "keys of curves do not encrypt")
End try
Try
	$key:=4D.CryptoKey.new({type: "PEM"; pem: "no key"})
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a text that is no key")
End try
Try
	$key:=4D.CryptoKey.new({type: "other"})
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a type that is none")
End try
$other:=New shared object
Use ($other)
	$other.key:=$public
End use 
ASSERT($other.key.curve="secp521r1"; "shared objects can hold it")
