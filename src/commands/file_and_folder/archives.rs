//! `ZIP Create archive` and `ZIP Read archive`.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

use crate::args::Args;
use crate::classes::disk::{DiskItem, is_hidden_name, item_of, local_moment};
use crate::command::{Command, Kind, Run, integer, object, text};
use crate::interpret::Context;
use crate::runtime::permissions::DENIED;
use crate::value::{Error, Object, Value};

pub(super) const ZIP_READ_ARCHIVE: Command = Command {
    number: 1637,
    name: "ZIP Read archive",
    params: &[object("zipFile"), text("password").optional()],
    returns: Kind::Object,
    doc: "Opens an archive to look at what is in it and to take it out.",
    source: "commands/zip-read-archive",
    run: Run::Function(|cx, args| {
        let file = args.object(0);
        let path = file
            .as_ref()
            .and_then(item_of)
            .filter(|item| !item.folder)
            .map(|item| item.path.clone())
            .ok_or_else(|| Error::expected("4D.File", args.value(0)))?;
        let password = args.has(1).then(|| args.string(1));
        crate::classes::zip::open(cx, &path, password.filter(|p| !p.is_empty()))
    }),
    ..Command::DEFAULT
};

pub(super) const ZIP_CREATE_ARCHIVE: Command = Command {
    number: 1640,
    name: "ZIP Create archive",
    params: &[
        object("toZip"),
        object("destinationFile"),
        integer("options").optional(),
    ],
    returns: Kind::Object,
    doc: "Makes an archive of a file, a folder, or what an object describes; the result tells whether it was made.",
    source: "commands/zip-create-archive",
    run: Run::Function(create_archive),
    ..Command::DEFAULT
};

const WITHOUT_ENCLOSING_FOLDER: i32 = 4;
const IGNORE_INVISIBLE: i32 = 8;

/// Why there is no archive.
enum Failed {
    /// What the status of the command says.
    Status(i32, String),
    /// What is an error of its own.
    Error(Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        if error.code == DENIED {
            Failed::Error(error)
        } else {
            Failed::Status(error.code, error.message.clone())
        }
    }
}

impl From<zip::result::ZipError> for Failed {
    fn from(problem: zip::result::ZipError) -> Failed {
        Failed::Status(
            CANNOT_CREATE,
            format!("Cannot create ZIP archive: {problem}"),
        )
    }
}

impl From<std::io::Error> for Failed {
    fn from(problem: std::io::Error) -> Failed {
        Failed::Status(
            CANNOT_CREATE,
            format!("Cannot create ZIP archive: {problem}"),
        )
    }
}

/// U: the numbers of the status, of which the documentation has only the texts.
const CANNOT_CREATE: i32 = 1;
const NO_PASSWORD: i32 = 2;
const NOTHING_TO_ZIP: i32 = 3;

/// Something that goes into the archive.
struct Source {
    /// Its pathname in the archive.
    name: String,
    place: PathBuf,
    folder: bool,
}

fn create_archive(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = args.object(1);
    let target = target
        .as_ref()
        .and_then(item_of)
        .filter(|item| !item.folder)
        .map(|item| item.place(cx))
        .ok_or_else(|| Error::expected("4D.File", args.value(1)))?;
    let Some(what) = args.object(0) else {
        return Err(Error::expected(
            "4D.File, 4D.Folder or Object",
            args.value(0),
        ));
    };
    let made = make(cx, &what, &target, args.integer(2));
    let status = Object::new();
    let (number, message) = match made {
        Ok(()) => (0, String::new()),
        Err(Failed::Status(number, message)) => (number, message),
        Err(Failed::Error(error)) => return Err(error),
    };
    status.set_str("success", number == 0)?;
    status.set_str("status", number)?;
    status.set_str("statusText", message)?;
    Ok(Value::Object(status))
}

fn make(cx: &mut Context, what: &Object, target: &Path, options: i32) -> Result<(), Failed> {
    let mut sources = Vec::new();
    let how = match item_of(what) {
        Some(item) => {
            let enclosing = options & WITHOUT_ENCLOSING_FOLDER == 0;
            let name = if item.folder && !enclosing {
                ""
            } else {
                item.path.full_name()
            };
            collect(cx, item, name, options, &mut sources)?;
            Options::default()
        }
        None => {
            structure(cx, what, &mut sources)?;
            Options::of(what)?
        }
    };
    let callback = match what.get_str("callback") {
        Some(Value::Object(function)) if item_of(what).is_none() => Some(function),
        _ => None,
    };
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let count = sources.len().max(1);
    for (i, source) in sources.iter().enumerate() {
        add(cx, &mut writer, source, &how)?;
        if let Some(callback) = &callback {
            let percent = Value::from((i + 1) * 100 / count);
            cx.run_function(callback, None, vec![percent])
                .map_err(Failed::Error)?;
        }
    }
    let bytes = writer.finish()?.into_inner();
    let files = cx.engine.files();
    cx.engine.documents.check_not_written(target)?;
    files.create_folders_of(target)?;
    files.write(target, &bytes)?;
    Ok(())
}

