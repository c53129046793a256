//! `Open document`, `Create document`, `Append document`, `CLOSE DOCUMENT`: documents by reference
//! numbers, their sizes and positions.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;

use parking_lot::Mutex;

use crate::args::Args;
use crate::classes::disk::shown_place;
use crate::command::{Command, Kind, Param, Run, integer, one_of, real, star, text, time};
use crate::interpret::Context;
use crate::runtime::documents::{OpenDocument, Writer};
use crate::runtime::files::{self, code};
use crate::runtime::process::system;
use crate::value::{Error, Time, Value};

/// `Write mode`, `Read mode` and `Get pathname`; 0 is both.
mod mode {
    pub const WRITE: i32 = 1;
    pub const READ: i32 = 2;
    pub const PATHNAME: i32 = 3;
}

/// `document {; fileType}{; mode}`: the types choose what a dialog shows.
const OPEN_PARAMS: &[Param] = &[
    text("document"),
    one_of("fileType or mode", &[Kind::Text, Kind::Integer]).optional(),
    integer("mode").optional(),
];

pub(super) const OPEN_DOCUMENT: Command = Command {
    number: 264,
    name: "Open document",
    french: Some("Ouvrir document"),
    params: OPEN_PARAMS,
    returns: Kind::Time,
    sets: &["OK", "Document", "Error"],
    doc: "Opens a document at its beginning, to read and write it unless a mode says otherwise, and gives its reference number.",
    source: "commands/open-document",
    run: Run::Function(open_document),
    ..Command::DEFAULT
};

fn open_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let mode = match args.value(1) {
        Value::Text(_) | Value::Undefined => args.integer(2),
        _ => args.integer(1),
    };
    let Some(place) = named(cx, args) else {
        return Ok(no_document());
    };
    if mode == mode::PATHNAME {
        if !cx.engine.files().is_file(&place)? {
            return Err(missing(&place));
        }
        opened(cx, &place);
        return Ok(no_document());
    }
    let document = open(cx, &place, mode)?;
    let number = cx.engine.documents.add(document);
    opened(cx, &place);
    Ok(Value::Time(Time(number)))
}

/// Opens a document to read and write it, and makes it if it does not exist; gives its number.
pub(in crate::commands) fn open_or_create(cx: &Context, name: &str) -> Result<i32, Error> {
    let place = cx.engine.places.document(name);
    cx.engine.files().create(&place)?;
    let number = cx.engine.documents.add(open(cx, &place, 0)?);
    opened(cx, &place);
    Ok(number)
}

pub(super) const APPEND_DOCUMENT: Command = Command {
    number: 265,
    name: "Append document",
    french: Some("Ajouter a document"),
    params: &[text("document"), text("fileType").optional()],
    returns: Kind::Time,
    sets: &["OK", "Document", "Error"],
    doc: "Opens a document at its end, to read and write it, and gives its reference number.",
    source: "commands/append-document",
    run: Run::Function(append_document),
    ..Command::DEFAULT
};

fn append_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(place) = named(cx, args) else {
        return Ok(no_document());
    };
    let mut document = open(cx, &place, 0)?;
    let size = document.size().map_err(|e| files::error(&place, &e))?;
    document.set_position(size);
    let number = cx.engine.documents.add(document);
    opened(cx, &place);
    Ok(Value::Time(Time(number)))
}

pub(super) const CREATE_DOCUMENT: Command = Command {
    number: 266,
    name: "Create document",
    french: Some("Creer document"),
    params: &[text("document"), text("fileType").optional()],
    returns: Kind::Time,
    sets: &["OK", "Document", "Error"],
    doc: "Makes an empty document, also in the place of another one, opens it and gives its reference number.",
    source: "commands/create-document",
    run: Run::Function(create_document),
    ..Command::DEFAULT
};

