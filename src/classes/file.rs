//! 4D.File (API/FileClass) and its parent 4D.Document (API/Document).

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, blob, integer, object, one_of, star, text};
use crate::interpret::Context;
use crate::runtime::document_text::{BreakMode, Encoding};
use crate::runtime::pathname::Pathname;
use crate::value::{Blob, Error, Value};

use super::disk::{self, found, item, property};

/// `4D.Document`.
pub const DOCUMENT: Builtin = Builtin {
    name: "Document",
    parent: Some("Object"),
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
    doc: "What files on the disk and files in an archive have in common.",
};

/// `4D.File`.
pub const FILE: Builtin = Builtin {
    name: "File",
    parent: Some("Document"),
    members: &[
        &CREATE,
        &CREATE_ALIAS,
        &DELETE,
        &GET_APP_INFO,
        &MOVE_TO,
        &OPEN,
        &RENAME,
        &SET_APP_INFO,
        &SET_CONTENT,
        &SET_TEXT,
    ],
    new: Some(&NEW),
    doc: "A file on the disk, whether it exists or not.",
};

const NEW: Member = Member {
    name: "new",
    params: &[
        one_of("path", &[Kind::Text, Kind::Integer]),
        integer("pathType").optional(),
        star("*").optional(),
    ],
    returns: Kind::Object,
    doc: "A file by its absolute pathname or its number, as the command File gives it.",
    examples: &[("4D.File.new(\"/a/b.txt\").name", "b")],
    source: "API/FileClass#4dfilenew",
    run: Run::Function(|cx, _, args| by_argument(cx, args)),
    ..Member::DEFAULT
};

/// `fk platform path`.
pub const PLATFORM_PATH_TYPE: i32 = 1;

/// The pathname of argument 0, in the syntax that argument 1 says.
pub fn pathname_argument(args: &Args) -> Result<Pathname, Error> {
    let text = args.string(0);
    let platform = args.has_value(1) && args.integer(1) == PLATFORM_PATH_TYPE;
    if platform {
        Pathname::from_platform(&text)
    } else {
        Pathname::from_posix(&text)
    }
}

/// What `File` and `4D.File.new` give.
pub fn by_argument(cx: &mut Context, args: &Args) -> Result<Value, Error> {
    if args.value(0).is_number() {
        return Ok(match super::file_numbers::file(cx, args.integer(0)) {
            Some(path) => Value::Object(disk::file(path)),
            None => Value::Null,
        });
    }
    Ok(Value::Object(disk::file(pathname_argument(args)?)))
}

const CREATION_DATE: Member = property(
    "creationDate",
    Kind::Date,
    "When the file was made, in local time; the null date if there is none.",
    &[("File(\"/no/such\").creationDate", "!00-00-00!")],
    "API/FileClass#creationdate",
    disk::get_creation_date,
);

const CREATION_TIME: Member = property(
    "creationTime",
    Kind::Time,
    "The time of the day when the file was made.",
    &[("File(\"/no/such\").creationTime", "?00:00:00?")],
    "API/FileClass#creationtime",
    disk::get_creation_time,
);

const EXISTS: Member = property(
    "exists",
    Kind::Boolean,
    "Is there such a file on the disk?",
    &[
        ("File(\"/no/such\").exists", "False"),
        ("File(\"/PACKAGE\").exists", "False"),
    ],
    "API/FileClass#exists",
    disk::get_exists,
);

const EXTENSION: Member = property(
    "extension",
    Kind::Text,
    "The extension of the name with its dot; empty if there is none.",
    &[
        ("File(\"/a/b.tar.gz\").extension", ".gz"),
        ("File(\"/a/b\").extension", ""),
    ],
    "API/FileClass#extension",
    disk::get_extension,
);

const FULL_NAME: Member = property(
    "fullName",
    Kind::Text,
    "The name with its extension.",
    &[("File(\"/a/b.txt\").fullName", "b.txt")],
    "API/FileClass#fullname",
    disk::get_full_name,
);

const HIDDEN: Member = Member {
    name: "hidden",
    returns: Kind::Boolean,
    doc: "Is the file invisible? On systems where the name tells, it cannot be changed.",
    examples: &[("File(\"/no/such\").hidden", "False")],
    source: "API/FileClass#hidden",
    run: Run::Settable(disk::get_hidden, set_hidden),
    ..Member::DEFAULT
};

/// U: `set_hidden`: where only a dot in front of the name makes a file invisible, nothing
/// happens: another name would be another file.
fn set_hidden(_: &mut Context, this: &Value, value: Value) -> Result<(), Error> {
    item(this)?;
    match value {
        Value::Boolean(_) => Ok(()),
        other => Err(Error::expected("Boolean", &other)),
    }
}

