//! 4D.ZipArchive, 4D.ZipFile and 4D.ZipFolder (API/ZipArchiveClass): what is in an archive, to be
//! read and copied out of it. How archives are made is in `commands/file_and_folder/archives.rs`.
//!
//! Names of entries that lead out of the archive are not listed.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::PathBuf;
use std::rc::Rc;

use super::disk::{self, COPY_PARAMS, is_hidden_name, property};
use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, integer, one_of, text};
use crate::interpret::Context;
use crate::runtime::document_text::{BreakMode, Encoding};
use crate::runtime::files::code;
use crate::runtime::pathname::{Pathname, platform_of_posix, valid_name};
use crate::runtime::world::shared_class;
use crate::value::error::code as error_code;
use crate::value::object::Host;
use crate::value::{Blob, Collection, Date, Error, Object, Text, Time, Value};

const SOURCE: &str = "API/ZipFileClass";

/// `4D.ZipArchive`.
pub const ARCHIVE: Builtin = Builtin {
    name: "ZipArchive",
    parent: Some("Object"),
    members: &[&ROOT],
    new: None,
    doc: "The content of an archive.",
};

/// `4D.ZipFile`.
pub const FILE: Builtin = Builtin {
    name: "ZipFile",
    parent: Some("Document"),
    members: &[
        &COPY_TO,
        &CREATION_DATE,
        &CREATION_TIME,
        &EXISTS,
        &EXTENSION,
        &FULL_NAME,
        &GET_CONTENT,
        &super::icon::GET_ICON,
        &GET_TEXT,
        &HIDDEN,
        &IS_ALIAS,
        &IS_FILE,
        &IS_FOLDER,
        &IS_WRITABLE,
        &MODIFICATION_DATE,
        &MODIFICATION_TIME,
        &NAME,
        &ORIGINAL,
        &PARENT,
        &PATH,
        &PLATFORM_PATH,
        &SIZE,
    ],
    new: None,
    doc: "A file in an archive.",
};

/// `4D.ZipFolder`.
pub const FOLDER: Builtin = Builtin {
    name: "ZipFolder",
    parent: Some("Directory"),
    members: &[
        &COPY_TO,
        &CREATION_DATE,
        &CREATION_TIME,
        &EXISTS,
        &EXTENSION,
        &FILE_FUNCTION,
        &FILES,
        &FOLDER_FUNCTION,
        &FOLDERS,
        &super::icon::GET_ICON,
        &FULL_NAME,
        &HIDDEN,
        &IS_ALIAS,
        &IS_FILE,
        &IS_FOLDER,
        &IS_PACKAGE,
        &MODIFICATION_DATE,
        &MODIFICATION_TIME,
        &NAME,
        &ORIGINAL,
        &PARENT,
        &PATH,
        &PLATFORM_PATH,
    ],
    new: None,
    doc: "A folder in an archive.",
};

/// An archive that is open.
struct Archive {
    reader: RefCell<zip::ZipArchive<File>>,
    password: Option<String>,
    /// What is in it by POSIX pathname; folders without an entry of their own too.
    entries: BTreeMap<Vec<String>, Entry>,
    place: PathBuf,
}

struct Entry {
    /// The number in the archive; a folder may have none.
    index: Option<usize>,
    folder: bool,
    size: u64,
    modified: (Date, Time),
}

/// A file or folder of an archive, or the archive itself.
struct ZipItem {
    archive: Rc<Archive>,
    path: Pathname,
    kind: ItemKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemKind {
    Archive,
    File,
    Folder,
}

impl ItemKind {
    fn class(self) -> &'static str {
        match self {
            ItemKind::Archive => "ZipArchive",
            ItemKind::File => "ZipFile",
            ItemKind::Folder => "ZipFolder",
        }
    }
}

impl Host for ZipItem {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            error_code::READ_ONLY,
            format!(
                "The property `{key}` of a 4D.{} cannot be written",
                self.kind.class()
            ),
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some(format!("[object {}]", self.kind.class()))
    }
}

impl ZipItem {
    fn entry(&self) -> Option<&Entry> {
        let folder = self.kind == ItemKind::Folder;
        self.archive
            .entries
            .get(self.path.parts())
            .filter(|entry| entry.folder == folder)
    }