fn create_document(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(place) = named(cx, args) else {
        return Ok(no_document());
    };
    let files = cx.engine.files();
    cx.engine.documents.check_not_written(&place)?;
    if let Some(old) = files.look(&place)?
        && (old.is_dir() || old.permissions().readonly())
    {
        return Err(locked(&place));
    }
    let mut how = OpenOptions::new();
    how.read(true).write(true).create(true).truncate(false);
    let file = files.open_to_write(&place, &how)?;
    let hold = cx.engine.documents.hold(&place, Writer::Document);
    if hold.is_none() {
        return Err(locked(&place));
    }
    let mut document = OpenDocument::new(place.clone(), file, true, hold);
    document.set_size(0).map_err(|e| files::error(&place, &e))?;
    let number = cx.engine.documents.add(document);
    opened(cx, &place);
    Ok(Value::Time(Time(number)))
}

/// The place of the document that argument 0 names. `None` for an empty name: there is nobody to
/// choose one, which is as if the dialog was cancelled. OK is 0 until something was opened.
fn named(cx: &Context, args: &Args) -> Option<std::path::PathBuf> {
    cx.set_ok(false);
    let name = args.string(0);
    (!name.is_empty()).then(|| cx.engine.places.document(&name))
}

fn no_document() -> Value {
    Value::Time(Time(0))
}

/// OK and Document tell what was opened.
fn opened(cx: &Context, place: &Path) {
    cx.set_system(system::DOCUMENT, Value::from(shown_place(place, false)));
    cx.set_ok(true);
}

fn missing(place: &Path) -> Error {
    files::error(place, &std::io::ErrorKind::NotFound.into())
}

fn locked(place: &Path) -> Error {
    Error::new(
        code::BUSY,
        format!("`{}` is locked or open", place.display()),
    )
}

/// Opens an existing document. One that somebody writes can only be read (error -43 as
/// commands/open-document has it).
fn open(cx: &Context, place: &Path, mode: i32) -> Result<OpenDocument, Error> {
    let files = cx.engine.files();
    if !files.is_file(place)? {
        return Err(missing(place));
    }
    if mode == mode::READ {
        let file = files.open(place, OpenOptions::new().read(true))?;
        return Ok(OpenDocument::new(place.to_path_buf(), file, true, None));
    }
    let mut how = OpenOptions::new();
    how.read(true).write(true);
    let file = files.open_to_write(place, &how)?;
    let Some(hold) = cx.engine.documents.hold(place, Writer::Document) else {
        return Err(Error::new(
            code::NOT_FOUND,
            format!("`{}` is already open for writing", place.display()),
        ));
    };
    let readable = mode != mode::WRITE;
    Ok(OpenDocument::new(
        place.to_path_buf(),
        file,
        readable,
        Some(hold),
    ))
}

