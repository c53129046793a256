//! 4D.CryptoKey (API/CryptoKeyClass): a pair of keys that signs, verifies, encrypts and decrypts.
//! It is a shared object: all processes may use it at once.

pub mod key;

use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, object, one_of, text};
use crate::interpret::Context;
use crate::runtime::world::shared_class;
use crate::value::error::code;
use crate::value::object::{Host, SharedHost};
use crate::value::{Collection, Error, Object, Text, Value};
use key::{Hash, Key};

/// `4D.CryptoKey`.
pub const CLASS: Builtin = Builtin {
    name: "CryptoKey",
    parent: Some("Object"),
    members: &[
        &CURVE,
        &DECRYPT,
        &ENCRYPT,
        &GET_PRIVATE_KEY,
        &GET_PUBLIC_KEY,
        &PEM,
        &SIGN,
        &SIZE,
        &TYPE,
        &VERIFY,
    ],
    new: Some(&NEW),
    doc: "A pair of keys.",
};

/// A key and the words it was made with.
struct Pair {
    key: Key,
    kind: &'static str,
    /// What it was loaded from.
    pem: Option<String>,
}

/// The key as an object of one world.
struct KeyObject(Arc<Pair>);

impl Host for KeyObject {
    fn set(&self, _key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            "A 4D.CryptoKey cannot be changed",
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn identity(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn shared(&self) -> Option<Arc<dyn SharedHost>> {
        let pair: Arc<dyn SharedHost> = Arc::<Pair>::clone(&self.0);
        Some(pair)
    }

    fn label(&self) -> Option<String> {
        Some("[object CryptoKey]".into())
    }
}

impl SharedHost for Pair {
    fn into_object(self: Arc<Self>) -> Object {
        Object::host(Rc::new(KeyObject(self)), shared_class("4D", "CryptoKey"))
    }
}

const NEW: Member = Member {
    name: "new",
    params: &[object("settings")],
    returns: Kind::Object,
    doc: "A new key pair of type RSA or ECDSA, or the one of a PEM text.",
    examples: &[
        ("4D.CryptoKey.new({type: \"ECDSA\"}).curve", "prime256v1"),
        ("4D.CryptoKey.new({type: \"RSA\"; size: 512}).size", "512"),
    ],
    source: "API/CryptoKeyClass",
    run: Run::Function(new),
    ..Member::DEFAULT
};

fn new(_cx: &mut Context, _this: &Value, args: &mut Args) -> Result<Value, Error> {
    const DEFAULT_SIZE: f64 = 2048.0;
    let settings = args.object(0).unwrap_or_default();
    let word = |name: &str| text_option(&settings, name);
    let made = match word("type").unwrap_or_default().to_uppercase().as_str() {
        "RSA" => {
            let size = settings.get_str("size").and_then(|size| size.as_number());
            Key::new_rsa(size.unwrap_or(DEFAULT_SIZE).max(0.0) as usize).map(|key| Pair {
                key,
                kind: "RSA",
                pem: None,
            })
        }
        "ECDSA" => {
            let curve = word("curve").unwrap_or_else(|| "prime256v1".into());
            Key::new_of_curve(&curve).map(|key| Pair {
                key,
                kind: "ECDSA",
                pem: None,
            })
        }
        "PEM" => {
            let pem = word("pem").unwrap_or_default();
            Key::from_pem(&pem).map(|key| Pair {
                key,
                kind: "PEM",
                pem: Some(pem),
            })
        }
        other => Err(format!(
            "`{other}` is no type of keys: RSA, ECDSA and PEM are"
        )),
    };
    let pair = made.map_err(Error::bad_argument)?;
    Ok(Value::Object(Arc::new(pair).into_object()))
}

/// A text among the options, if it is one and not empty.
fn text_option(options: &Object, name: &str) -> Option<String> {
    match options.get_str(name)? {
        Value::Text(text) if !text.is_empty() => Some(text.to_string()),
        _ => None,
    }
}

fn pair(this: &Value) -> Result<&Arc<Pair>, Error> {
    match this {
        Value::Object(object) => object.as_host::<KeyObject>(),
        _ => None,
    }
    .map(|key| &key.0)
    .ok_or_else(|| Error::expected("4D.CryptoKey", this))
}

const CURVE: Member = Member {
    name: "curve",
    doc: "The name of the curve of an ECDSA key; undefined for others.",
    examples: &[(
        "4D.CryptoKey.new({type: \"ECDSA\"; curve: \"secp384r1\"}).curve",
        "secp384r1",
    )],
    source: "API/CryptoKeyClass",
    run: Run::Property(|_, this| {
        Ok(pair(this)?
            .key
            .curve()
            .map_or(Value::Undefined, Value::from))
    }),
    ..Member::DEFAULT
};

const SIZE: Member = Member {
    name: "size",
    doc: "The number of bits of an RSA key; undefined for others.",
    examples: &[("4D.CryptoKey.new({type: \"RSA\"; size: 1024}).size", "1024")],
    source: "API/CryptoKeyClass",
    run: Run::Property(|_, this| Ok(pair(this)?.key.size().map_or(Value::Undefined, Value::from))),
    ..Member::DEFAULT
};

const TYPE: Member = Member {
    name: "type",
    returns: Kind::Text,
    doc: "The type it was made with: RSA, ECDSA or PEM.",
    examples: &[("4D.CryptoKey.new({type: \"ECDSA\"}).type", "ECDSA")],
    source: "API/CryptoKeyClass",
    run: Run::Property(|_, this| Ok(Value::from(pair(this)?.kind))),
    ..Member::DEFAULT
};

/// U: `pem`: of a key that was made and not loaded it is the text of its private half.
const PEM: Member = Member {
    name: "pem",
    returns: Kind::Text,
    doc: "The PEM text that the key was loaded from, or that of its private half.",
    source: "API/CryptoKeyClass",
    run: Run::Property(|_, this| {
        let pair = pair(this)?;
        let pem = pair.pem.clone().or_else(|| pair.key.private_pem());
        Ok(Value::from(pem.unwrap_or_default()))
    }),
    ..Member::DEFAULT
};

const GET_PRIVATE_KEY: Member = Member {
    name: "getPrivateKey",
    returns: Kind::Text,
    doc: "The private key in PEM form; empty if only the public one is known.",
    source: "API/CryptoKeyClass",
    run: Run::Function(|_, this, _| {
        Ok(Value::from(
            pair(this)?.key.private_pem().unwrap_or_default(),
        ))
    }),
    ..Member::DEFAULT
};

const GET_PUBLIC_KEY: Member = Member {
    name: "getPublicKey",
    returns: Kind::Text,
    doc: "The public key in PEM form.",
    source: "API/CryptoKeyClass",
    run: Run::Function(|_, this, _| {
        Ok(Value::from(
            pair(this)?.key.public_pem().unwrap_or_default(),
        ))
    }),
    ..Member::DEFAULT
};

/// How bytes are written as a text.
enum Encoding {
    Utf8,
    Base64,
    Base64Url,
}

impl Encoding {
    /// The encoding of an option, or another one if it is left out.
    fn of(options: &Object, name: &str, default: Encoding) -> Result<Encoding, Error> {
        let Some(word) = text_option(options, name) else {
            return Ok(default);
        };
        Ok(match word.to_uppercase().as_str() {
            "UTF-8" | "UTF8" => Encoding::Utf8,
            "BASE64" => Encoding::Base64,
            "BASE64URL" => Encoding::Base64Url,
            _ => {
                return Err(Error::bad_argument(format!(
                    "`{word}` is no encoding: UTF-8, Base64 and Base64URL are"
                )));
            }
        })
    }

    fn write(&self, bytes: &[u8]) -> Result<String, String> {
        Ok(match self {
            Encoding::Utf8 => String::from_utf8(bytes.to_vec())
                .map_err(|_| "the decrypted message is no text in UTF-8")?,
            Encoding::Base64 => STANDARD.encode(bytes),
            Encoding::Base64Url => URL_SAFE_NO_PAD.encode(bytes),
        })
    }

    fn read(&self, text: &str) -> Result<Vec<u8>, String> {
        const WRONG: &str = "the text is not encoded as the options say";
        let compact = || -> String { text.split_whitespace().collect() };
        match self {
            Encoding::Utf8 => Ok(text.as_bytes().to_vec()),
            Encoding::Base64 => STANDARD.decode(compact()).map_err(|_| WRONG.into()),
            Encoding::Base64Url => URL_SAFE_NO_PAD
                .decode(compact().trim_end_matches('='))
                .map_err(|_| WRONG.into()),
        }
    }
}

/// The digest of the options.
///
/// U: `hash_of`: SHA256 if they name none, as the first example of the page needs.
fn hash_of(options: &Object) -> Result<Hash, Error> {
    match text_option(options, "hash") {
        None => Ok(Hash::Sha256),
        Some(name) => Hash::named(&name).ok_or_else(|| {
            Error::bad_argument(format!(
                "`{name}` is no digest: SHA256, SHA384 and SHA512 are"
            ))
        }),
    }
}

fn is_pss(options: &Object) -> bool {
    matches!(options.get_str("pss"), Some(Value::Boolean(true)))
}

/// The bytes of a message: of a BLOB, or of the UTF-8 of a text.
fn message(args: &Args) -> Vec<u8> {
    match args.value(0) {
        Value::Blob(blob) => blob.bytes.clone(),
        _ => args.string(0).into_bytes(),
    }
}

const SIGN: Member = Member {
    name: "sign",
    params: &[
        one_of("message", &[Kind::Text, Kind::Blob]),
        object("options").optional(),
    ],
    returns: Kind::Text,
    doc: "The signature of a text, as UTF-8, or a BLOB by the private key, in Base64 or Base64URL.",
    source: "API/CryptoKeyClass",
    run: Run::Function(sign),
    ..Member::DEFAULT
};

fn sign(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let options = args.object(1).unwrap_or_default();
    let encoding = match text_option(&options, "encoding") {
        Some(_) => Encoding::of(&options, "encoding", Encoding::Base64)?,
        None => Encoding::of(&options, "encodingEncrypted", Encoding::Base64)?,
    };
    let key = &pair(this)?.key;
    key.sign(&message(args), hash_of(&options)?, is_pss(&options))
        .and_then(|signature| encoding.write(&signature))
        .map(Value::from)
        .map_err(Error::bad_argument)
}

const VERIFY: Member = Member {
    name: "verify",
    params: &[
        one_of("message", &[Kind::Text, Kind::Blob]),
        text("signature"),
        object("options").optional(),
    ],
    returns: Kind::Object,
    doc: "Whether a signature is that of a message by this key: {success; errors}.",
    source: "API/CryptoKeyClass",
    run: Run::Function(verify),
    ..Member::DEFAULT
};

fn verify(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let options = args.object(2).unwrap_or_default();
    let encoding = Encoding::of(&options, "encoding", Encoding::Base64)?;
    let hash = hash_of(&options)?;
    let key = &pair(this)?.key;
    let verified = encoding
        .read(&args.string(1))
        .and_then(|signature| key.verify(&message(args), &signature, hash, is_pss(&options)));
    status(verified.map(|()| None))
}

const ENCRYPT: Member = Member {
    name: "encrypt",
    params: &[text("message"), object("options").optional()],
    returns: Kind::Text,
    doc: "A text encrypted with the public RSA key, in Base64 or Base64URL.",
    source: "API/CryptoKeyClass",
    run: Run::Function(encrypt),
    ..Member::DEFAULT
};

fn encrypt(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let options = args.object(1).unwrap_or_default();
    let decrypted = Encoding::of(&options, "encodingDecrypted", Encoding::Utf8)?;
    let encrypted = Encoding::of(&options, "encodingEncrypted", Encoding::Base64)?;
    let hash = hash_of(&options)?;
    let key = &pair(this)?.key;
    decrypted
        .read(&args.string(0))
        .and_then(|message| key.encrypt(&message, hash))
        .and_then(|message| encrypted.write(&message))
        .map(Value::from)
        .map_err(Error::bad_argument)
}

const DECRYPT: Member = Member {
    name: "decrypt",
    params: &[text("message"), object("options").optional()],
    returns: Kind::Object,
    doc: "What the private RSA key makes of an encrypted text: {success; result; errors}.",
    source: "API/CryptoKeyClass",
    run: Run::Function(decrypt),
    ..Member::DEFAULT
};

fn decrypt(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let options = args.object(1).unwrap_or_default();
    let decrypted = Encoding::of(&options, "encodingDecrypted", Encoding::Utf8)?;
    let encrypted = Encoding::of(&options, "encodingEncrypted", Encoding::Base64)?;
    let hash = hash_of(&options)?;
    let key = &pair(this)?.key;
    let result = encrypted
        .read(&args.string(0))
        .and_then(|message| key.decrypt(&message, hash))
        .and_then(|message| decrypted.write(&message));
    status(result.map(Some))
}

/// What a function tells that does not raise errors.
fn status(result: Result<Option<String>, String>) -> Result<Value, Error> {
    let status = Object::new();
    status.set_str("success", result.is_ok())?;
    match result {
        Ok(Some(text)) => status.set_str("result", text)?,
        Ok(None) => {}
        Err(message) => {
            let error = Object::new();
            error.set_str("message", message)?;
            error.set_str("errCode", code::BAD_ARGUMENT)?;
            error.set_str("componentSignature", "4DRT")?;
            status.set_str("errors", Collection::new(vec![Value::Object(error)]))?;
        }
    }
    Ok(Value::Object(status))
}