    fn beside(&self, path: Pathname, kind: ItemKind) -> Object {
        object(&self.archive, path, kind)
    }
}

fn object(archive: &Rc<Archive>, path: Pathname, kind: ItemKind) -> Object {
    let item = ZipItem {
        archive: Rc::clone(archive),
        path,
        kind,
    };
    Object::host(Rc::new(item), shared_class("4D", kind.class()))
}

/// The top of an archive.
fn top() -> Pathname {
    Pathname::from_system(std::path::Path::new("/"))
}

/// Opens an archive, as `ZIP Read archive` does.
pub fn open(cx: &Context, path: &Pathname, password: Option<String>) -> Result<Value, Error> {
    let place = cx.engine.places.locate(path);
    let file = cx
        .engine
        .files()
        .open(&place, OpenOptions::new().read(true))?;
    let mut reader = zip::ZipArchive::new(file).map_err(|problem| bad(&place, &problem))?;
    let mut entries = BTreeMap::new();
    let mut encrypted = false;
    for index in 0..reader.len() {
        let entry = reader
            .by_index_raw(index)
            .map_err(|problem| bad(&place, &problem))?;
        encrypted |= entry.encrypted();
        let Some(path) = entry.name().ok().and_then(|name| safe_path(&name)) else {
            continue;
        };
        let modified = entry.last_modified().and_then(moment).unwrap_or_default();
        for depth in 1..path.len() {
            let folder = path.get(..depth).unwrap_or_default().to_vec();
            entries.entry(folder).or_insert(Entry {
                index: None,
                folder: true,
                size: 0,
                modified,
            });
        }
        let found = Entry {
            index: Some(index),
            folder: entry.is_dir(),
            size: entry.size(),
            modified,
        };
        entries.insert(path, found);
    }
    if encrypted && password.is_none() {
        return Err(Error::bad_argument(format!(
            "The archive `{}` needs a password",
            place.display()
        )));
    }
    entries.insert(
        Vec::new(),
        Entry {
            index: None,
            folder: true,
            size: 0,
            modified: cx
                .engine
                .files()
                .look(&place)?
                .map(|found| disk::local_moment(cx, found.modified()))
                .unwrap_or_default(),
        },
    );
    let archive = Rc::new(Archive {
        reader: RefCell::new(reader),
        password,
        entries,
        place,
    });
    Ok(Value::Object(object(&archive, top(), ItemKind::Archive)))
}

/// The parts of an entry's name; `None` if it leads out of the archive or is empty.
fn safe_path(name: &str) -> Option<Vec<String>> {
    let path = top().below(&name.replace('\\', "/"))?;
    let parts = path.parts();
    (!parts.is_empty()).then(|| parts.to_vec())
}

fn moment(time: zip::DateTime) -> Option<(Date, Time)> {
    let date = Date::new(
        i32::from(time.year()),
        i32::from(time.month()),
        i32::from(time.day()),
    )?;
    let seconds =
        i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    Some((date, Time(seconds)))
}

/// U: `bad`: a file that is no archive is error -36.
fn bad(place: &std::path::Path, problem: &dyn std::fmt::Display) -> Error {
    Error::new(
        code::INPUT_OUTPUT,
        format!(
            "The archive `{}` cannot be read: {problem}",
            place.display()
        ),
    )
}

fn item(this: &Value) -> Result<&ZipItem, Error> {
    match this {
        Value::Object(object) => object.as_host::<ZipItem>(),
        _ => None,
    }
    .ok_or_else(|| Error::expected("something in an archive", this))
}

/// The largest file that is taken out of an archive.
const MAX_SIZE: u64 = i32::MAX as u64;

/// The bytes of a file in an archive.
fn content(item: &ZipItem) -> Result<Vec<u8>, Error> {
    let archive = &item.archive;
    let index = item.entry().and_then(|entry| entry.index).ok_or_else(|| {
        Error::new(
            code::NOT_FOUND,
            format!("There is no `{}` in the archive", item.path.posix(false)),
        )
    })?;
    let mut reader = archive.reader.borrow_mut();
    let failed = |problem: &dyn std::fmt::Display| bad(&archive.place, problem);
    let file = match &archive.password {
        Some(password) => reader.by_index_decrypt(index, password.as_bytes()),
        None => reader.by_index(index),
    };
    let file = file.map_err(|problem| failed(&problem))?;
    let mut bytes = Vec::new();
    // the size in the archive may lie
    file.take(MAX_SIZE + 1)
        .read_to_end(&mut bytes)
        .map_err(|problem| failed(&problem))?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(Error::new(
            error_code::TOO_LARGE,
            format!("`{}` is too large", item.path.posix(false)),
        ));
    }
    Ok(bytes)
}