const IS_ALIAS: Member = property(
    "isAlias",
    Kind::Boolean,
    "Is it a symbolic link?",
    &[("File(\"/no/such\").isAlias", "False")],
    "API/FileClass#isalias",
    |cx, this| {
        let place = item(this)?.place(cx);
        let found = cx.engine.files().look_at_link(&place)?;
        Ok(Value::Boolean(found.is_some_and(|f| f.is_symlink())))
    },
);

const IS_FILE: Member = property(
    "isFile",
    Kind::Boolean,
    "Always true for a file.",
    &[("File(\"/a\").isFile", "True")],
    "API/FileClass#isfile",
    disk::get_is_file,
);

const IS_FOLDER: Member = property(
    "isFolder",
    Kind::Boolean,
    "Always false for a file.",
    &[("File(\"/a\").isFolder", "False")],
    "API/FileClass#isfolder",
    disk::get_is_folder,
);

const IS_WRITABLE: Member = property(
    "isWritable",
    Kind::Boolean,
    "Does the file exist, and may it be written?",
    &[("File(\"/no/such\").isWritable", "False")],
    "API/FileClass#iswritable",
    |cx, this| {
        let place = item(this)?.place(cx);
        Ok(Value::Boolean(
            found(cx, this)?.is_some() && cx.engine.files().is_writable(&place),
        ))
    },
);

const MODIFICATION_DATE: Member = property(
    "modificationDate",
    Kind::Date,
    "When the file was changed last, in local time; the null date if there is none.",
    &[("File(\"/no/such\").modificationDate", "!00-00-00!")],
    "API/FileClass#modificationdate",
    disk::get_modification_date,
);

const MODIFICATION_TIME: Member = property(
    "modificationTime",
    Kind::Time,
    "The time of the day when the file was changed last.",
    &[("File(\"/no/such\").modificationTime", "?00:00:00?")],
    "API/FileClass#modificationtime",
    disk::get_modification_time,
);

const NAME: Member = property(
    "name",
    Kind::Text,
    "The name without its extension.",
    &[("File(\"/a/b.txt\").name", "b")],
    "API/FileClass#name",
    disk::get_name,
);

const ORIGINAL: Member = property(
    "original",
    Kind::Object,
    "The file or folder that a symbolic link leads to; the file itself if it is none.",
    &[("File(\"/a/b\").original.path", "/a/b")],
    "API/FileClass#original",
    |cx, this| {
        let files = cx.engine.files();
        Ok(match files.link_target(&item(this)?.place(cx))? {
            None => this.clone(),
            Some(target) => {
                let path = Pathname::from_system(&target);
                Value::Object(match files.is_folder(&target) {
                    Ok(true) => disk::folder(path),
                    _ => disk::file(path),
                })
            }
        })
    },
);

const PARENT: Member = property(
    "parent",
    Kind::Object,
    "The folder that the file is in.",
    &[
        ("File(\"/DATA/a.txt\").parent.path", "/DATA/"),
        ("File(\"/a/b.txt\").parent.fullName", "a"),
    ],
    "API/FileClass#parent",
    disk::get_parent,
);

const PATH: Member = property(
    "path",
    Kind::Text,
    "The pathname in POSIX syntax, with the filesystem it was given with.",
    &[
        ("File(\"/DATA/a/../b.txt\").path", "/DATA/b.txt"),
        ("File(\"/a//b.txt\").path", "/a/b.txt"),
    ],
    "API/FileClass#path",
    disk::get_path,
);

const PLATFORM_PATH: Member = property(
    "platformPath",
    Kind::Text,
    "The pathname in the syntax of the platform.",
    &[],
    "API/FileClass#platformpath",
    disk::get_platform_path,
);

const SIZE: Member = property(
    "size",
    Kind::Real,
    "The size in bytes; 0 if there is no such file.",
    &[("File(\"/no/such\").size", "0")],
    "API/FileClass#size",
    |cx, this| {
        let size = found(cx, this)?.map_or(0, |found| found.len());
        Ok(Value::whole(i64::try_from(size).unwrap_or(i64::MAX)))
    },
);

const COPY_TO: Member = Member {
    name: "copyTo",
    params: disk::COPY_PARAMS,
    returns: Kind::Object,
    doc: "Copies the file into a folder that exists, under its name or a new one, over another one only if `fk overwrite` says so.",
    source: "API/FileClass#copyto",
    run: Run::Function(disk::copy_to),
    ..Member::DEFAULT
};