/// What an object of files describes.
fn structure(cx: &Context, what: &Object, sources: &mut Vec<Source>) -> Result<(), Failed> {
    let Some(Value::Collection(list)) = what.get_str("files") else {
        return Err(nothing());
    };
    for value in list.items() {
        let Value::Object(object) = &value else {
            return Err(Failed::Error(Error::expected(
                "4D.File or 4D.Folder",
                &value,
            )));
        };
        if let Some(item) = item_of(object) {
            collect(cx, item, item.path.full_name(), 0, sources)?;
            continue;
        }
        let source = object.get_str("source");
        let Some(Value::Object(source)) = &source else {
            return Err(nothing());
        };
        let item = item_of(source).ok_or_else(nothing)?;
        let destination = match object.get_str("destination") {
            Some(Value::Text(path)) if !path.is_empty() => path.to_string(),
            _ => item.path.full_name().to_owned(),
        };
        // a folder as the place of a file
        let destination = if destination.ends_with('/') && !item.folder {
            destination + item.path.full_name()
        } else {
            destination
        };
        let option = object.get_str("option").and_then(|o| o.as_number());
        let option = option.map_or(0, |option| option as i32);
        collect(cx, item, destination.trim_matches('/'), option, sources)?;
    }
    Ok(())
}

fn nothing() -> Failed {
    Failed::Status(
        NOTHING_TO_ZIP,
        "There is nothing to be put into the archive".into(),
    )
}

/// Lists a file, or a folder with all in it.
fn collect(
    cx: &Context,
    item: &DiskItem,
    name: &str,
    options: i32,
    sources: &mut Vec<Source>,
) -> Result<(), Failed> {
    let place = item.place(cx);
    let found = cx.engine.files().look(&place)?;
    if found.is_none_or(|found| found.is_dir() != item.folder) {
        return Err(Failed::Status(
            NOTHING_TO_ZIP,
            format!("There is no `{}`", place.display()),
        ));
    }
    collect_place(cx, place, name.to_owned(), item.folder, options, sources)
}

fn collect_place(
    cx: &Context,
    place: PathBuf,
    name: String,
    folder: bool,
    options: i32,
    sources: &mut Vec<Source>,
) -> Result<(), Failed> {
    let inner = if folder {
        cx.engine.files().list(&place)?
    } else {
        Vec::new()
    };
    if !name.is_empty() {
        sources.push(Source {
            name: name.clone(),
            place: place.clone(),
            folder,
        });
    }
    for (child, found) in inner {
        // links could lead in circles and out of the folder
        if found.is_symlink() || (options & IGNORE_INVISIBLE != 0 && is_hidden_name(&child)) {
            continue;
        }
        let below = if name.is_empty() {
            child.clone()
        } else {
            format!("{name}/{child}")
        };
        collect_place(
            cx,
            place.join(child),
            below,
            found.is_dir(),
            options,
            sources,
        )?;
    }
    Ok(())
}

/// How files are compressed and encrypted.
struct Options {
    method: CompressionMethod,
    level: Option<i64>,
    encryption: Option<(AesMode, String)>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            method: CompressionMethod::Deflated,
            level: Some(6),
            encryption: None,
        }
    }
}

impl Options {
    /// As an object says.
    ///
    /// U: `compression`: LZMA archives are only read; XZ, the same method in another wrapping,
    /// stands for it where archives are made.
    fn of(what: &Object) -> Result<Options, Failed> {
        let number = |name: &str| {
            let value = what.get_str(name).and_then(|value| value.as_number());
            value.map(|n| n as i32)
        };
        let (method, default) = match number("compression").unwrap_or(0) {
            1 => (CompressionMethod::Stored, None),
            2 | 3 => (CompressionMethod::Xz, Some(4)),
            _ => (CompressionMethod::Deflated, Some(6)),
        };
        let level = number("level").map(|level| i64::from(level.clamp(1, 9)));
        let password = match what.get_str("password") {
            Some(Value::Text(password)) if !password.is_empty() => Some(password.to_string()),
            _ => None,
        };
        let mode = match number("encryption") {
            Some(0) => None,
            Some(1) => Some(AesMode::Aes128),
            Some(2) => Some(AesMode::Aes192),
            Some(_) => Some(AesMode::Aes256),
            None => password.is_some().then_some(AesMode::Aes256),
        };
        let encryption = match (mode, password) {
            (None, _) => None,
            (Some(mode), Some(password)) => Some((mode, password)),
            (Some(_), None) => {
                return Err(Failed::Status(
                    NO_PASSWORD,
                    "Password is required for encryption".into(),
                ));
            }
        };
        Ok(Options {
            method,
            level: default.map(|default| level.unwrap_or(default)),
            encryption,
        })
    }
}

fn add(
    cx: &Context,
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
    source: &Source,
    how: &Options,
) -> Result<(), Failed> {
    let files = cx.engine.files();
    let mut options = SimpleFileOptions::default()
        .compression_method(how.method)
        .compression_level(how.level);
    if let Some(found) = files.look(&source.place)? {
        let (date, time) = local_moment(cx, found.modified());
        let (year, month, day) = date.parts();
        let (hour, minute, second) = time.parts();
        let small = |n: i32| u8::try_from(n).unwrap_or(0);
        let moment = zip::DateTime::from_date_and_time(
            u16::try_from(year).unwrap_or(0),
            small(month),
            small(day),
            small(hour),
            small(minute),
            small(second),
        );
        // years before 1980 cannot be kept
        if let Ok(moment) = moment {
            options = options.last_modified_time(moment);
        }
    }
    if source.folder {
        writer.add_directory(source.name.as_str(), options)?;
        return Ok(());
    }
    let bytes = files.read(&source.place)?;
    match &how.encryption {
        Some((mode, password)) => {
            let options = options.with_aes_encryption(*mode, password);
            writer.start_file(source.name.as_str(), options)?;
        }
        None => writer.start_file(source.name.as_str(), options)?,
    }
    writer.write_all(&bytes)?;
    Ok(())
}
