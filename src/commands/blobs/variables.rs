//! Variables in blobs. The form is fourd's own, see `interpret/stream.rs`.

use super::place::{read, write};
use crate::args::Args;
use crate::command::{Command, Kind, Run, blob, one_of, variable};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::{Error, Value};

pub(super) const VARIABLE_TO_BLOB: Command = Command {
    number: 532,
    name: "VARIABLE TO BLOB",
    french: Some("VARIABLE VERS BLOB"),
    params: &[
        variable("variable"),
        variable("blob"),
        one_of("offset or *", &[Kind::Variable, Kind::Star]).optional(),
    ],
    sets: &["OK"],
    doc: "Stores a variable, an array too, in a blob: as the whole blob, at an offset, or (*) at the end.",
    source: "commands/variable-to-blob",
    run: Run::Function(variable_to_blob),
    ..Command::DEFAULT
};

fn variable_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let value = match args.value(0) {
        Value::Pointer(variable) => cx.read_pointer(variable)?,
        other => {
            let message = format!(
                "`VARIABLE TO BLOB` takes a variable, not a value: {} found",
                other.type_word()
            );
            return Err(
                Error::new(code::TYPES, message).with_hint("put the value in a variable first")
            );
        }
    };
    let mut bytes = Vec::new();
    cx.write_value(&value, &mut bytes)?;
    write(cx, args, 1, 2, &bytes)?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub(super) const BLOB_TO_VARIABLE: Command = Command {
    number: 533,
    name: "BLOB TO VARIABLE",
    french: Some("BLOB VERS VARIABLE"),
    params: &[
        blob("blob"),
        variable("variable"),
        variable("offset").optional(),
    ],
    sets: &["OK"],
    doc: "Reads back what VARIABLE TO BLOB has stored at an offset, which then is the place behind it; OK tells whether there was a variable.",
    source: "commands/blob-to-variable",
    run: Run::Function(blob_to_variable),
    ..Command::DEFAULT
};

fn blob_to_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let found = {
        let blob = args.blob(0);
        let start = start(cx, args)?;
        let rest = blob.bytes.get(start..).unwrap_or(&[]);
        let mut behind = rest;
        cx.read_value(&mut behind)
            .map(|value| (value, rest.len() - behind.len()))
    };
    // what is no variable leaves everything as it is
    let Some((value, used)) = found else {
        return Ok(Value::Undefined);
    };
    cx.set_variable(&args.pointer(1), value)?;
    read(cx, args, 2, |_| Some(((), used)))?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

fn start(cx: &Context, args: &Args) -> Result<usize, Error> {
    if !args.has(2) {
        return Ok(0);
    }
    let offset = cx.read_pointer(&args.pointer(2))?.as_number();
    Ok(offset.map_or(0, |n| if n >= 0.0 { n as usize } else { usize::MAX }))
}
