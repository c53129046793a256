//! The commands of the theme Variables.

use std::path::PathBuf;

use crate::args::Args;
use crate::command::{Command, Run, Theme, text, variable};
use crate::interpret::Context;
use crate::interpret::convert::emptied;
use crate::runtime::permissions::DENIED;
use crate::runtime::process::system;
use crate::value::array::Data;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Variables",
    commands: &[
        &CLEAR_VARIABLE,
        &LOAD_VARIABLES,
        &SAVE_VARIABLES,
    ],
};

const CLEAR_VARIABLE: Command = Command {
    number: 89,
    name: "CLEAR VARIABLE",
    french: Some("EFFACER VARIABLE"),
    params: &[variable("variable")],
    doc: "Gives the variable the default value of its type; an array loses its elements.",
    source: "commands/clear-variable",
    run: Run::Function(clear_variable),
    ..Command::DEFAULT
};

fn clear_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = args.pointer(0);
    let old = cx.read_pointer(&target)?;
    if let Value::Array(array) = &old {
        let empty = match array.read(Data::element) {
            element if array.is_two_dimensional() => {
                crate::value::Array::rows(element, 0, 0).copy_data()
            }
            element => Data::new(element, 0),
        };
        array.replace(empty);
        return Ok(Value::Undefined);
    }
    // undefined resets a variable with a type
    cx.write_pointer(&target, Value::Undefined)?;
    if !old.is_undefined() && !cx.points_to_defined_variable(&target) {
        cx.write_pointer(&target, emptied(&old))?;
    }
    Ok(Value::Undefined)
}

/// How a document of variables begins; their number follows in 32 bits, then the values as
/// `interpret/stream.rs` writes them.
const MAGIC: &[u8] = b"fourd variables 1\n";

const SAVE_VARIABLES: Command = Command {
    number: 75,
    name: "SAVE VARIABLES",
    french: Some("ECRIRE VARIABLES"),
    params: &[
        text("document"),
        variable("variable"),
        variable("more").repeated(),
    ],
    sets: &["OK", "Document"],
    doc: "Writes variables, but no arrays, to a document for LOAD VARIABLES; OK tells whether it was written.",
    source: "commands/save-variables",
    run: Run::Function(save_variables),
    ..Command::DEFAULT
};

fn save_variables(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let mut bytes = MAGIC.to_vec();
    let count = u32::try_from(args.len() - 1).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&count.to_le_bytes());
    for i in 1..args.len() {
        let value = cx.read_pointer(&args.pointer(i))?;
        if let Value::Array(_) = value {
            return Err(Error::types("SAVE VARIABLES does not take arrays")
                .with_hint("use VARIABLE TO BLOB"));
        }
        cx.write_value(&value, &mut bytes)?;
    }
    let Some(path) = document(cx, args) else {
        return Ok(Value::Undefined);
    };
    let written = permitted(cx.engine.files().write(&path, &bytes))?;
    cx.set_ok(written.is_some());
    Ok(Value::Undefined)
}

const LOAD_VARIABLES: Command = Command {
    number: 74,
    name: "LOAD VARIABLES",
    french: Some("LIRE VARIABLES"),
    params: &[
        text("document"),
        variable("variable"),
        variable("more").repeated(),
    ],
    sets: &["OK", "Document"],
    doc: "Reads variables back from a document of SAVE VARIABLES; OK tells whether they were read.",
    source: "commands/load-variables",
    run: Run::Function(load_variables),
    ..Command::DEFAULT
};

fn load_variables(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let values = match document(cx, args) {
        Some(path) => {
            let bytes = permitted(cx.engine.files().read(&path))?;
            bytes.and_then(|bytes| stored_values(cx, &bytes))
        }
        None => None,
    };
    let Some(values) = values.filter(|values| values.len() >= args.len() - 1) else {
        return Ok(Value::Undefined);
    };
    for (i, value) in values.into_iter().take(args.len() - 1).enumerate() {
        cx.write_pointer(&args.pointer(i + 1), value)?;
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// What was done; `None` for a failure that only OK tells. What is not permitted is an error.
fn permitted<T>(done: Result<T, Error>) -> Result<Option<T>, Error> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.code == DENIED => Err(error),
        Err(_) => Ok(None),
    }
}

/// The values of a document, if it is one.
fn stored_values(cx: &Context, bytes: &[u8]) -> Option<Vec<Value>> {
    let (count, mut rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
    (0..u32::from_le_bytes(*count))
        .map(|_| cx.read_value(&mut rest))
        .collect()
}

/// The document of argument 0; `None` for an empty name, as no user can choose one. A relative
/// name counts from the folder of the project.
fn document(cx: &Context, args: &Args) -> Option<PathBuf> {
    let name = args.text(0);
    if name.is_empty() {
        return None;
    }
    let path = cx.engine.places.document(&name.to_str());
    cx.set_system(system::DOCUMENT, Value::Text(name));
    Some(path)
}
