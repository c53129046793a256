//! `Document to text` and `TEXT TO DOCUMENT`: whole documents as texts.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, text};
use crate::interpret::Context;
use crate::runtime::document_text::{BreakMode, Encoding};
use crate::value::{Error, Value};

pub(super) const DOCUMENT_TO_TEXT: Command = Command {
    number: 1236,
    name: "Document to text",
    params: &[
        text("fileName"),
        one_of("charSet", &[Kind::Text, Kind::Integer]).optional(),
        integer("breakMode").optional(),
    ],
    returns: Kind::Text,
    doc: "The text of a document, in UTF-8 unless a character set is given or a byte order mark says otherwise, with native line breaks unless a mode is given.",
    source: "commands/document-to-text",
    run: Run::Function(document_to_text),
    ..Command::DEFAULT
};

/// U: `document_to_text`: without a character set it is UTF-8, as `TEXT TO DOCUMENT` writes it and
/// as for files; ANSI and MacRoman, which are documented, are no sets of Linux.
fn document_to_text(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let place = cx.engine.places.document(&args.string(0));
    let encoding = Encoding::of(args.value(1))?;
    let bytes = cx.engine.files().read(&place)?;
    let mode = BreakMode::numbered(args.integer_or(2, 1));
    Ok(Value::Text(mode.convert(encoding.decode(&bytes))))
}

pub(super) const TEXT_TO_DOCUMENT: Command = Command {
    number: 1237,
    name: "TEXT TO DOCUMENT",
    params: &[
        text("fileName"),
        text("text"),
        one_of("charSet", &[Kind::Text, Kind::Integer]).optional(),
        integer("breakMode").optional(),
    ],
    doc: "Writes a text as the whole content of a document, in UTF-8 without a byte order mark unless a character set is given, with native line breaks unless a mode is given.",
    source: "commands/text-to-document",
    run: Run::Function(text_to_document),
    ..Command::DEFAULT
};

fn text_to_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let place = cx.engine.places.document(&args.string(0));
    let encoding = Encoding::of(args.value(2))?;
    let mode = BreakMode::numbered(args.integer_or(3, 1));
    cx.engine.documents.check_not_written(&place)?;
    let bytes = encoding.encode(&mode.convert(args.text(1)));
    cx.engine.files().write(&place, &bytes)?;
    Ok(Value::Undefined)
}
