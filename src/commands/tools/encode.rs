//! Base 64, digests and password hashes.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, object, one_of, star, text, variable};
use crate::interpret::Context;
use crate::value::{Error, Pointer, Text, Value};

/// Whatever stands at the end of a text in base 64 is taken as it is.
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);

const PLAIN: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);

/// For URLs, without the padding that would have to be escaped there.
const URL: GeneralPurpose =
    GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT.with_encode_padding(false));

pub(super) const BASE64_ENCODE: Command = Command {
    number: 895,
    name: "BASE64 ENCODE",
    former: &["ENCODE"],
    params: &[
        variable("toEncode"),
        variable("encoded").optional(),
        star("*").optional(),
    ],
    doc: "Writes a text, as UTF-8, or a BLOB in base 64, with `*` in the form for URLs; into itself or another variable.",
    source: "commands/base64-encode",
    run: Run::Function(base64_encode),
    ..Command::DEFAULT
};

fn base64_encode(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = content(cx, args.value(0))?;
    let encoded = engine(args).encode(bytes_of(&source)?);
    let is_blob = wants_blob(cx, args, &source, false)?;
    let result = if is_blob {
        Value::from(encoded.into_bytes())
    } else {
        Value::from(encoded)
    };
    cx.write_pointer(&target(args), result)?;
    Ok(Value::Undefined)
}

pub(super) const BASE64_DECODE: Command = Command {
    number: 896,
    name: "BASE64 DECODE",
    former: &["DECODE"],
    params: &[
        variable("toDecode"),
        variable("decoded").optional(),
        star("*").optional(),
    ],
    doc: "Reads base 64, with `*` in the form for URLs, into a text, as UTF-8, or a BLOB; empty if it is malformed.",
    source: "commands/base64-decode",
    run: Run::Function(base64_decode),
    ..Command::DEFAULT
};

fn base64_decode(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = content(cx, args.value(0))?;
    let mut encoded = bytes_of(&source)?;
    // Lines are broken in mails and documents.
    encoded.retain(|byte| !byte.is_ascii_whitespace());
    let decoded = engine(args).decode(encoded).unwrap_or_default();
    let is_blob = wants_blob(cx, args, &source, true)?;
    let result = if is_blob {
        Value::from(decoded)
    } else {
        Value::from(String::from_utf8_lossy(&decoded).into_owned())
    };
    cx.write_pointer(&target(args), result)?;
    Ok(Value::Undefined)
}

fn engine(args: &Args) -> &'static GeneralPurpose {
    if args.star(1) { &URL } else { &PLAIN }
}

/// Where the result goes: the second variable, or else the first.
fn target(args: &Args) -> Pointer {
    args.pointer(usize::from(args.has_value(1)))
}

/// What an argument holds, by reference or by value.
pub(super) fn content(cx: &Context, argument: &Value) -> Result<Value, Error> {
    match argument {
        Value::Pointer(pointer) => cx.read_pointer(pointer),
        other => Ok(other.clone()),
    }
}

/// The bytes of a BLOB or of the UTF-8 of a text.
pub(super) fn bytes_of(value: &Value) -> Result<Vec<u8>, Error> {
    match value {
        Value::Text(text) => Ok(text.to_str().into_owned().into_bytes()),
        Value::Blob(blob) => Ok(blob.bytes.clone()),
        Value::Undefined => Ok(Vec::new()),
        Value::Object(object) => object
            .as_host::<crate::classes::blob::BlobObject>()
            .map(|blob| blob.bytes().to_vec())
            .ok_or_else(|| Error::expected("a text or a BLOB", value)),
        other => Err(Error::expected("a text or a BLOB", other)),
    }
}

/// Is the result a BLOB? The target's type decides.
///
/// U: `base64_target`: a target without a type gets a text from encoding, and from decoding what
/// the source is.
fn wants_blob(cx: &Context, args: &Args, source: &Value, decoding: bool) -> Result<bool, Error> {
    let is_blob = |value: &Value| matches!(value, Value::Blob(_) | Value::Object(_));
    if !args.has_value(1) {
        return Ok(is_blob(source));
    }
    Ok(match content(cx, args.value(1))? {
        Value::Text(_) => false,
        target if is_blob(&target) => true,
        _ => decoding && is_blob(source),
    })
}