const ROOT: Member = Member {
    name: "root",
    returns: Kind::Object,
    doc: "The folder that holds all that is in the archive.",
    source: "API/ZipArchiveClass",
    run: Run::Property(|_, this| {
        let archive = item(this)?;
        Ok(Value::Object(archive.beside(top(), ItemKind::Folder)))
    }),
    ..Member::DEFAULT
};

const CREATION_DATE: Member = property(
    "creationDate",
    Kind::Date,
    "The date that the archive keeps.",
    &[],
    SOURCE,
    |_, this| Ok(Value::Date(modified(this)?.0)),
);

const CREATION_TIME: Member = property(
    "creationTime",
    Kind::Time,
    "The time that the archive keeps.",
    &[],
    SOURCE,
    |_, this| Ok(Value::Time(modified(this)?.1)),
);

const MODIFICATION_DATE: Member = property(
    "modificationDate",
    Kind::Date,
    "The date that the archive keeps.",
    &[],
    SOURCE,
    |_, this| Ok(Value::Date(modified(this)?.0)),
);

const MODIFICATION_TIME: Member = property(
    "modificationTime",
    Kind::Time,
    "The time that the archive keeps.",
    &[],
    SOURCE,
    |_, this| Ok(Value::Time(modified(this)?.1)),
);

fn modified(this: &Value) -> Result<(Date, Time), Error> {
    Ok(item(this)?
        .entry()
        .map(|entry| entry.modified)
        .unwrap_or_default())
}

const EXISTS: Member = property(
    "exists",
    Kind::Boolean,
    "Is it in the archive?",
    &[],
    SOURCE,
    |_, this| Ok(Value::Boolean(item(this)?.entry().is_some())),
);

const EXTENSION: Member = property(
    "extension",
    Kind::Text,
    "The extension of the name with its dot.",
    &[],
    SOURCE,
    |_, this| Ok(Value::text(item(this)?.path.extension())),
);

const FULL_NAME: Member = property(
    "fullName",
    Kind::Text,
    "The name with its extension.",
    &[],
    SOURCE,
    |_, this| Ok(Value::text(item(this)?.path.full_name())),
);

const NAME: Member = property(
    "name",
    Kind::Text,
    "The name without its extension.",
    &[],
    SOURCE,
    |_, this| Ok(Value::text(item(this)?.path.name())),
);

const HIDDEN: Member = property(
    "hidden",
    Kind::Boolean,
    "Is it invisible?",
    &[],
    SOURCE,
    |_, this| Ok(Value::Boolean(is_hidden_name(item(this)?.path.full_name()))),
);

const IS_ALIAS: Member = property(
    "isAlias",
    Kind::Boolean,
    "Always false in an archive.",
    &[],
    SOURCE,
    |_, this| item(this).map(|_| Value::Boolean(false)),
);

const IS_FILE: Member = property(
    "isFile",
    Kind::Boolean,
    "Is it a file?",
    &[],
    SOURCE,
    |_, this| Ok(Value::Boolean(item(this)?.kind == ItemKind::File)),
);

const IS_FOLDER: Member = property(
    "isFolder",
    Kind::Boolean,
    "Is it a folder?",
    &[],
    SOURCE,
    |_, this| Ok(Value::Boolean(item(this)?.kind == ItemKind::Folder)),
);

const IS_PACKAGE: Member = property(
    "isPackage",
    Kind::Boolean,
    "Always false in an archive.",
    &[],
    SOURCE,
    |_, this| item(this).map(|_| Value::Boolean(false)),
);

const IS_WRITABLE: Member = property(
    "isWritable",
    Kind::Boolean,
    "Always false in an archive.",
    &[],
    SOURCE,
    |_, this| item(this).map(|_| Value::Boolean(false)),
);

