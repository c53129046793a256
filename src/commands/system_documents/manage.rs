//! Commands that delete, move and copy documents and folders, and that change their properties.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::classes::disk::{created, is_hidden_name, local_moment, shown_place};
use crate::classes::folder::delete_folder;
use crate::command::Kind;
use crate::command::{
    Command, Param, Run, boolean, date, integer, one_of, star, text, time, variable,
};
use crate::interpret::Context;
use crate::runtime::files::{self, code};
use crate::runtime::pathname::valid_name;
use crate::value::time::Zone;
use crate::value::{Date, Error, Time, Value};

/// Runs a command that OK tells about: 0 until it has done its work.
fn tells(
    cx: &mut Context,
    work: impl FnOnce(&mut Context) -> Result<(), Error>,
) -> Result<Value, Error> {
    cx.set_ok(false);
    work(cx)?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// Where the document or folder of argument `i` is.
fn place(cx: &Context, args: &Args, i: usize) -> Result<PathBuf, Error> {
    let name = args.string(i);
    if name.is_empty() {
        return Err(Error::new(code::BAD_NAME, "An empty text is no pathname"));
    }
    Ok(cx.engine.places.document(&name))
}

/// Does the text name a folder: does it end with a separator?
fn names_folder(name: &str) -> bool {
    name.ends_with(std::path::is_separator)
}

fn missing(place: &Path) -> Error {
    files::error(place, &std::io::ErrorKind::NotFound.into())
}

fn no_folder(place: &Path) -> Error {
    Error::new(
        code::NO_FOLDER,
        format!("There is no folder `{}`", place.display()),
    )
}

fn exists_already(place: &Path) -> Error {
    Error::new(
        code::EXISTS,
        format!("There is already something at `{}`", place.display()),
    )
}

pub(super) const DELETE_DOCUMENT: Command = Command {
    number: 159,
    name: "DELETE DOCUMENT",
    french: Some("SUPPRIMER DOCUMENT"),
    params: &[text("document")],
    sets: &["OK", "Error"],
    doc: "Deletes a document.",
    source: "commands/delete-document",
    run: Run::Function(|cx, args| {
        tells(cx, |cx| {
            let place = place(cx, args, 0)?;
            let files = cx.engine.files();
            match files.look_at_link(&place)? {
                Some(found) if !found.is_dir() => files.delete(&place),
                _ => Err(missing(&place)),
            }
        })
    }),
    ..Command::DEFAULT
};

pub(super) const DELETE_FOLDER: Command = Command {
    number: 693,
    name: "DELETE FOLDER",
    french: Some("SUPPRIMER DOSSIER"),
    params: &[text("folder"), integer("deleteOption").optional()],
    sets: &["OK", "Error"],
    doc: "Deletes an empty folder, with `Delete with contents` also one that is not empty.",
    source: "commands/delete-folder",
    run: Run::Function(|cx, args| {
        tells(cx, |cx| {
            let place = place(cx, args, 0)?;
            delete_folder(cx, &place, args.integer(1))
        })
    }),
    ..Command::DEFAULT
};

pub(super) const CREATE_FOLDER: Command = Command {
    number: 475,
    name: "CREATE FOLDER",
    french: Some("CREER DOSSIER"),
    params: &[text("folderPath"), star("*").optional()],
    sets: &["OK", "Error"],
    doc: "Makes a folder; with `*` also those it is in, and without the name of a document at the end.",
    source: "commands/create-folder",
    run: Run::Function(|cx, args| {
        tells(cx, |cx| {
            let place = place(cx, args, 0)?;
            let files = cx.engine.files();
            if !args.star(1) {
                return files.create_folder(&place);
            }
            // without a separator at its end it is the pathname of a document
            match place.parent() {
                Some(folder) if !names_folder(&args.string(0)) => files.create_folders(folder),
                _ => files.create_folders(&place),
            }
        })
    }),
    ..Command::DEFAULT
};

pub(super) const MOVE_DOCUMENT: Command = Command {
    number: 540,
    name: "MOVE DOCUMENT",
    french: Some("DEPLACER DOCUMENT"),
    params: &[text("srcPathname"), text("dstPathname")],
    sets: &["OK", "Error"],
    doc: "Moves a document or gives it another name; the folder it goes to must exist.",
    source: "commands/move-document",
    run: Run::Function(|cx, args| tells(cx, |cx| move_document(cx, args))),
    ..Command::DEFAULT
};

/// U: `move_document`: a destination that ends with a separator is a folder that keeps the name;
/// one that exists is error -48.
fn move_document(cx: &Context, args: &Args) -> Result<(), Error> {
    let source = place(cx, args, 0)?;
    let mut target = place(cx, args, 1)?;
    let files = cx.engine.files();
    if files.look_at_link(&source)?.is_none() {
        return Err(missing(&source));
    }
    if names_folder(&args.string(1))
        && let Some(name) = source.file_name()
    {
        target.push(name);
    }
    if source != target && files.look_at_link(&target)?.is_some() {
        return Err(exists_already(&target));
    }
    if let Some(folder) = target.parent()
        && !files.is_folder(folder)?
    {
        return Err(no_folder(folder));
    }
    files.rename(&source, &target)
}

pub(super) const COPY_DOCUMENT: Command = Command {
    number: 541,
    name: "COPY DOCUMENT",
    french: Some("COPIER DOCUMENT"),
    params: &[
        text("sourceName"),
        text("destinationName"),
        one_of("newName or *", &[Kind::Text, Kind::Star]).optional(),
        star("*").optional(),
    ],
    sets: &["OK", "Error"],
    doc: "Copies a document or a folder, which ends with a separator, to a place or into a folder; over others only with `*`.",
    source: "commands/copy-document",
    run: Run::Function(|cx, args| tells(cx, |cx| copy_document(cx, args))),
    ..Command::DEFAULT
};

fn copy_document(cx: &Context, args: &Args) -> Result<(), Error> {
    let (from, to) = (args.string(0), args.string(1));
    let source = place(cx, args, 0)?;
    let mut target = place(cx, args, 1)?;
    let replaces = args.star(2);
    let new_name = args.has_value(2).then(|| args.string(2));
    let new_name = new_name.filter(|name| !name.is_empty());
    if let Some(name) = &new_name {
        valid_name(name)?;
    }
    let files = cx.engine.files();
    let found = files.look(&source)?;
    let is_folder = names_folder(&from);
    if found.is_none_or(|found| found.is_dir() != is_folder) {
        return Err(if is_folder {
            no_folder(&source)
        } else {
            missing(&source)
        });
    }
    let name = new_name.clone().or_else(|| {
        source
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
    });
    if names_folder(&to) {
        if !files.is_folder(&target)? {
            return Err(no_folder(&target));
        }
        target.push(name.unwrap_or_default());
    } else if is_folder {
        return Err(Error::new(
            code::BAD_NAME,
            "A folder is copied into a folder: the destination ends with a separator",
        ));
    } else if let Some(name) = new_name {
        target.set_file_name(name);
    }
    if is_folder {
        if source.canonicalize().ok() == target.canonicalize().ok() {
            return Err(exists_already(&target));
        }
        if !replaces {
            check_free(cx, &source, &target)?;
        }
    } else if files.look_at_link(&target)?.is_some() {
        let itself = source.canonicalize().ok() == target.canonicalize().ok();
        if !replaces || itself || files.is_folder(&target)? {
            return Err(exists_already(&target));
        }
    }
    files.copy(&source, &target)
}

/// Fails if a file in one folder would take the place of one in the other.
fn check_free(cx: &Context, source: &Path, target: &Path) -> Result<(), Error> {
    let files = cx.engine.files();
    if !files.is_folder(target)? {
        return Ok(());
    }
    for (name, found) in files.list(source)? {
        let there = target.join(&name);
        if found.is_dir() {
            check_free(cx, &source.join(&name), &there)?;
        } else if files.look_at_link(&there)?.is_some() {
            return Err(exists_already(&there));
        }
    }
    Ok(())
}

/// The six properties, as variables to fill or as values to set.
const GET_PARAMS: &[Param] = &[
    text("document"),
    variable("locked"),
    variable("invisible"),
    variable("createdOn"),
    variable("createdAt"),
    variable("modifiedOn"),
    variable("modifiedAt"),
];

pub(super) const GET_DOCUMENT_PROPERTIES: Command = Command {
    number: 477,
    name: "GET DOCUMENT PROPERTIES",
    french: Some("PROPRIETES DOCUMENT"),
    params: GET_PARAMS,
    sets: &["Error"],
    doc: "Is a document locked, is it invisible, and when was it made and changed last?",
    source: "commands/get-document-properties",
    run: Run::Function(get_document_properties),
    ..Command::DEFAULT
};

fn existing(cx: &Context, args: &Args) -> Result<(PathBuf, Metadata), Error> {
    let place = place(cx, args, 0)?;
    match cx.engine.files().look(&place)? {
        Some(found) => Ok((place, found)),
        None => Err(missing(&place)),
    }
}

fn get_document_properties(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (place, found) = existing(cx, args)?;
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let (created_on, created_at) = local_moment(cx, created(&found));
    let (modified_on, modified_at) = local_moment(cx, found.modified());
    let values = [
        Value::Boolean(found.permissions().readonly()),
        Value::Boolean(is_hidden_name(&name)),
        Value::Date(created_on),
        Value::Time(created_at),
        Value::Date(modified_on),
        Value::Time(modified_at),
    ];
    for (i, value) in values.into_iter().enumerate() {
        cx.write_pointer(&args.pointer(i + 1), value)?;
    }
    Ok(Value::Undefined)
}

pub(super) const SET_DOCUMENT_PROPERTIES: Command = Command {
    number: 478,
    name: "SET DOCUMENT PROPERTIES",
    french: Some("CHANGER PROPRIETES DOCUMENT"),
    params: &[
        text("document"),
        boolean("locked"),
        boolean("invisible"),
        date("createdOn"),
        time("createdAt"),
        date("modifiedOn"),
        time("modifiedAt"),
    ],
    sets: &["Error"],
    doc: "Locks or unlocks a document and sets when it was changed last; where the system keeps neither, when it was made and whether it is invisible stay as they are.",
    source: "commands/set-document-properties",
    run: Run::Function(set_document_properties),
    ..Command::DEFAULT
};

/// U: `set_document_properties`: Linux can neither set when a file was made nor hide it, so these
/// do nothing; a null date changes no moment.
fn set_document_properties(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (place, _) = existing(cx, args)?;
    let modified = moment(cx, args.date(5), args.time(6));
    cx.engine.files().set_modified(&place, modified)?;
    cx.engine.files().set_locked(&place, args.boolean(1))?;
    Ok(Value::Undefined)
}

/// A local date and time in seconds since 1970.
fn moment(cx: &Context, date: Date, time: Time) -> Option<i64> {
    if date.is_null() {
        return None;
    }
    let local = date.unix_seconds() + time.seconds();
    Some(local - i64::from(cx.engine.zone.offset_at_local(local)))
}

pub(super) const CREATE_ALIAS: Command = Command {
    number: 694,
    name: "CREATE ALIAS",
    french: Some("CREER ALIAS"),
    params: &[text("targetPath"), text("aliasPath")],
    sets: &["OK"],
    doc: "Makes a symbolic link to a document or folder; an empty target does nothing.",
    source: "commands/create-alias",
    run: Run::Function(|cx, args| {
        if args.text(0).is_empty() {
            return Ok(Value::Undefined);
        }
        tells(cx, |cx| {
            let (target, alias) = (place(cx, args, 0)?, place(cx, args, 1)?);
            let files = cx.engine.files();
            if files.look(&target)?.is_none() {
                return Err(missing(&target));
            }
            // a separator at the end of a folder is no part of its path
            let target: PathBuf = target.components().collect();
            files.link(&target, &alias)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const RESOLVE_ALIAS: Command = Command {
    number: 695,
    name: "RESOLVE ALIAS",
    french: Some("RESOUDRE ALIAS"),
    params: &[text("aliasPath"), variable("targetPath")],
    sets: &["OK"],
    doc: "Where a symbolic link leads; OK is 0 and the path that of the file itself if it is none.",
    source: "commands/resolve-alias",
    run: Run::Function(resolve_alias),
    ..Command::DEFAULT
};

fn resolve_alias(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let alias = place(cx, args, 0)?;
    let files = cx.engine.files();
    let target = files.link_target(&alias)?;
    if target.is_none() && files.look(&alias)?.is_none() {
        return Err(missing(&alias));
    }
    let is_alias = target.is_some();
    let target = target.unwrap_or(alias);
    let shown = shown_place(&target, files.is_folder(&target).unwrap_or(false));
    cx.write_pointer(&args.pointer(1), Value::from(shown))?;
    cx.set_ok(is_alias);
    Ok(Value::Undefined)
}