pub(super) const GENERATE_DIGEST: Command = Command {
    number: 1147,
    name: "Generate digest",
    params: &[
        one_of("param", &[Kind::Text, Kind::Blob]),
        integer("algorithm"),
        star("*").optional(),
    ],
    returns: Kind::Text,
    doc: "The MD5, SHA-1, SHA-256 or SHA-512 digest of a text, as UTF-8, or a BLOB: in hexadecimal, with `*` in base 64 for URLs.",
    examples: &[
        (
            "Generate digest(\"The quick brown fox jumps over the lazy dog.\"; MD5 digest)",
            "e4d909c290d0fb1ca068ffaddf22cbd0",
        ),
        (
            "Generate digest(\"The quick brown fox jumps over the lazy dog.\"; SHA1 digest)",
            "408d94384216f890ff7a0c3528e8bed1e0b01621",
        ),
        (
            "Generate digest(\"\"; MD5 digest)",
            "d41d8cd98f00b204e9800998ecf8427e",
        ),
        (
            "Generate digest(\"a\"; MD5 digest; *)",
            "DMF1ucDxtqgxw5niaXcmYQ",
        ),
    ],
    source: "commands/generate-digest",
    run: Run::Function(generate_digest),
    ..Command::DEFAULT
};

fn generate_digest(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let bytes = bytes_of(args.value(0))?;
    let digest = match args.integer(1) {
        0 => Md5::digest(&bytes).to_vec(),
        1 => Sha1::digest(&bytes).to_vec(),
        3 => Sha256::digest(&bytes).to_vec(),
        4 => Sha512::digest(&bytes).to_vec(),
        other => {
            return Err(Error::bad_argument(format!(
                "{other} is not the number of a digest: 0 is MD5, 1 SHA-1, 3 SHA-256, 4 SHA-512"
            )));
        }
    };
    Ok(Value::from(if args.star(2) {
        URL.encode(digest)
    } else {
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }))
}

/// The errors of password hashes (commands/generate-password-hash).
const UNSUPPORTED_ALGORITHM: i32 = 850;
const INCONSISTENT_HASH: i32 = 851;
const BAD_COST: i32 = 852;

/// More of a password does not count.
const PASSWORD_LENGTH: usize = 72;

pub(super) const GENERATE_PASSWORD_HASH: Command = Command {
    number: 1533,
    name: "Generate password hash",
    params: &[text("password"), object("options").optional()],
    returns: Kind::Text,
    doc: "A hash of a password by bcrypt, other each time; the options are `algorithm` and `cost`, 10 unless given.",
    examples: &[(
        "Verify password hash(\"a\"; Generate password hash(\"a\"; {cost: 4}))",
        "True",
    )],
    source: "commands/generate-password-hash",
    run: Run::Function(generate_password_hash),
    ..Command::DEFAULT
};

fn generate_password_hash(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let option = |name: &str| {
        args.object(1)
            .and_then(|options| options.get(&Text::new(name)))
            .filter(|value| !value.is_nothing())
    };
    match option("algorithm") {
        None => {}
        Some(Value::Text(name)) if name == "bcrypt" => {}
        Some(_) => return Err(unsupported()),
    }
    let cost = match option("cost") {
        None => Some(10),
        Some(cost) => cost
            .as_real()
            .filter(|cost| (4.0..32.0).contains(cost))
            .map(|cost| cost as u32),
    };
    let cost = cost.ok_or_else(|| {
        Error::new(
            BAD_COST,
            "Password-hash: the cost of bcrypt is a number from 4 to 31",
        )
    })?;
    let hash = bcrypt::hash(password(args), cost)
        .map_err(|error| Error::new(INCONSISTENT_HASH, format!("Password-hash: {error}")))?;
    Ok(Value::from(hash))
}

fn unsupported() -> Error {
    Error::new(
        UNSUPPORTED_ALGORITHM,
        "Password-hash: only the algorithm `bcrypt` is supported",
    )
}

fn password(args: &Args) -> Vec<u8> {
    let mut bytes = args.string(0).into_bytes();
    bytes.truncate(PASSWORD_LENGTH);
    bytes
}

pub(super) const VERIFY_PASSWORD_HASH: Command = Command {
    number: 1534,
    name: "Verify password hash",
    params: &[text("password"), text("hash")],
    returns: Kind::Boolean,
    doc: "Was the hash made of this password?",
    examples: &[(
        "Verify password hash(\"b\"; Generate password hash(\"a\"; {cost: 4}))",
        "False",
    )],
    source: "commands/verify-password-hash",
    run: Run::Function(verify_password_hash),
    ..Command::DEFAULT
};

fn verify_password_hash(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let hash = args.string(1);
    if !hash.starts_with("$2") {
        return Err(unsupported());
    }
    bcrypt::verify(password(args), &hash)
        .map(Value::Boolean)
        .map_err(|_| {
            Error::new(
                INCONSISTENT_HASH,
                "Password-hash: the text is no hash of bcrypt",
            )
        })
}