const GET_CONTENT: Member = Member {
    name: "getContent",
    returns: Kind::Object,
    doc: "The whole content as a 4D.Blob.",
    source: "API/FileClass#getcontent",
    run: Run::Function(|cx, this, _| {
        let bytes = cx.engine.files().read(&item(this)?.place(cx))?;
        Ok(Value::Object(super::blob::object(Blob::new(bytes).into())))
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
    doc: "The whole content as a text: UTF-8 unless a character set is given, or a byte order mark says otherwise; line breaks become native ones unless a mode is given.",
    source: "API/FileClass#gettext",
    run: Run::Function(|cx, this, args| {
        let encoding = Encoding::of(args.value(0))?;
        let bytes = cx.engine.files().read(&item(this)?.place(cx))?;
        let mode = BreakMode::numbered(args.integer_or(1, 1));
        Ok(Value::Text(mode.convert(encoding.decode(&bytes))))
    }),
    ..Member::DEFAULT
};

const CREATE: Member = Member {
    name: "create",
    returns: Kind::Boolean,
    doc: "Makes the file, empty, with all folders it is in; false if it exists already.",
    source: "API/FileClass#create",
    run: Run::Function(disk::create),
    ..Member::DEFAULT
};

const CREATE_ALIAS: Member = Member {
    name: "createAlias",
    params: &[
        object("destinationFolder"),
        text("aliasName"),
        integer("aliasType").optional(),
    ],
    returns: Kind::Object,
    doc: "Makes a symbolic link to the file in a folder, and gives it as a file.",
    source: "API/FileClass#createalias",
    run: Run::Function(disk::create_alias),
    ..Member::DEFAULT
};

const DELETE: Member = Member {
    name: "delete",
    returns: Kind::Nothing,
    doc: "Deletes the file; nothing happens if there is none.",
    source: "API/FileClass#delete",
    run: Run::Function(|cx, this, _| {
        if found(cx, this)?.is_some() {
            cx.engine.files().delete(&item(this)?.place(cx))?;
        }
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const MOVE_TO: Member = Member {
    name: "moveTo",
    params: &[object("destinationFolder"), text("newName").optional()],
    returns: Kind::Object,
    doc: "Moves the file into a folder that exists, under its name or a new one.",
    source: "API/FileClass#moveto",
    run: Run::Function(disk::move_to),
    ..Member::DEFAULT
};

const OPEN: Member = Member {
    name: "open",
    params: &[one_of("mode", &[Kind::Text, Kind::Object]).optional()],
    returns: Kind::Object,
    doc: "Opens the file to read, write or append it part by part.",
    source: "API/FileClass#open",
    run: Run::Function(|cx, this, args| {
        let path = item(this)?.path.clone();
        super::file_handle::open(cx, &path, args.value(0))
    }),
    ..Member::DEFAULT
};

const RENAME: Member = Member {
    name: "rename",
    params: &[text("newName")],
    returns: Kind::Object,
    doc: "Gives the file a new name with its extension, and gives the renamed file.",
    source: "API/FileClass#rename",
    run: Run::Function(disk::rename),
    ..Member::DEFAULT
};

const GET_APP_INFO: Member = Member {
    name: "getAppInfo",
    returns: Kind::Object,
    doc: "What a property list (.plist) in XML says, as an object; an empty one for other files.",
    examples: &[("File(\"/no/such.plist\").getAppInfo()", "{}")],
    source: "API/FileClass#getappinfo",
    run: Run::Function(|cx, this, _| super::app_info::get(cx, this, item(this)?)),
    ..Member::DEFAULT
};

const SET_APP_INFO: Member = Member {
    name: "setAppInfo",
    params: &[object("info")],
    returns: Kind::Nothing,
    doc: "Writes keys of a property list (.plist) in XML; other keys stay, other files are left alone.",
    source: "API/FileClass#setappinfo",
    run: Run::Function(|cx, this, args| {
        if let Some(info) = args.object(0) {
            super::app_info::set(cx, this, item(this)?, &info)?;
        }
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const SET_CONTENT: Member = Member {
    name: "setContent",
    params: &[blob("content")],
    returns: Kind::Nothing,
    doc: "Replaces the whole content by the bytes of a blob.",
    source: "API/FileClass#setcontent",
    run: Run::Function(|cx, this, args| {
        write(cx, this, &args.blob(0).bytes)?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const SET_TEXT: Member = Member {
    name: "setText",
    params: &[
        text("text"),
        one_of("charSet", &[Kind::Text, Kind::Integer]).optional(),
        integer("breakMode").optional(),
    ],
    returns: Kind::Nothing,
    doc: "Replaces the whole content by a text: UTF-8 without a byte order mark unless a character set is given; line breaks become native ones unless a mode is given.",
    source: "API/FileClass#settext",
    run: Run::Function(|cx, this, args| {
        let encoding = Encoding::of(args.value(1))?;
        let mode = BreakMode::numbered(args.integer_or(2, 1));
        let bytes = encoding.encode(&mode.convert(args.text(0)));
        write(cx, this, &bytes)?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

/// Replaces the content of the file.
///
/// U: `write`: a file that does not exist is created with the folders it is in, as `create` does.
fn write(cx: &Context, this: &Value, bytes: &[u8]) -> Result<(), Error> {
    let place = item(this)?.place(cx);
    let files = cx.engine.files();
    cx.engine.documents.check_not_written(&place)?;
    files.create_folders_of(&place)?;
    files.write(&place, bytes)
}
