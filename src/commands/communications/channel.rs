//! `SET CHANNEL` on documents, and the variables that are sent to them. There are no serial ports.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, variable};
use crate::commands::system_documents::open::{document, open_or_create};
use crate::interpret::Context;
use crate::runtime::files;
use crate::value::array::Data;
use crate::value::error::code;
use crate::value::{Error, Text, Value};

/// What `SET CHANNEL` does with documents.
mod operation {
    pub const OPEN: i32 = 10;
    pub const CLOSE: i32 = 11;
    pub const CREATE_DIALOG: i32 = 12;
    pub const OPEN_TEXT_DIALOG: i32 = 13;
}

pub(super) const SET_CHANNEL: Command = Command {
    number: 77,
    name: "SET CHANNEL",
    french: Some("REGLER SERIE"),
    params: &[
        integer("operation"),
        one_of("document", &[Kind::Text, Kind::Integer]).optional(),
    ],
    sets: &["OK", "Document"],
    doc: "Opens a document (10), which is made if it does not exist, for packets and variables, or closes it (11).",
    source: "commands/set-channel",
    run: Run::Function(set_channel),
    ..Command::DEFAULT
};

fn set_channel(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    match args.integer(0) {
        operation::OPEN => {
            close(cx);
            let name = args.string(1);
            // there is nobody to choose a document
            if !name.is_empty() {
                cx.process.channel.set(Some(open_or_create(cx, &name)?));
            }
        }
        operation::CLOSE => {
            let was_open = close(cx);
            cx.set_ok(was_open);
        }
        operation::CREATE_DIALOG | operation::OPEN_TEXT_DIALOG => {}
        _ => return Err(no_port()),
    }
    Ok(Value::Undefined)
}

/// Closes the document of the process; false if there is none.
fn close(cx: &Context) -> bool {
    let number = cx.process.channel.take();
    number.is_some_and(|number| cx.engine.documents.close(number))
}

fn no_port() -> Error {
    Error::new(code::NOT_IMPLEMENTED, "There are no serial ports")
        .with_hint("SET CHANNEL opens a document with 10 and its name")
}

/// The reference number of the document of the process.
pub(super) fn number(cx: &Context) -> Result<i32, Error> {
    cx.process.channel.get().ok_or_else(|| {
        Error::new(
            code::NOT_IMPLEMENTED,
            "No document was opened with SET CHANNEL",
        )
        .with_hint("there are no serial ports; pass the reference number of a document")
    })
}

pub(super) const SEND_VARIABLE: Command = Command {
    number: 80,
    name: "SEND VARIABLE",
    french: Some("ENVOYER VARIABLE"),
    params: &[variable("variable")],
    doc: "Writes a variable, but no array, with its type to the document of SET CHANNEL.",
    source: "commands/send-variable",
    run: Run::Function(send_variable),
    ..Command::DEFAULT
};

/// U: `send_variable`: the value as VARIABLE TO BLOB has it, behind its size in 32 bits.
fn send_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let value = cx.read_pointer(&args.pointer(0))?;
    if let Value::Array(_) = value {
        return Err(Error::types("SEND VARIABLE does not take arrays").with_hint("use a BLOB"));
    }
    let mut content = Vec::new();
    cx.write_value(&value, &mut content)?;
    let size = u32::try_from(content.len())
        .map_err(|_| Error::new(code::TOO_LARGE, "The value is too large to be stored"))?;
    let mut bytes = size.to_le_bytes().to_vec();
    bytes.append(&mut content);
    let document = document(cx, number(cx)?)?;
    let mut document = document.lock();
    let done = document.write(&bytes);
    done.map_err(|problem| files::error(&document.path, &problem))?;
    Ok(Value::Undefined)
}

pub(super) const RECEIVE_VARIABLE: Command = Command {
    number: 81,
    name: "RECEIVE VARIABLE",
    french: Some("RECEVOIR VARIABLE"),
    params: &[variable("variable")],
    sets: &["OK"],
    doc: "Reads the next variable that SEND VARIABLE has written; OK is 0 if there is none.",
    source: "commands/receive-variable",
    run: Run::Function(receive_variable),
    ..Command::DEFAULT
};

fn receive_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let bytes = {
        let document = document(cx, number(cx)?)?;
        let mut document = document.lock();
        let path = document.path.clone();
        let failed = |problem: std::io::Error| files::error(&path, &problem);
        let size = document.take(4).map_err(failed)?;
        match <[u8; 4]>::try_from(size) {
            Ok(size) => {
                let size = usize::try_from(u32::from_le_bytes(size)).unwrap_or(usize::MAX);
                document.take(size).map_err(failed)?
            }
            Err(_) => Vec::new(),
        }
    };
    if let Some(value) = cx.read_value(&mut bytes.as_slice()) {
        cx.write_pointer(&args.pointer(0), value)?;
        cx.set_ok(true);
    }
    Ok(Value::Undefined)
}

pub(super) const GET_SERIAL_PORT_MAPPING: Command = Command {
    number: 909,
    name: "GET SERIAL PORT MAPPING",
    french: Some("LIRE CORRESPONDANCE PORT SERIE"),
    params: &[variable("numArray"), variable("nameArray")],
    doc: "Fills two arrays with the numbers and names of the serial ports: there are none.",
    source: "commands/get-serial-port-mapping",
    run: Run::Function(|cx, args| {
        cx.fill_array(&args.pointer(0), Data::Longint(vec![0]))?;
        cx.fill_array(&args.pointer(1), Data::Text(vec![Text::EMPTY]))?;
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
