//! What shows something of the disk to a user: without one, dialogs are cancelled and windows do
//! not open.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, star, text, variable};
use crate::interpret::Context;
use crate::runtime::process::system;
use crate::value::array::{Data, Element};
use crate::value::{Array, Error, Value};

pub(super) const SELECT_DOCUMENT: Command = Command {
    number: 905,
    name: "Select document",
    french: Some("Selectionner document"),
    params: &[
        one_of("directory", &[Kind::Text, Kind::Integer]),
        text("fileTypes"),
        text("title"),
        integer("options"),
        variable("selected").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK", "Document", "Error"],
    doc: "Lets the user choose documents; without a user it is as if the dialog was cancelled.",
    examples: &[("Select document(\"\"; \"*\"; \"Which?\"; 0)", "")],
    source: "commands/select-document",
    run: Run::Function(select_document),
    ..Command::DEFAULT
};

/// U: `select_document`: the headless answer of dialogs for files is that of their Cancel button.
fn select_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    cx.set_system(system::DOCUMENT, Value::text(""));
    if args.has(4) {
        let empty = Array::from_data(Data::new(Element::Text, 0));
        cx.set_variable(&args.pointer(4), Value::Array(empty))?;
    }
    Ok(Value::text(""))
}

pub(super) const SELECT_FOLDER: Command = Command {
    number: 670,
    name: "Select folder",
    french: Some("Selectionner dossier"),
    params: &[
        text("message").optional(),
        one_of("defaultPath", &[Kind::Text, Kind::Integer]).optional(),
        integer("options").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK", "Error"],
    doc: "Lets the user choose a folder; without a user it is as if the dialog was cancelled.",
    examples: &[("Select folder(\"Where?\")", "")],
    source: "commands/select-folder",
    run: Run::Function(|cx, _| {
        cx.set_ok(false);
        Ok(Value::text(""))
    }),
    ..Command::DEFAULT
};

pub(super) const SHOW_ON_DISK: Command = Command {
    number: 922,
    name: "SHOW ON DISK",
    french: Some("MONTRER SUR DISQUE"),
    params: &[text("pathname"), star("*").optional()],
    sets: &["OK", "Error"],
    doc: "Shows a document or folder in a window of the system; without a user nothing is shown.",
    source: "commands/show-on-disk",
    run: Run::Function(show_on_disk),
    ..Command::DEFAULT
};

/// U: `show_on_disk`: OK tells whether there is anything at the path.
fn show_on_disk(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let place = cx.engine.places.document(&args.string(0));
    let found = cx.engine.files().look(&place)?;
    cx.set_ok(found.is_some());
    Ok(Value::Undefined)
}
