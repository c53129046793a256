//! Keys and what is done with them: RSA and three elliptic curves. Texts and options are read by
//! the class beside it.

use md5::Md5;
use p256::ecdsa::signature::hazmat::{PrehashSigner, PrehashVerifier};
use rsa::pkcs1::{
    DecodeRsaPrivateKey, DecodeRsaPublicKey, EncodeRsaPrivateKey, EncodeRsaPublicKey,
};
use rsa::pkcs8::{
    DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey, LineEnding,
};
use rsa::rand_core::OsRng;
use rsa::traits::PublicKeyParts;
use rsa::{Oaep, Pkcs1v15Encrypt, Pkcs1v15Sign, Pss, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::value::Error;

/// The smallest and the largest RSA key that is made, in bits.
const SIZES: std::ops::RangeInclusive<usize> = 512..=16_384;

/// A key, with its private half if that is known.
pub enum Key {
    Rsa {
        private: Option<Box<RsaPrivateKey>>,
        public: Box<RsaPublicKey>,
    },
    P256(Option<p256::SecretKey>, p256::PublicKey),
    P384(Option<p384::SecretKey>, p384::PublicKey),
    P521(Option<p521::SecretKey>, p521::PublicKey),
}

/// A digest that is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// Runs code with the type of a digest.
macro_rules! with_hash {
    ($hash:expr, $digest:ident => $body:expr) => {
        match $hash {
            Hash::Md5 => {
                type $digest = Md5;
                $body
            }
            Hash::Sha1 => {
                type $digest = Sha1;
                $body
            }
            Hash::Sha224 => {
                type $digest = Sha224;
                $body
            }
            Hash::Sha256 => {
                type $digest = Sha256;
                $body
            }
            Hash::Sha384 => {
                type $digest = Sha384;
                $body
            }
            Hash::Sha512 => {
                type $digest = Sha512;
                $body
            }
        }
    };
}

/// Runs code with the private and the public half of a key of a curve; 66 bytes, for instance, are
/// a number of the largest one.
macro_rules! with_curve {
    ($key:expr, ($private:ident, $public:ident, $curve:ident, $size:ident) => $body:expr, $rsa:expr) => {
        match $key {
            Key::Rsa { .. } => $rsa,
            Key::P256($private, $public) => {
                use p256 as $curve;
                const $size: usize = 32;
                $body
            }
            Key::P384($private, $public) => {
                use p384 as $curve;
                const $size: usize = 48;
                $body
            }
            Key::P521($private, $public) => {
                use p521 as $curve;
                const $size: usize = 66;
                $body
            }
        }
    };
}

impl Hash {
    /// `SHA256`, with or without a dash, in any letter case.
    pub fn named(name: &str) -> Option<Hash> {
        Some(match name.replace('-', "").to_uppercase().as_str() {
            "MD5" => Hash::Md5,
            "SHA1" => Hash::Sha1,
            "SHA224" => Hash::Sha224,
            "SHA256" => Hash::Sha256,
            "SHA384" => Hash::Sha384,
            "SHA512" => Hash::Sha512,
            _ => return None,
        })
    }

    fn of(self, message: &[u8]) -> Vec<u8> {
        with_hash!(self, D => D::digest(message).to_vec())
    }
}

impl Key {
    /// A new RSA key of so many bits.
    pub fn new_rsa(bits: usize) -> Result<Key, String> {
        if !SIZES.contains(&bits) {
            return Err(format!(
                "the size of an RSA key is from {} to {} bits, not {bits}",
                SIZES.start(),
                SIZES.end()
            ));
        }
        let private = RsaPrivateKey::new(&mut OsRng, bits).map_err(|e| e.to_string())?;
        Ok(Key::of_rsa(private))
    }

    fn of_rsa(private: RsaPrivateKey) -> Key {
        let public = Box::new(private.to_public_key());
        Key::Rsa {
            private: Some(Box::new(private)),
            public,
        }
    }

    /// A new key of a curve, by one of its names.
    pub fn new_of_curve(name: &str) -> Result<Key, String> {
        Ok(match name.to_lowercase().as_str() {
            "prime256v1" | "secp256r1" | "p-256" | "p256" => {
                let private = p256::SecretKey::random(&mut OsRng);
                let public = private.public_key();
                Key::P256(Some(private), public)
            }
            "secp384r1" | "p-384" | "p384" => {
                let private = p384::SecretKey::random(&mut OsRng);
                let public = private.public_key();
                Key::P384(Some(private), public)
            }
            "secp521r1" | "p-521" | "p521" => {
                let private = p521::SecretKey::random(&mut OsRng);
                let public = private.public_key();
                Key::P521(Some(private), public)
            }
            _ => {
                return Err(format!(
                    "`{name}` is no known curve: prime256v1, secp384r1 and secp521r1 are"
                ));
            }
        })
    }

    /// Reads a key in PEM form: PKCS#8, PKCS#1 or SEC1, private or public.
    pub fn from_pem(pem: &str) -> Result<Key, String> {
        let pem = pem.replace("\r\n", "\n").replace('\r', "\n");
        let pem = pem.trim();
        if let Ok(private) = RsaPrivateKey::from_pkcs8_pem(pem) {
            return Ok(Key::of_rsa(private));
        }
        if let Ok(private) = RsaPrivateKey::from_pkcs1_pem(pem) {
            return Ok(Key::of_rsa(private));
        }
        let public = RsaPublicKey::from_public_key_pem(pem)
            .ok()
            .or_else(|| RsaPublicKey::from_pkcs1_pem(pem).ok());
        if let Some(public) = public {
            let public = Box::new(public);
            return Ok(Key::Rsa {
                private: None,
                public,
            });
        }
        macro_rules! curve {
            ($curve:ident, $variant:ident) => {
                let private = $curve::SecretKey::from_pkcs8_pem(pem)
                    .ok()
                    .or_else(|| $curve::SecretKey::from_sec1_pem(pem).ok());
                if let Some(private) = private {
                    let public = private.public_key();
                    return Ok(Key::$variant(Some(private), public));
                }
                if let Ok(public) = $curve::PublicKey::from_public_key_pem(pem) {
                    return Ok(Key::$variant(None, public));
                }
            };
        }
        curve!(p256, P256);
        curve!(p384, P384);
        curve!(p521, P521);
        Err("the text is no RSA or ECDSA key in PEM form".into())
    }

    /// The normalised name of the curve, if the key is of one.
    pub fn curve(&self) -> Option<&'static str> {
        match self {
            Key::Rsa { .. } => None,
            Key::P256(..) => Some("prime256v1"),
            Key::P384(..) => Some("secp384r1"),
            Key::P521(..) => Some("secp521r1"),
        }
    }

    /// The number of bits of an RSA key.
    pub fn size(&self) -> Option<usize> {
        match self {
            Key::Rsa { public, .. } => Some(public.n().bits()),
            _ => None,
        }
    }

    /// The private half in PEM form (PKCS#8), if it is known.
    pub fn private_pem(&self) -> Option<String> {
        let pem = match self {
            Key::Rsa { private, .. } => private.as_ref()?.to_pkcs8_pem(LineEnding::LF),
            Key::P256(private, _) => private.as_ref()?.to_pkcs8_pem(LineEnding::LF),
            Key::P384(private, _) => private.as_ref()?.to_pkcs8_pem(LineEnding::LF),
            Key::P521(private, _) => private.as_ref()?.to_pkcs8_pem(LineEnding::LF),
        };
        pem.ok().map(|pem| pem.to_string())
    }

    /// The public half in PEM form.
    pub fn public_pem(&self) -> Option<String> {
        match self {
            Key::Rsa { public, .. } => public.to_public_key_pem(LineEnding::LF),
            Key::P256(_, public) => public.to_public_key_pem(LineEnding::LF),
            Key::P384(_, public) => public.to_public_key_pem(LineEnding::LF),
            Key::P521(_, public) => public.to_public_key_pem(LineEnding::LF),
        }
        .ok()
    }

    /// Both halves of an RSA key in the older PEM form (PKCS#1).
    pub fn pkcs1_pems(&self) -> Option<(String, String)> {
        let Key::Rsa { private, public } = self else {
            return None;
        };
        let private = private.as_ref()?.to_pkcs1_pem(LineEnding::LF).ok()?;
        let public = public.to_pkcs1_pem(LineEnding::LF).ok()?;
        Some((private.to_string(), public))
    }

    /// Signs a message with the private key. Signatures of curves are the two numbers one after
    /// the other, as JSON Web Tokens have them.
    pub fn sign(&self, message: &[u8], hash: Hash, pss: bool) -> Result<Vec<u8>, String> {
        const MISSING: &str = "the key has no private half to sign with";
        let digest = hash.of(message);
        if let Key::Rsa { private, .. } = self {
            let private = private.as_ref().ok_or(MISSING)?;
            let signed = if pss {
                with_hash!(hash, D => private.sign_with_rng(&mut OsRng, Pss::new::<D>(), &digest))
            } else {
                with_hash!(hash, D => private.sign(Pkcs1v15Sign::new::<D>(), &digest))
            };
            return signed.map_err(|error| error.to_string());
        }
        with_curve!(self, (private, _public, curve, SIZE) => {
            let private = private.as_ref().ok_or(MISSING)?;
            let key = curve::ecdsa::SigningKey::from_slice(&private.to_bytes())
                .map_err(|error| error.to_string())?;
            let signature: curve::ecdsa::Signature = key
                .sign_prehash(&padded(digest, SIZE))
                .map_err(|error| error.to_string())?;
            Ok(signature.to_bytes().to_vec())
        }, Err(MISSING.into()))
    }

    /// Checks a signature with the public key.
    pub fn verify(
        &self,
        message: &[u8],
        signature: &[u8],
        hash: Hash,
        pss: bool,
    ) -> Result<(), String> {
        const WRONG: &str = "the signature does not match the message, the key or the algorithm";
        let digest = hash.of(message);
        if let Key::Rsa { public, .. } = self {
            let verified = if pss {
                with_hash!(hash, D => public.verify(Pss::new::<D>(), &digest, signature))
            } else {
                with_hash!(hash, D => public.verify(Pkcs1v15Sign::new::<D>(), &digest, signature))
            };
            return verified.map_err(|_| WRONG.into());
        }
        with_curve!(self, (_private, public, curve, SIZE) => {
            let key = curve::ecdsa::VerifyingKey::from_sec1_bytes(&public.to_sec1_bytes())
                .map_err(|error| error.to_string())?;
            let signature = curve::ecdsa::Signature::from_slice(signature)
                .or_else(|_| curve::ecdsa::Signature::from_der(signature))
                .map_err(|_| WRONG)?;
            key.verify_prehash(&padded(digest, SIZE), &signature)
                .map_err(|_| WRONG.into())
        }, Err(WRONG.into()))
    }

    /// Encrypts with the public key by RSA-OAEP.
    pub fn encrypt(&self, message: &[u8], hash: Hash) -> Result<Vec<u8>, String> {
        let Key::Rsa { public, .. } = self else {
            return Err(NOT_RSA.into());
        };
        with_hash!(hash, D => public.encrypt(&mut OsRng, Oaep::new::<D>(), message))
            .map_err(|error| error.to_string())
    }

    /// Decrypts with the private key by RSA-OAEP.
    pub fn decrypt(&self, message: &[u8], hash: Hash) -> Result<Vec<u8>, String> {
        let Key::Rsa { private, .. } = self else {
            return Err(NOT_RSA.into());
        };
        let private = private
            .as_ref()
            .ok_or("the key has no private half to decrypt with")?;
        with_hash!(hash, D => private.decrypt(Oaep::new::<D>(), message))
            .map_err(|_| "the message was not encrypted with this key and algorithm".into())
    }

    /// Encrypts bytes of any length block by block with the private key: who has the public key
    /// can read them and knows who wrote them. As with the three functions that follow, `poll` is
    /// asked before each block, for it takes a while, and its error ends the work.
    pub fn seal(&self, bytes: &[u8], poll: Poll) -> Result<Vec<u8>, Error> {
        let Key::Rsa {
            private: Some(private),
            ..
        } = self
        else {
            return Err(Error::bad_argument("this is no private RSA key"));
        };
        let block = private.size().saturating_sub(PADDING).max(1);
        let mut sealed = Vec::new();
        for part in bytes.chunks(block) {
            poll()?;
            let scheme = Pkcs1v15Sign::new_unprefixed();
            sealed.extend(private.sign(scheme, part).map_err(refused)?);
        }
        Ok(sealed)
    }

    /// Reads with the public key what [`Key::seal`] has written; `None` if it is something else.
    pub fn unseal(&self, sealed: &[u8], poll: Poll) -> Result<Option<Vec<u8>>, Error> {
        let Key::Rsa { public, .. } = self else {
            return Ok(None);
        };
        each_block(sealed, public.size(), poll, |part| {
            let number = rsa::BigUint::from_bytes_be(part);
            let opened = rsa::hazmat::rsa_encrypt(&**public, &number).ok()?;
            // 0 1 255 … 255 0 and the bytes; the leading 0 is not in a number
            let opened = opened.to_bytes_be();
            let rest = opened.strip_prefix(&[1])?;
            let end = rest.iter().position(|byte| *byte != 255)?;
            let (padding, content) = rest.split_at(end);
            if padding.len() + content.len() + 2 != part.len() || content.first() != Some(&0) {
                return None;
            }
            Some(content.get(1..)?.to_vec())
        })
    }

    /// Encrypts bytes of any length block by block with the public key.
    pub fn lock(&self, bytes: &[u8], poll: Poll) -> Result<Vec<u8>, Error> {
        let Key::Rsa { public, .. } = self else {
            return Err(Error::bad_argument(NOT_RSA));
        };
        let block = public.size().saturating_sub(PADDING).max(1);
        let mut locked = Vec::new();
        for part in bytes.chunks(block) {
            poll()?;
            let part = public.encrypt(&mut OsRng, Pkcs1v15Encrypt, part);
            locked.extend(part.map_err(refused)?);
        }
        Ok(locked)
    }

    /// Reads with the private key what [`Key::lock`] has written.
    pub fn unlock(&self, locked: &[u8], poll: Poll) -> Result<Option<Vec<u8>>, Error> {
        let Key::Rsa {
            private: Some(private),
            ..
        } = self
        else {
            return Ok(None);
        };
        each_block(locked, private.size(), poll, |part| {
            private.decrypt(Pkcs1v15Encrypt, part).ok()
        })
    }
}

/// Asks whether to go on.
pub type Poll<'a> = &'a mut dyn FnMut() -> Result<(), Error>;

/// What all blocks of a size give together; `None` if one gives nothing.
fn each_block(
    bytes: &[u8],
    size: usize,
    poll: Poll,
    open: impl Fn(&[u8]) -> Option<Vec<u8>>,
) -> Result<Option<Vec<u8>>, Error> {
    if !bytes.len().is_multiple_of(size) {
        return Ok(None);
    }
    let mut opened = Vec::new();
    for part in bytes.chunks(size) {
        poll()?;
        match open(part) {
            Some(part) => opened.extend(part),
            None => return Ok(None),
        }
    }
    Ok(Some(opened))
}

fn refused(error: rsa::Error) -> Error {
    Error::bad_argument(error.to_string())
}

const NOT_RSA: &str = "only RSA keys encrypt and decrypt";

/// The bytes that the padding of PKCS#1 needs in every block.
const PADDING: usize = 11;

/// A digest that is shorter than the numbers of a curve, as a number of that many bytes.
fn padded(digest: Vec<u8>, size: usize) -> Vec<u8> {
    let missing = size.saturating_sub(digest.len());
    let mut number = vec![0; missing];
    number.extend(digest);
    number
}
