//! The commands of the theme File and Folder.
//!
//! The classes of what they give are in `classes/file.rs`, `classes/folder.rs` and
//! `classes/zip.rs`.

mod archives;

use crate::classes::{file, folder};
use crate::command::{Command, Kind, Run, Theme, integer, one_of, star};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "File and Folder",
    commands: &[
        &FILE,
        &FOLDER,
        &archives::ZIP_CREATE_ARCHIVE,
        &archives::ZIP_READ_ARCHIVE,
    ],
};

const FILE: Command = Command {
    number: 1566,
    name: "File",
    params: &[
        one_of("path", &[Kind::Text, Kind::Integer]),
        integer("pathType").optional(),
        star("*").optional(),
    ],
    returns: Kind::Object,
    doc: "A file by its absolute pathname, in POSIX syntax unless `fk platform path` says otherwise, or by its number; Null if there is no file of that number.",
    examples: &[
        ("File(\"/DATA/Archives/file 2.txt\").fullName", "file 2.txt"),
        ("File(\"/DATA/info.txt\").path", "/DATA/info.txt"),
        ("File(Backup log file)", "Null"),
    ],
    source: "commands/file",
    run: Run::Function(|cx, args| file::by_argument(cx, args)),
    ..Command::DEFAULT
};

const FOLDER: Command = Command {
    number: 1567,
    name: "Folder",
    params: &[
        one_of("path", &[Kind::Text, Kind::Integer]),
        integer("pathType").optional(),
        star("*").optional(),
    ],
    returns: Kind::Object,
    doc: "A folder by its absolute pathname, in POSIX syntax unless `fk platform path` says otherwise, or by its number.",
    examples: &[
        (
            "Folder(\"/RESOURCES/Pictures\").path",
            "/RESOURCES/Pictures/",
        ),
        ("Folder(fk database folder).path", "/PACKAGE/"),
        ("Folder(fk logs folder).path", "/LOGS/"),
    ],
    source: "commands/folder",
    run: Run::Function(|cx, args| folder::by_argument(cx, args)),
    ..Command::DEFAULT
};