pub(super) const CLOSE_DOCUMENT: Command = Command {
    number: 267,
    name: "CLOSE DOCUMENT",
    french: Some("FERMER DOCUMENT"),
    params: &[time("docRef")],
    doc: "Closes a document.",
    source: "commands/close-document",
    run: Run::Function(|cx, args| {
        let number = args.time(0).0;
        let document = document(cx, number)?;
        cx.engine.documents.close(number);
        // the elements of XML that are open are closed (commands/sax-open-xml-element)
        crate::commands::xml_sax::finish(&mut document.lock())?;
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// U: `not_open`: a reference number of no open document is error -51.
fn not_open(number: i32) -> Error {
    const BAD_REFERENCE: i32 = -51;
    Error::new(
        BAD_REFERENCE,
        format!("No open document has the reference number {number}"),
    )
}

/// The open document of a reference number.
pub(crate) fn document(cx: &Context, number: i32) -> Result<Arc<Mutex<OpenDocument>>, Error> {
    cx.engine
        .documents
        .get(number)
        .ok_or_else(|| not_open(number))
}

pub(super) const GET_DOCUMENT_POSITION: Command = Command {
    number: 481,
    name: "Get document position",
    french: Some("Position dans document"),
    params: &[time("docRef")],
    returns: Kind::Real,
    doc: "Where in an open document the next packet is read or written, in bytes.",
    source: "commands/get-document-position",
    run: Run::Function(|cx, args| {
        let document = document(cx, args.time(0).0)?;
        let position = document.lock().position();
        Ok(whole(position))
    }),
    ..Command::DEFAULT
};

fn whole(n: u64) -> Value {
    Value::whole(i64::try_from(n).unwrap_or(i64::MAX))
}

pub(super) const SET_DOCUMENT_POSITION: Command = Command {
    number: 482,
    name: "SET DOCUMENT POSITION",
    french: Some("CHANGER POSITION DANS DOCUMENT"),
    params: &[time("docRef"), real("offset"), integer("anchor").optional()],
    doc: "Sets where in an open document the next packet is read or written: in bytes from its beginning (1), its end (2) or the position (3).",
    source: "commands/set-document-position",
    run: Run::Function(set_document_position),
    ..Command::DEFAULT
};

/// U: `set_document_position`: a position before the beginning is error -40, one behind the end is
/// the end.
fn set_document_position(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    const BEFORE_START: i32 = -40;
    let document = document(cx, args.time(0).0)?;
    let mut document = document.lock();
    let path = document.path.clone();
    let size = document.size().map_err(|e| files::error(&path, &e))?;
    let base = match args.integer_or(2, 1) {
        2 => size,
        3 => document.position(),
        _ => 0,
    };
    let position = base as f64 + args.real(1);
    if position < 0.0 {
        return Err(Error::new(
            BEFORE_START,
            "The position is before the beginning of the document",
        ));
    }
    document.set_position((position as u64).min(size));
    Ok(Value::Undefined)
}

pub(super) const GET_DOCUMENT_SIZE: Command = Command {
    number: 479,
    name: "Get document size",
    french: Some("Taille document"),
    params: &[
        one_of("document", &[Kind::Text, Kind::Time]),
        star("*").optional(),
    ],
    returns: Kind::Real,
    sets: &["Error"],
    doc: "The size of a document in bytes, by its name or if it is open by its reference number.",
    source: "commands/get-document-size",
    run: Run::Function(get_document_size),
    ..Command::DEFAULT
};

fn get_document_size(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if args.star(1) {
        // there are no resource forks
        return Ok(Value::Integer(0));
    }
    if let Value::Text(name) = args.value(0) {
        let place = cx.engine.places.document(&name.to_str());
        return match cx.engine.files().look(&place)? {
            Some(found) if !found.is_dir() => Ok(whole(found.len())),
            _ => Err(missing(&place)),
        };
    }
    let document = document(cx, args.time(0).0)?;
    let document = document.lock();
    let size = document.size();
    Ok(whole(size.map_err(|e| files::error(&document.path, &e))?))
}

pub(super) const SET_DOCUMENT_SIZE: Command = Command {
    number: 480,
    name: "SET DOCUMENT SIZE",
    french: Some("CHANGER TAILLE DOCUMENT"),
    params: &[time("docRef"), real("size")],
    doc: "Sets the size of an open document in bytes; zeros are added, or what is beyond is cut off.",
    source: "commands/set-document-size",
    run: Run::Function(|cx, args| {
        let document = document(cx, args.time(0).0)?;
        let mut document = document.lock();
        check_writable(&document)?;
        let done = document.set_size(args.real(1).max(0.0) as u64);
        done.map_err(|e| files::error(&document.path, &e))?;
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// Fails for a document that is open for reading only. U: `check_writable`: error -61.
pub(crate) fn check_writable(document: &OpenDocument) -> Result<(), Error> {
    if document.is_writable() {
        return Ok(());
    }
    Err(no_permission(document, "reading"))
}

/// Fails for a document that is open for writing only.
pub(crate) fn check_readable(document: &OpenDocument) -> Result<(), Error> {
    if document.is_readable() {
        return Ok(());
    }
    Err(no_permission(document, "writing"))
}

fn no_permission(document: &OpenDocument, what: &str) -> Error {
    const PERMISSION: i32 = -61;
    Error::new(
        PERMISSION,
        format!("`{}` is open for {what} only", document.path.display()),
    )
}