const ORIGINAL: Member = property(
    "original",
    Kind::Object,
    "The file or folder itself.",
    &[],
    SOURCE,
    |_, this| item(this).map(|_| this.clone()),
);

const PARENT: Member = property(
    "parent",
    Kind::Object,
    "The folder it is in; Null for the root of the archive.",
    &[],
    SOURCE,
    |_, this| {
        let item = item(this)?;
        Ok(match item.path.parent() {
            Some(parent) => Value::Object(item.beside(parent, ItemKind::Folder)),
            None => Value::Null,
        })
    },
);

const PATH: Member = property(
    "path",
    Kind::Text,
    "The pathname in the archive, in POSIX syntax.",
    &[],
    SOURCE,
    |_, this| Ok(Value::from(shown_path(item(this)?))),
);

const PLATFORM_PATH: Member = property(
    "platformPath",
    Kind::Text,
    "The pathname in the archive, in the syntax of the platform.",
    &[],
    SOURCE,
    |_, this| Ok(Value::from(platform_of_posix(&shown_path(item(this)?)))),
);

/// U: `shown_path`: pathnames in an archive begin with a slash, its root.
fn shown_path(item: &ZipItem) -> String {
    item.path.posix(item.kind == ItemKind::Folder)
}

const SIZE: Member = property(
    "size",
    Kind::Real,
    "The size in bytes, as it is outside the archive.",
    &[],
    SOURCE,
    |_, this| {
        let size = item(this)?.entry().map_or(0, |entry| entry.size);
        Ok(Value::whole(i64::try_from(size).unwrap_or(i64::MAX)))
    },
);

const GET_CONTENT: Member = Member {
    name: "getContent",
    returns: Kind::Object,
    doc: "The whole content as a 4D.Blob.",
    source: SOURCE,
    run: Run::Function(|_, this, _| {
        let blob = Rc::new(Blob::new(content(item(this)?)?));
        Ok(Value::Object(super::blob::object(blob)))
    }),
    ..Member::DEFAULT
};

const GET_TEXT: Member = Member {
    name: "getText",
    params: &[
        one_of("charSet", &[Kind::Text, Kind::Integer]).optional(),
        integer("breakMode").optional(),
    ],
    returns: Kind::Text,
    doc: "The whole content as a text, as for files on the disk.",
    source: SOURCE,
    run: Run::Function(|_, this, args| {
        let encoding = Encoding::of(args.value(0))?;
        let bytes = content(item(this)?)?;
        let mode = BreakMode::numbered(args.integer_or(1, 1));
        Ok(Value::Text(mode.convert(encoding.decode(&bytes))))
    }),
    ..Member::DEFAULT
};

const FILE_FUNCTION: Member = Member {
    name: "file",
    params: &[text("path")],
    returns: Kind::Object,
    doc: "A file of the archive by its pathname from this folder.",
    source: SOURCE,
    run: Run::Function(|_, this, args| below(this, args, ItemKind::File)),
    ..Member::DEFAULT
};

const FOLDER_FUNCTION: Member = Member {
    name: "folder",
    params: &[text("path")],
    returns: Kind::Object,
    doc: "A folder of the archive by its pathname from this folder.",
    source: SOURCE,
    run: Run::Function(|_, this, args| below(this, args, ItemKind::Folder)),
    ..Member::DEFAULT
};

fn below(this: &Value, args: &Args, kind: ItemKind) -> Result<Value, Error> {
    let item = item(this)?;
    let relative = args.string(0);
    if relative.is_empty() || relative.starts_with('/') {
        return Ok(Value::Null);
    }
    Ok(match item.path.below(&relative) {
        Some(path) => Value::Object(item.beside(path, kind)),
        None => Value::Null,
    })
}

const FILES: Member = Member {
    name: "files",
    params: &[integer("options").optional()],
    returns: Kind::Collection,
    doc: "The files in the folder, with `fk recursive` also those of its folders.",
    source: SOURCE,
    run: Run::Function(|_, this, args| list(this, args, ItemKind::File)),
    ..Member::DEFAULT
};

const FOLDERS: Member = Member {
    name: "folders",
    params: &[integer("options").optional()],
    returns: Kind::Collection,
    doc: "The folders in the folder, with `fk recursive` also those in them.",
    source: SOURCE,
    run: Run::Function(|_, this, args| list(this, args, ItemKind::Folder)),
    ..Member::DEFAULT
};

