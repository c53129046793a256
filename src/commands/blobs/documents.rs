//! Whole documents in blobs.

use super::place::{change, checked_size};
use crate::args::Args;
use crate::command::{Command, Run, blob, text, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const DOCUMENT_TO_BLOB: Command = Command {
    number: 525,
    name: "DOCUMENT TO BLOB",
    french: Some("DOCUMENT VERS BLOB"),
    params: &[text("document"), variable("blob")],
    sets: &["OK"],
    doc: "Reads a whole document into a blob; OK tells whether it was read.",
    source: "commands/document-to-blob",
    run: Run::Function(document_to_blob),
    ..Command::DEFAULT
};

fn document_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let name = args.string(0);
    let path = cx.engine.places.document(&name);
    cx.engine.documents.check_not_written(&path)?;
    let size = cx
        .engine
        .files()
        .look(&path)?
        .map_or(0, |found| found.len());
    checked_size(i64::try_from(size).unwrap_or(i64::MAX))?;
    let content = cx.engine.files().read(&path)?;
    change(cx, args, 1, |_, bytes| {
        *bytes = content;
        Ok(())
    })?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub(super) const BLOB_TO_DOCUMENT: Command = Command {
    number: 526,
    name: "BLOB TO DOCUMENT",
    french: Some("BLOB VERS DOCUMENT"),
    params: &[text("document"), blob("blob")],
    sets: &["OK", "Error"],
    doc: "Writes a blob as the whole content of a document, which is created if need be; OK tells whether it was written.",
    source: "commands/blob-to-document",
    run: Run::Function(blob_to_document),
    ..Command::DEFAULT
};

fn blob_to_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let name = args.string(0);
    let path = cx.engine.places.document(&name);
    cx.engine.documents.check_not_written(&path)?;
    cx.engine.files().write(&path, &args.blob(1).bytes)?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}
