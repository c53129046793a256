//! `ENCRYPT BLOB` and `DECRYPT BLOB`: bytes that only the owner of a key can have written, and, with
//! a second key, only the owner of that one can read.

use sha2::{Digest, Sha256};

use super::place::change;
use crate::args::Args;
use crate::classes::crypto_key::key::Key;
use crate::classes::user::stopped;
use crate::command::{Command, Run, blob, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const ENCRYPT_BLOB: Command = Command {
    number: 689,
    name: "ENCRYPT BLOB",
    french: Some("CRYPTER BLOB"),
    params: &[
        variable("toEncrypt"),
        blob("sendPrivKey"),
        blob("recipPubKey").optional(),
    ],
    doc: "Encrypts a BLOB with the sender's private key, and so that only the recipient can read it with the recipient's public key.",
    source: "commands/encrypt-blob",
    run: Run::Function(encrypt_blob),
    ..Command::DEFAULT
};

/// The length of the digest that tells whether the bytes are whole.
const DIGEST: usize = 32;

/// U: `encrypt_blob`: the format is fourd's own: the SHA-256 digest of the bytes and the bytes, in
/// blocks of PKCS#1.
fn encrypt_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let sender = key(args, 1)?;
    let recipient = args.has(2).then(|| key(args, 2)).transpose()?;
    change(cx, args, 0, |cx, bytes| {
        let mut whole = Sha256::digest(&*bytes).to_vec();
        whole.extend_from_slice(bytes);
        let mut poll = || cx.poll_inside().map_err(|_| stopped());
        let mut sealed = sender.seal(&whole, &mut poll)?;
        if let Some(recipient) = &recipient {
            sealed = recipient.lock(&sealed, &mut poll)?;
        }
        *bytes = sealed;
        Ok(())
    })?;
    Ok(Value::Undefined)
}

pub(super) const DECRYPT_BLOB: Command = Command {
    number: 690,
    name: "DECRYPT BLOB",
    french: Some("DECRYPTER BLOB"),
    params: &[
        variable("toDecrypt"),
        blob("sendPubKey"),
        blob("recipPrivKey").optional(),
    ],
    doc: "Decrypts what ENCRYPT BLOB has made, with the sender's public key and the recipient's private one; an error, and the BLOB stays, if it was changed or the keys are others.",
    source: "commands/decrypt-blob",
    run: Run::Function(decrypt_blob),
    ..Command::DEFAULT
};

fn decrypt_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let sender = key(args, 1)?;
    let recipient = args.has(2).then(|| key(args, 2)).transpose()?;
    let opened = change(cx, args, 0, |cx, bytes| {
        let mut poll = || cx.poll_inside().map_err(|_| stopped());
        let sealed = match &recipient {
            Some(recipient) => recipient.unlock(bytes, &mut poll)?,
            None => Some(bytes.clone()),
        };
        let whole = match sealed {
            Some(sealed) => sender.unseal(&sealed, &mut poll)?,
            None => None,
        };
        let opened = whole.and_then(|whole| {
            let (digest, content) = whole.split_at_checked(DIGEST)?;
            (*Sha256::digest(content) == *digest).then(|| content.to_vec())
        });
        Ok(opened.map(|opened| *bytes = opened).is_some())
    })?;
    if opened {
        return Ok(Value::Undefined);
    }
    Err(Error::bad_argument(
        "the BLOB was changed, or encrypted with other keys",
    ))
}

/// The key whose PEM text a BLOB holds.
fn key(args: &Args, i: usize) -> Result<Key, Error> {
    let text = String::from_utf8_lossy(&args.blob(i).bytes).into_owned();
    Key::from_pem(text.trim_end_matches('\0')).map_err(Error::bad_argument)
}