fn list(this: &Value, args: &Args, kind: ItemKind) -> Result<Value, Error> {
    const RECURSIVE: i32 = 1;
    const IGNORE_INVISIBLE: i32 = 8;
    let item = item(this)?;
    let options = args.integer(0);
    let top = item.path.parts();
    let mut found = Vec::new();
    for (parts, entry) in &item.archive.entries {
        let Some(inner) = parts.strip_prefix(top).filter(|inner| !inner.is_empty()) else {
            continue;
        };
        let is_hidden = inner.iter().any(|part| is_hidden_name(part));
        if entry.folder != (kind == ItemKind::Folder)
            || (inner.len() > 1 && options & RECURSIVE == 0)
            || (is_hidden && options & IGNORE_INVISIBLE != 0)
        {
            continue;
        }
        let mut path = item.path.clone();
        for part in inner {
            path = path.child(part);
        }
        found.push(Value::Object(item.beside(path, kind)));
    }
    Ok(Value::Collection(Collection::new(found)))
}

const COPY_TO: Member = Member {
    name: "copyTo",
    params: COPY_PARAMS,
    returns: Kind::Object,
    doc: "Takes the file or folder out of the archive into a folder on the disk; the root gives all that is in it.",
    source: SOURCE,
    run: Run::Function(copy_to),
    ..Member::DEFAULT
};

/// U: `copy_to`: the root of an archive has no name, so that without a new one its content comes
/// directly into the folder.
fn copy_to(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    const OVERWRITE: i32 = 4;
    let item = item(this)?;
    if item.entry().is_none() {
        return Err(Error::new(
            code::NOT_FOUND,
            format!("There is no `{}` in the archive", shown_path(item)),
        ));
    }
    let folder = disk::folder_argument(args, 0)?;
    let files = cx.engine.files();
    let place = cx.engine.places.locate(&folder);
    if !files.is_folder(&place)? {
        return Err(Error::new(
            code::NO_FOLDER,
            format!("There is no folder `{}`", place.display()),
        ));
    }
    let (name, option) = match args.value(1) {
        Value::Text(name) => (name.to_string(), args.integer(2)),
        Value::Undefined => (String::new(), args.integer(2)),
        other => (String::new(), other.as_number().map_or(0, |n| n as i32)),
    };
    let name = if name.is_empty() {
        item.path.full_name().to_owned()
    } else {
        name
    };
    let target = if name.is_empty() {
        folder
    } else {
        valid_name(&name)?;
        folder.child(&name)
    };
    let replaces = option & OVERWRITE != 0;
    let parts = item.path.parts();
    for (path, entry) in &item.archive.entries {
        let Some(inner) = path.strip_prefix(parts) else {
            continue;
        };
        let mut to = target.clone();
        for part in inner {
            to = to.child(part);
        }
        let place = cx.engine.places.locate(&to);
        if entry.folder {
            files.create_folders(&place)?;
            continue;
        }
        if !replaces && files.look_at_link(&place)?.is_some() {
            return Err(disk::exists_already(&place));
        }
        let mut path_in = top();
        for part in path {
            path_in = path_in.child(part);
        }
        let source = ZipItem {
            archive: Rc::clone(&item.archive),
            path: path_in,
            kind: ItemKind::File,
        };
        let bytes = content(&source)?;
        files.create_folders_of(&place)?;
        files.write(&place, &bytes)?;
    }
    Ok(Value::Object(if item.kind == ItemKind::File {
        disk::file(target)
    } else {
        disk::folder(target)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_of_an_archive_are_none() {
        assert_eq!(safe_path("../../etc/passwd"), None);
        assert_eq!(safe_path("a/../../b"), None);
        assert_eq!(safe_path("..\\..\\b"), None);
        assert_eq!(
            safe_path("/etc/passwd"),
            Some(vec!["etc".into(), "passwd".into()])
        );
        assert_eq!(safe_path("a/./b/"), Some(vec!["a".into(), "b".into()]));
        assert_eq!(safe_path("/"), None);
    }

    #[test]
    fn the_root_is_no_filesystem() {
        assert!(top().filesystem.is_none());
        assert_eq!(top().full_name(), "");
    }
}
