//! `VOLUME LIST`, `FOLDER LIST`, `DOCUMENT LIST`: what there is, as arrays of texts.

use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::classes::disk::is_hidden_name;
use crate::command::{Command, Run, integer, text, variable};
use crate::interpret::Context;
use crate::runtime::files::code;
use crate::runtime::pathname::posix_of_platform;
use crate::runtime::volumes;
use crate::value::array::Data;
use crate::value::{Array, Error, Text, Value};

pub(super) const VOLUME_LIST: Command = Command {
    number: 471,
    name: "VOLUME LIST",
    french: Some("LISTE DES VOLUMES"),
    params: &[variable("volumes")],
    doc: "Fills an array with the names of the volumes: where they are mounted.",
    source: "commands/volume-list",
    run: Run::Function(|cx, args| {
        let names = volumes::all().into_iter().map(|volume| volume.name);
        fill(cx, args, 0, names.collect())
    }),
    ..Command::DEFAULT
};

pub(super) const VOLUME_ATTRIBUTES: Command = Command {
    number: 472,
    name: "VOLUME ATTRIBUTES",
    french: Some("PROPRIETES DU VOLUME"),
    params: &[
        text("volume"),
        variable("size"),
        variable("used"),
        variable("free"),
    ],
    sets: &["OK", "Error"],
    doc: "The size of a volume, and how much of it is used and free, in bytes; all -1 and OK 0 if there is none of this name.",
    source: "commands/volume-attributes",
    run: Run::Function(volume_attributes),
    ..Command::DEFAULT
};

fn volume_attributes(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name = args.string(0);
    let bare = |name: &str| name.trim_end_matches(std::path::is_separator).to_owned();
    let volume = volumes::all()
        .into_iter()
        .find(|volume| bare(&volume.name) == bare(&name));
    cx.set_ok(volume.is_some());
    let numbers = match volume {
        Some(volume) => [
            volume.size,
            volume.size.saturating_sub(volume.free),
            volume.free,
        ]
        .map(|n| Value::whole(i64::try_from(n).unwrap_or(i64::MAX))),
        None => [-1, -1, -1].map(Value::Integer),
    };
    for (i, number) in numbers.into_iter().enumerate() {
        cx.write_pointer(&args.pointer(i + 1), number)?;
    }
    Ok(Value::Undefined)
}

/// Puts an array of texts into the variable of argument `i`.
fn fill(cx: &mut Context, args: &Args, i: usize, texts: Vec<String>) -> Result<Value, Error> {
    let data = std::iter::once(Text::EMPTY)
        .chain(texts.into_iter().map(Text::from))
        .collect();
    let array = Value::Array(Array::from_data(Data::Text(data)));
    cx.set_variable(&args.pointer(i), array)?;
    Ok(Value::Undefined)
}

/// The folder of argument 0, which must exist.
///
/// U: `listed_folder`: a relative pathname counts from the package, although only absolute ones
/// are documented; a folder that does not exist is error -120.
fn listed_folder(cx: &Context, args: &Args) -> Result<PathBuf, Error> {
    let place = cx.engine.places.document(&args.string(0));
    if cx.engine.files().is_folder(&place)? {
        return Ok(place);
    }
    Err(Error::new(
        code::NO_FOLDER,
        format!("There is no folder `{}`", place.display()),
    ))
}

pub(super) const FOLDER_LIST: Command = Command {
    number: 473,
    name: "FOLDER LIST",
    french: Some("LISTE DES DOSSIERS"),
    params: &[text("pathname"), variable("directories")],
    sets: &["Error"],
    doc: "Fills an array with the names of the folders in a folder.",
    source: "commands/folder-list",
    run: Run::Function(|cx, args| {
        let place = listed_folder(cx, args)?;
        let found = cx.engine.files().list(&place)?;
        let folders = found.into_iter().filter(|(_, found)| found.is_dir());
        fill(cx, args, 1, folders.map(|(name, _)| name).collect())
    }),
    ..Command::DEFAULT
};

/// The options of `DOCUMENT LIST`.
mod option {
    pub const RECURSIVE: i32 = 1;
    pub const ABSOLUTE: i32 = 2;
    pub const POSIX: i32 = 4;
    pub const IGNORE_INVISIBLE: i32 = 8;
}

pub(super) const DOCUMENT_LIST: Command = Command {
    number: 474,
    name: "DOCUMENT LIST",
    french: Some("LISTE DES DOCUMENTS"),
    params: &[
        text("pathname"),
        variable("documents"),
        integer("options").optional(),
    ],
    sets: &["Error"],
    doc: "Fills an array with the documents in a folder, and with options in the folders in it, with whole or POSIX pathnames, without invisible ones.",
    source: "commands/document-list",
    run: Run::Function(document_list),
    ..Command::DEFAULT
};

fn document_list(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let place = listed_folder(cx, args)?;
    let options = args.integer(2);
    let mut found = Vec::new();
    documents(cx, &place, Path::new(""), options, &mut found)?;
    let shown = found
        .into_iter()
        .map(|relative| shown(&place, &relative, options))
        .collect();
    fill(cx, args, 1, shown)
}

/// The documents of a folder first, then those of each folder in it.
fn documents(
    cx: &Context,
    top: &Path,
    below: &Path,
    options: i32,
    found: &mut Vec<PathBuf>,
) -> Result<(), Error> {
    let mut folders = Vec::new();
    for (name, metadata) in cx.engine.files().list(&top.join(below))? {
        if options & option::IGNORE_INVISIBLE != 0 && is_hidden_name(&name) {
            continue;
        }
        if metadata.is_dir() {
            folders.push(below.join(name));
        } else {
            found.push(below.join(name));
        }
    }
    if options & option::RECURSIVE != 0 {
        for folder in folders {
            documents(cx, top, &folder, options, found)?;
        }
    }
    Ok(())
}

/// A document as the options want it: what lies deeper begins with a separator, unless it is a
/// relative POSIX pathname.
fn shown(top: &Path, relative: &Path, options: i32) -> String {
    let posix = options & option::POSIX != 0;
    let path = if options & option::ABSOLUTE != 0 {
        top.join(relative)
    } else {
        relative.to_path_buf()
    };
    let mut text = path.to_string_lossy().into_owned();
    let deep = relative.components().count() > 1;
    if options & option::ABSOLUTE == 0 && !posix && deep {
        text.insert(0, std::path::MAIN_SEPARATOR);
    }
    if posix {
        posix_of_platform(&text)
    } else {
        text
    }
}
