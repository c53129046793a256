//! `CONVERT FROM TEXT` and `Convert to text`: texts as bytes of a character set and back.
//!
//! The character sets themselves are in [`crate::value::charset`].

use crate::args::Args;
use crate::command::{Command, Kind, Run, blob, one_of, text, variable};
use crate::interpret::Context;
use crate::value::charset::Charset;
use crate::value::{Error, Text, Value};

pub(super) const CONVERT_FROM_TEXT: Command = Command {
    number: 1011,
    name: "CONVERT FROM TEXT",
    french: Some("CONVERTIR DEPUIS TEXTE"),
    params: &[
        text("4Dtext"),
        one_of("charSet", &[Kind::Text, Kind::Integer]),
        variable("convertedBLOB"),
    ],
    sets: &["OK"],
    doc: "Puts a text into a BLOB in a character set, given by its name or MIBEnum number.",
    source: "commands/convert-from-text",
    run: Run::Function(convert_from_text),
    ..Command::DEFAULT
};

fn convert_from_text(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let charset = charset(args.value(1));
    cx.set_ok(charset.is_some());
    if let Some(charset) = charset {
        let bytes = charset.encode(&args.text(0));
        cx.write_pointer(&args.pointer(2), Value::from(bytes))?;
    }
    Ok(Value::Undefined)
}

pub(super) const CONVERT_TO_TEXT: Command = Command {
    number: 1012,
    name: "Convert to text",
    french: Some("Convertir vers texte"),
    params: &[
        blob("blob"),
        one_of("charSet", &[Kind::Text, Kind::Integer]),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The text in a BLOB of a character set; a byte order mark of Unicode goes before what is given.",
    source: "commands/convert-to-text",
    run: Run::Function(convert_to_text),
    ..Command::DEFAULT
};

fn convert_to_text(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let charset = charset(args.value(1));
    cx.set_ok(charset.is_some());
    Ok(Value::Text(match charset {
        Some(charset) => charset.decode(&args.blob(0).bytes),
        None => Text::EMPTY,
    }))
}

/// The character set that an argument names.
fn charset(argument: &Value) -> Option<Charset> {
    match argument {
        Value::Text(name) => Charset::named(&name.to_str()),
        Value::Integer(number) => Charset::numbered(*number),
        _ => None,
    }
}
