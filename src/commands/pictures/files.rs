//! Picture files.

use std::rc::Rc;

use super::convert::in_format;
use super::picture_of;
use crate::args::Args;
use crate::command::{Command, Kind, Run, picture, star, text, variable};
use crate::interpret::Context;
use crate::runtime::process::system;
use crate::value::picture as image;
use crate::value::{Error, Picture, Text, Value};

pub(super) const READ_PICTURE_FILE: Command = Command {
    number: 678,
    name: "READ PICTURE FILE",
    french: Some("LIRE FICHIER IMAGE"),
    params: &[text("fileName"), variable("picture"), star("*").optional()],
    sets: &["OK", "Document"],
    doc: "Reads a picture from a file; with a star, from a file of any kind.",
    source: "commands/read-picture-file",
    run: Run::Function(read_picture_file),
    ..Command::DEFAULT
};

fn read_picture_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let name = args.string(0);
    if name.is_empty() {
        // nobody is there to choose one
        return Ok(Value::Undefined);
    }
    let path = cx.engine.places.document(&name);
    let bytes = cx.engine.files().read(&path)?;
    if args.star(2) || image::dimensions(&bytes).is_some() {
        let read = Value::Picture(Rc::new(Picture { bytes }));
        cx.write_pointer(&args.pointer(1), read)?;
        cx.set_system(system::DOCUMENT, Value::text(&path.to_string_lossy()));
        cx.set_ok(true);
    }
    Ok(Value::Undefined)
}

pub(super) const WRITE_PICTURE_FILE: Command = Command {
    number: 680,
    name: "WRITE PICTURE FILE",
    french: Some("ECRIRE FICHIER IMAGE"),
    params: &[
        text("fileName"),
        picture("picture"),
        text("codec").optional(),
    ],
    sets: &["OK", "Document"],
    doc: "Writes a picture into a file, in the format of a codec or of the extension of the file.",
    source: "commands/write-picture-file",
    run: Run::Function(write_picture_file),
    ..Command::DEFAULT
};

fn write_picture_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let name = args.string(0);
    let path = cx.engine.places.document(&name);
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy());
    let codec = match (args.has(2), extension) {
        (true, _) => args.string(2),
        (false, Some(extension)) => extension.into_owned(),
        (false, None) => String::new(),
    };
    let made = in_format(&picture_of(args, 1), &codec);
    if let Some(made) = made.filter(|_| !name.is_empty()) {
        cx.engine.files().write(&path, &made.bytes)?;
        cx.set_system(system::DOCUMENT, Value::text(&path.to_string_lossy()));
        cx.set_ok(true);
    }
    Ok(Value::Undefined)
}

pub(super) const IS_PICTURE_FILE: Command = Command {
    number: 1113,
    name: "Is picture file",
    params: &[text("filePath"), star("*").optional()],
    returns: Kind::Boolean,
    doc: "Does the extension of a file name a known format, or with a star its content?",
    examples: &[("Is picture file(\"\")", "False")],
    source: "commands/is-picture-file",
    run: Run::Function(is_picture_file),
    ..Command::DEFAULT
};

fn is_picture_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name: Text = args.text(0);
    if name.is_empty() {
        return Ok(Value::Boolean(false));
    }
    let path = cx.engine.places.document(&name.to_str());
    let is_file = (cx.engine.files().look(&path)?).is_some_and(|found| found.is_file());
    let known = || {
        if args.star(1) {
            let bytes = cx.engine.files().read(&path)?;
            return Ok(image::dimensions(&bytes).is_some());
        }
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy());
        Ok::<_, Error>(extension.is_some_and(|extension| image::format(&extension).is_some()))
    };
    Ok(Value::Boolean(is_file && known()?))
}
