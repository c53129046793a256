//! 4D.Folder (API/FolderClass) and its parent 4D.Directory (API/Directory).

use std::path::Path;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, integer, object, one_of, star, text};
use crate::interpret::Context;
use crate::runtime::files::{self, code};
use crate::runtime::pathname::Pathname;
use crate::value::{Collection, Error, Value};

use super::disk::{self, item, property};
use super::file::pathname_argument;

/// `4D.Directory`.
pub const DIRECTORY: Builtin = Builtin {
    name: "Directory",
    parent: Some("Object"),
    members: &[
        &COPY_TO,
        &CREATION_DATE,
        &CREATION_TIME,
        &EXISTS,
        &EXTENSION,
        &FILE,
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
    doc: "What folders on the disk and folders in an archive have in common.",
};

/// `4D.Folder`.
pub const FOLDER: Builtin = Builtin {
    name: "Folder",
    parent: Some("Directory"),
    members: &[&CREATE, &CREATE_ALIAS, &DELETE, &MOVE_TO, &RENAME],
    new: Some(&NEW),
    doc: "A folder on the disk, whether it exists or not.",
};

const NEW: Member = Member {
    name: "new",
    params: &[
        one_of("path", &[Kind::Text, Kind::Integer]),
        integer("pathType").optional(),
        star("*").optional(),
    ],
    returns: Kind::Object,
    doc: "A folder by its absolute pathname or its number, as the command Folder gives it.",
    examples: &[("4D.Folder.new(\"/a/b\").path", "/a/b/")],
    source: "API/FolderClass#4dfoldernew",
    run: Run::Function(|cx, _, args| by_argument(cx, args)),
    ..Member::DEFAULT
};

/// What `Folder` and `4D.Folder.new` give.
pub fn by_argument(cx: &mut Context, args: &Args) -> Result<Value, Error> {
    if args.value(0).is_number() {
        return Ok(match cx.engine.places.folder(args.integer(0)) {
            Some(path) => Value::Object(disk::folder(path)),
            None => Value::Null,
        });
    }
    Ok(Value::Object(disk::folder(pathname_argument(args)?)))
}

const CREATION_DATE: Member = property(
    "creationDate",
    Kind::Date,
    "When the folder was made, in local time; the null date if there is none.",
    &[("Folder(\"/no/such\").creationDate", "!00-00-00!")],
    "API/FolderClass#creationdate",
    disk::get_creation_date,
);

const CREATION_TIME: Member = property(
    "creationTime",
    Kind::Time,
    "The time of the day when the folder was made.",
    &[("Folder(\"/no/such\").creationTime", "?00:00:00?")],
    "API/FolderClass#creationtime",
    disk::get_creation_time,
);

const EXISTS: Member = property(
    "exists",
    Kind::Boolean,
    "Is there such a folder on the disk?",
    &[
        ("Folder(\"/no/such\").exists", "False"),
        ("Folder(\"/PACKAGE\").exists", "True"),
    ],
    "API/FolderClass#exists",
    disk::get_exists,
);

const EXTENSION: Member = property(
    "extension",
    Kind::Text,
    "The extension of the name with its dot; empty if there is none.",
    &[("Folder(\"/a/b.app\").extension", ".app")],
    "API/FolderClass#extension",
    disk::get_extension,
);

const FULL_NAME: Member = property(
    "fullName",
    Kind::Text,
    "The name with its extension.",
    &[("Folder(\"/a/b.app/\").fullName", "b.app")],
    "API/FolderClass#fullname",
    disk::get_full_name,
);

const HIDDEN: Member = property(
    "hidden",
    Kind::Boolean,
    "Is the folder invisible?",
    &[("Folder(\"/no/such\").hidden", "False")],
    "API/FolderClass#hidden",
    disk::get_hidden,
);

const IS_ALIAS: Member = property(
    "isAlias",
    Kind::Boolean,
    "Always false for a folder.",
    &[("Folder(\"/a\").isAlias", "False")],
    "API/FolderClass#isalias",
    |_, _| Ok(Value::Boolean(false)),
);

const IS_FILE: Member = property(
    "isFile",
    Kind::Boolean,
    "Always false for a folder.",
    &[("Folder(\"/a\").isFile", "False")],
    "API/FolderClass#isfile",
    disk::get_is_file,
);

const IS_FOLDER: Member = property(
    "isFolder",
    Kind::Boolean,
    "Always true for a folder.",
    &[("Folder(\"/a\").isFolder", "True")],
    "API/FolderClass#isfolder",
    disk::get_is_folder,
);

const IS_PACKAGE: Member = property(
    "isPackage",
    Kind::Boolean,
    "Is the folder a package of macOS? Always false on other systems.",
    &[("Folder(\"/no/such.app\").isPackage", "False")],
    "API/FolderClass#ispackage",
    |cx, this| {
        let package = [".app", ".bundle", ".framework", ".4dbase", ".kext", ".pkg"];
        let named = package.contains(&item(this)?.path.extension());
        Ok(Value::Boolean(
            cfg!(target_os = "macos") && named && disk::found(cx, this)?.is_some(),
        ))
    },
);

const MODIFICATION_DATE: Member = property(
    "modificationDate",
    Kind::Date,
    "When the folder was changed last, in local time; the null date if there is none.",
    &[("Folder(\"/no/such\").modificationDate", "!00-00-00!")],
    "API/FolderClass#modificationdate",
    disk::get_modification_date,
);

const MODIFICATION_TIME: Member = property(
    "modificationTime",
    Kind::Time,
    "The time of the day when the folder was changed last.",
    &[("Folder(\"/no/such\").modificationTime", "?00:00:00?")],
    "API/FolderClass#modificationtime",
    disk::get_modification_time,
);

const NAME: Member = property(
    "name",
    Kind::Text,
    "The name without its extension.",
    &[("Folder(\"/a/b.app\").name", "b")],
    "API/FolderClass#name",
    disk::get_name,
);

const ORIGINAL: Member = property(
    "original",
    Kind::Object,
    "The folder itself.",
    &[("Folder(\"/a/b\").original.path", "/a/b/")],
    "API/FolderClass#original",
    |_, this| Ok(this.clone()),
);

const PARENT: Member = property(
    "parent",
    Kind::Object,
    "The folder that the folder is in; Null for the top of the disk or of a filesystem.",
    &[
        ("Folder(\"/a/b\").parent.path", "/a/"),
        ("Folder(\"/PACKAGE\").parent", "Null"),
        ("Folder(\"/\").parent", "Null"),
    ],
    "API/FolderClass#parent",
    disk::get_parent,
);

const PATH: Member = property(
    "path",
    Kind::Text,
    "The pathname in POSIX syntax, with the filesystem it was given with and a slash at its end.",
    &[
        ("Folder(fk data folder).path", "/DATA/"),
        ("Folder(\"/a/b\").path", "/a/b/"),
    ],
    "API/FolderClass#path",
    disk::get_path,
);

const PLATFORM_PATH: Member = property(
    "platformPath",
    Kind::Text,
    "The pathname in the syntax of the platform, with a separator at its end.",
    &[],
    "API/FolderClass#platformpath",
    disk::get_platform_path,
);

const COPY_TO: Member = Member {
    name: "copyTo",
    params: disk::COPY_PARAMS,
    returns: Kind::Object,
    doc: "Copies the folder with all in it into a folder that exists, under its name or a new one, in the place of another one only if `fk overwrite` says so.",
    source: "API/FolderClass#copyto",
    run: Run::Function(disk::copy_to),
    ..Member::DEFAULT
};

const FILE: Member = Member {
    name: "file",
    params: &[text("path")],
    returns: Kind::Object,
    doc: "A file by its relative POSIX pathname from this folder; Null if it leads out of the filesystem.",
    examples: &[
        ("Folder(\"/DATA\").file(\"a/b.txt\").path", "/DATA/a/b.txt"),
        ("Folder(\"/DATA\").file(\"../b.txt\")", "Null"),
    ],
    source: "API/FolderClass#file",
    run: Run::Function(|_, this, args| {
        Ok(match below(this, args)? {
            Some(path) => Value::Object(disk::file(path)),
            None => Value::Null,
        })
    }),
    ..Member::DEFAULT
};

const FOLDER_FUNCTION: Member = Member {
    name: "folder",
    params: &[text("path")],
    returns: Kind::Object,
    doc: "A folder by its relative POSIX pathname from this folder; Null if it leads out of the filesystem.",
    examples: &[("Folder(\"/a\").folder(\"b/c\").path", "/a/b/c/")],
    source: "API/FolderClass#folder",
    run: Run::Function(|_, this, args| {
        Ok(match below(this, args)? {
            Some(path) => Value::Object(disk::folder(path)),
            None => Value::Null,
        })
    }),
    ..Member::DEFAULT
};

/// The pathname of argument 0 from this folder. An absolute one is an error (Concepts/paths).
///
/// U: `empty_relative`: an empty pathname is none.
fn below(this: &Value, args: &Args) -> Result<Option<Pathname>, Error> {
    let relative = args.string(0);
    if relative.starts_with('/') {
        return Err(Error::new(
            code::BAD_NAME,
            format!("`{relative}` is absolute; a relative pathname is expected"),
        ));
    }
    if relative.is_empty() {
        return Ok(None);
    }
    Ok(item(this)?.path.below(&relative))
}

/// `fk recursive`.
const RECURSIVE: i32 = 1;
/// `fk ignore invisible`.
const IGNORE_INVISIBLE: i32 = 8;

const FILES: Member = Member {
    name: "files",
    params: &[integer("options").optional()],
    returns: Kind::Collection,
    doc: "The files in the folder, with `fk recursive` also those of its folders; links are listed as files.",
    source: "API/FolderClass#files",
    run: Run::Function(|cx, this, args| list(cx, this, args, false)),
    ..Member::DEFAULT
};

const FOLDERS: Member = Member {
    name: "folders",
    params: &[integer("options").optional()],
    returns: Kind::Collection,
    doc: "The folders in the folder, with `fk recursive` also those in them.",
    source: "API/FolderClass#folders",
    run: Run::Function(|cx, this, args| list(cx, this, args, true)),
    ..Member::DEFAULT
};

fn list(cx: &mut Context, this: &Value, args: &Args, folders: bool) -> Result<Value, Error> {
    let item = item(this)?;
    let mut found = Vec::new();
    let place = item.place(cx);
    if !cx.engine.files().is_folder(&place)? {
        return Err(files::error(&place, &std::io::ErrorKind::NotFound.into()));
    }
    list_into(cx, &item.path, &place, args.integer(0), folders, &mut found)?;
    Ok(Value::Collection(Collection::new(found)))
}

/// U: `listing_order`: by name, each folder followed by what is in it.
fn list_into(
    cx: &Context,
    path: &Pathname,
    place: &Path,
    options: i32,
    folders: bool,
    found: &mut Vec<Value>,
) -> Result<(), Error> {
    for (name, metadata) in cx.engine.files().list(place)? {
        if options & IGNORE_INVISIBLE != 0 && disk::is_hidden_name(&name) {
            continue;
        }
        let is_folder = metadata.is_dir();
        let path = path.child(&name);
        if is_folder == folders {
            let path = path.clone();
            found.push(Value::Object(if folders {
                disk::folder(path)
            } else {
                disk::file(path)
            }));
        }
        if is_folder && options & RECURSIVE != 0 {
            list_into(cx, &path, &place.join(name), options, folders, found)?;
        }
    }
    Ok(())
}

const CREATE: Member = Member {
    name: "create",
    returns: Kind::Boolean,
    doc: "Makes the folder with all folders it is in; false if it exists already.",
    source: "API/FolderClass#create",
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
    doc: "Makes a symbolic link to the folder in another folder, and gives it as a file.",
    source: "API/FolderClass#createalias",
    run: Run::Function(disk::create_alias),
    ..Member::DEFAULT
};

const DELETE: Member = Member {
    name: "delete",
    params: &[integer("option").optional()],
    returns: Kind::Nothing,
    doc: "Deletes the folder if it is empty, with `Delete with contents` also if it is not.",
    source: "API/FolderClass#delete",
    run: Run::Function(|cx, this, args| {
        let place = item(this)?.place(cx);
        delete_folder(cx, &place, args.integer(0))?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

/// `Delete with contents`.
const WITH_CONTENTS: i32 = 1;

/// Deletes a folder: error -120 if there is none and -47 if it is not empty, unless its content
/// may be deleted too (commands/delete-folder).
pub fn delete_folder(cx: &Context, place: &Path, option: i32) -> Result<(), Error> {
    let files = cx.engine.files();
    let exists = files.is_folder(place)?;
    if option == WITH_CONTENTS {
        return if exists {
            files.delete_folder(place)
        } else {
            Ok(())
        };
    }
    if !exists {
        return Err(Error::new(
            code::NO_FOLDER,
            format!("There is no folder `{}`", place.display()),
        ));
    }
    files.delete_empty_folder(place)
}

const MOVE_TO: Member = Member {
    name: "moveTo",
    params: &[object("destinationFolder"), text("newName").optional()],
    returns: Kind::Object,
    doc: "Moves the folder into a folder that exists, under its name or a new one.",
    source: "API/FolderClass#moveto",
    run: Run::Function(disk::move_to),
    ..Member::DEFAULT
};

const RENAME: Member = Member {
    name: "rename",
    params: &[text("newName")],
    returns: Kind::Object,
    doc: "Gives the folder a new name with its extension, and gives the renamed folder.",
    source: "API/FolderClass#rename",
    run: Run::Function(disk::rename),
    ..Member::DEFAULT
};
