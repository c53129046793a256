//! `GENERATE ENCRYPTION KEYPAIR`: RSA keys as texts in BLOBs.

use crate::args::Args;
use crate::classes::crypto_key::key::Key;
use crate::command::{Command, Run, integer, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const GENERATE_ENCRYPTION_KEYPAIR: Command = Command {
    number: 688,
    name: "GENERATE ENCRYPTION KEYPAIR",
    french: Some("GENERER CLES CRYPTAGE"),
    params: &[
        variable("privKey"),
        variable("pubKey"),
        integer("length").optional(),
    ],
    doc: "Makes a pair of RSA keys of 512 to 2048 bits, 512 unless given, as PEM texts in two BLOBs.",
    source: "commands/generate-encryption-keypair",
    run: Run::Function(generate_encryption_keypair),
    ..Command::DEFAULT
};

/// U: a length that the page does not allow is an error.
fn generate_encryption_keypair(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let length = args.integer_or(2, 512);
    if !(512..=2048).contains(&length) {
        return Err(Error::bad_argument(format!(
            "the length of a key is from 512 to 2048 bits, not {length}"
        )));
    }
    let key = Key::new_rsa(length as usize).map_err(Error::bad_argument)?;
    let (private, public) = key.pkcs1_pems().unwrap_or_default();
    cx.write_pointer(&args.pointer(0), Value::from(private.into_bytes()))?;
    cx.write_pointer(&args.pointer(1), Value::from(public.into_bytes()))?;
    Ok(Value::Undefined)
}
