//! What files and folders have in common: a pathname, and the properties of what it leads to
//! (API/Document, API/Directory). The classes are in the files beside it.

use std::any::Any;
use std::fs::Metadata;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, Param, integer, object, one_of};
use crate::interpret::Context;
use crate::runtime::files::{self, code};
use crate::runtime::pathname::{Pathname, valid_name};
use crate::runtime::world::shared_class;
use crate::value::error::code as error_code;
use crate::value::object::Host;
use crate::value::time::Zone;
use crate::value::{Date, Error, Object, Text, Time, Value};

/// A file or a folder by its pathname, whether it exists or not.
pub struct DiskItem {
    pub path: Pathname,
    pub folder: bool,
}

impl Host for DiskItem {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        let class = self.class();
        Err(Error::new(
            error_code::READ_ONLY,
            format!("The property `{key}` of a 4D.{class} cannot be written"),
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some(format!("[object {}]", self.class()))
    }
}

impl DiskItem {
    pub fn class(&self) -> &'static str {
        if self.folder { "Folder" } else { "File" }
    }

    /// Where it is on the disk.
    pub fn place(&self, cx: &Context) -> PathBuf {
        cx.engine.places.locate(&self.path)
    }
}

/// A 4D.File in the world of this thread.
pub fn file(path: Pathname) -> Object {
    item_object(DiskItem {
        path,
        folder: false,
    })
}

/// A 4D.Folder in the world of this thread.
pub fn folder(path: Pathname) -> Object {
    item_object(DiskItem { path, folder: true })
}

fn item_object(item: DiskItem) -> Object {
    let class = shared_class("4D", item.class());
    Object::host(Rc::new(item), class)
}

/// The file or folder behind an object.
pub fn item_of(object: &Object) -> Option<&DiskItem> {
    object.as_host::<DiskItem>()
}

/// The file or folder that a member belongs to.
pub(super) fn item(this: &Value) -> Result<&DiskItem, Error> {
    match this {
        Value::Object(object) => item_of(object),
        _ => None,
    }
    .ok_or_else(|| Error::expected("4D.File or 4D.Folder", this))
}

/// The folder that is argument `i`. Its absence is an error.
pub(super) fn folder_argument(args: &Args, i: usize) -> Result<Pathname, Error> {
    let found = match args.value(i) {
        Value::Object(object) => item_of(object).filter(|item| item.folder),
        _ => None,
    };
    found
        .map(|item| item.path.clone())
        .ok_or_else(|| Error::expected("4D.Folder", args.value(i)))
}

/// A property that is read from the item.
pub(super) const fn property(
    name: &'static str,
    returns: Kind,
    doc: &'static str,
    examples: &'static [(&'static str, &'static str)],
    source: &'static str,
    get: fn(&mut Context, &Value) -> Result<Value, Error>,
) -> Member {
    Member {
        name,
        returns,
        doc,
        examples,
        source,
        run: Run::Property(get),
        ..Member::DEFAULT
    }
}

pub(super) fn get_full_name(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::text(item(this)?.path.full_name()))
}

pub(super) fn get_name(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::text(item(this)?.path.name()))
}

pub(super) fn get_extension(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::text(item(this)?.path.extension()))
}

pub(super) fn get_path(_: &mut Context, this: &Value) -> Result<Value, Error> {
    let item = item(this)?;
    Ok(Value::text(&item.path.posix(item.folder)))
}

pub(super) fn get_platform_path(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    let item = item(this)?;
    Ok(Value::from(shown_place(&item.place(cx), item.folder)))
}

/// A path in the syntax of the platform; that of a folder ends with a separator.
pub fn shown_place(path: &std::path::Path, folder: bool) -> String {
    let mut text = path.to_string_lossy().into_owned();
    if folder && !text.ends_with(std::path::is_separator) {
        text.push(std::path::MAIN_SEPARATOR);
    }
    text
}

pub(super) fn get_parent(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(match item(this)?.path.parent() {
        Some(parent) => Value::Object(folder(parent)),
        None => Value::Null,
    })
}

pub(super) fn get_is_file(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Boolean(!item(this)?.folder))
}

pub(super) fn get_is_folder(_: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Boolean(item(this)?.folder))
}

/// What is on the disk, if it is what the class says: a file may be a link to anything, a folder
/// is one.
pub(super) fn found(cx: &Context, this: &Value) -> Result<Option<Metadata>, Error> {
    let item = item(this)?;
    let place = item.place(cx);
    let files = cx.engine.files();
    if item.folder {
        return Ok(files.look(&place)?.filter(Metadata::is_dir));
    }
    match files.look_at_link(&place)? {
        Some(link) if link.is_symlink() => {
            // inside a sandbox a link may lead to what may not be looked at
            let target = files.look(&place).ok().flatten();
            Ok(Some(target.unwrap_or(link)))
        }
        other => Ok(other.filter(|found| !found.is_dir())),
    }
}

pub(super) fn get_exists(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Boolean(found(cx, this)?.is_some()))
}

/// A moment of the system as a local date and time.
pub fn local_moment(cx: &Context, moment: std::io::Result<SystemTime>) -> (Date, Time) {
    let Ok(moment) = moment else {
        return (Date::NULL, Time::default());
    };
    let seconds = match moment.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(0),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(0),
    };
    let offset = i64::from(cx.engine.zone.offset_at_utc(seconds));
    let (date, second) = Date::from_unix_seconds(seconds + offset);
    (date, Time(second))
}

/// When a file was made; where the system does not know it, when it was changed.
pub fn created(found: &Metadata) -> std::io::Result<SystemTime> {
    found.created().or_else(|_| found.modified())
}

fn moment(
    cx: &Context,
    this: &Value,
    which: fn(&Metadata) -> std::io::Result<SystemTime>,
) -> Result<(Date, Time), Error> {
    Ok(match found(cx, this)? {
        Some(found) => local_moment(cx, which(&found)),
        None => (Date::NULL, Time::default()),
    })
}

pub(super) fn get_creation_date(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Date(moment(cx, this, created)?.0))
}

pub(super) fn get_creation_time(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Time(moment(cx, this, created)?.1))
}

pub(super) fn get_modification_date(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Date(moment(cx, this, Metadata::modified)?.0))
}

pub(super) fn get_modification_time(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    Ok(Value::Time(moment(cx, this, Metadata::modified)?.1))
}

/// Is this the name of something invisible?
///
/// U: `is_hidden_name`: on systems without such an attribute it is a dot in front of the name.
pub fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.')
}

pub(super) fn get_hidden(cx: &mut Context, this: &Value) -> Result<Value, Error> {
    let hidden = is_hidden_name(item(this)?.path.full_name());
    Ok(Value::Boolean(hidden && found(cx, this)?.is_some()))
}

/// `copyTo(folder; {newName}; {overwrite})`.
pub(super) const COPY_PARAMS: &[Param] = &[
    object("destinationFolder"),
    one_of("newName", &[Kind::Text, Kind::Integer]).optional(),
    integer("overwrite").optional(),
];

/// `fk overwrite`.
const OVERWRITE: i32 = 4;

/// The new pathname in the folder of argument 0, which must exist, under the name of argument 1
/// or the old one.
fn destination(cx: &Context, item: &DiskItem, args: &Args) -> Result<Pathname, Error> {
    let folder = folder_argument(args, 0)?;
    let name = match args.value(1) {
        Value::Text(name) if !name.is_empty() => name.to_string(),
        _ => item.path.full_name().to_owned(),
    };
    valid_name(&name)?;
    let place = cx.engine.places.locate(&folder);
    if !cx.engine.files().is_folder(&place)? {
        return Err(no_folder(&place));
    }
    Ok(folder.child(&name))
}

fn no_folder(place: &std::path::Path) -> Error {
    Error::new(
        code::NO_FOLDER,
        format!("There is no folder `{}`", place.display()),
    )
}

/// Something is at the path already.
pub(super) fn exists_already(place: &std::path::Path) -> Error {
    Error::new(
        code::EXISTS,
        format!("There is already something at `{}`", place.display()),
    )
}

fn same_kind(path: Pathname, item: &DiskItem) -> Value {
    Value::Object(item_object(DiskItem {
        path,
        folder: item.folder,
    }))
}

/// Fails if the item is not there.
fn needed(cx: &Context, this: &Value) -> Result<PathBuf, Error> {
    let place = item(this)?.place(cx);
    match found(cx, this)? {
        Some(_) => Ok(place),
        None => Err(files::error(&place, &std::io::ErrorKind::NotFound.into())),
    }
}

pub(super) fn copy_to(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let item = item(this)?;
    let target = destination(cx, item, args)?;
    let source = needed(cx, this)?;
    // the name may be left out, and the option with it
    let option = match args.value(1) {
        Value::Text(_) | Value::Undefined => args.integer(2),
        other => other.as_number().map_or(0, |n| n as i32),
    };
    let place = cx.engine.places.locate(&target);
    let files = cx.engine.files();
    if let Some(old) = files.look_at_link(&place)? {
        let itself = source.canonicalize().ok() == place.canonicalize().ok();
        if option & OVERWRITE == 0 || itself || old.is_dir() != item.folder {
            return Err(exists_already(&place));
        }
        if item.folder {
            // what the old folder has more does not stay
            files.delete_folder(&place)?;
        }
    }
    files.copy(&source, &place)?;
    Ok(same_kind(target, item))
}

/// `moveTo(folder; {newName})`.
pub(super) fn move_to(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let item = item(this)?;
    let target = destination(cx, item, args)?;
    move_item(cx, this, item, target)
}

/// `rename(newName)`.
pub(super) fn rename(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let item = item(this)?;
    let name = args.string(0);
    valid_name(&name)?;
    let parent = item
        .path
        .parent()
        .ok_or_else(|| Error::bad_argument("The top folder of a filesystem cannot be renamed"))?;
    move_item(cx, this, item, parent.child(&name))
}

fn move_item(
    cx: &Context,
    this: &Value,
    item: &DiskItem,
    target: Pathname,
) -> Result<Value, Error> {
    let source = needed(cx, this)?;
    let place = cx.engine.places.locate(&target);
    let files = cx.engine.files();
    if source != place && files.look_at_link(&place)?.is_some() {
        return Err(exists_already(&place));
    }
    files.rename(&source, &place)?;
    Ok(same_kind(target, item))
}

/// `createAlias(folder; aliasName; {aliasType})`: a symbolic link, whatever type is asked for.
///
/// U: `create_alias`: systems other than macOS and Windows have no other kind of alias.
pub(super) fn create_alias(
    cx: &mut Context,
    this: &Value,
    args: &mut Args,
) -> Result<Value, Error> {
    let item = item(this)?;
    let name = args.string(1);
    valid_name(&name)?;
    let folder = folder_argument(args, 0)?;
    let place = cx.engine.places.locate(&folder);
    let files = cx.engine.files();
    if !files.is_folder(&place)? {
        return Err(no_folder(&place));
    }
    let alias = folder.child(&name);
    let place = cx.engine.places.locate(&alias);
    if files.look_at_link(&place)?.is_some() {
        return Err(exists_already(&place));
    }
    files.link(&item.place(cx), &place)?;
    Ok(Value::Object(file(alias)))
}

/// `create()`: the file or folder and all folders it is in; false if something is there.
pub(super) fn create(cx: &mut Context, this: &Value, _: &mut Args) -> Result<Value, Error> {
    let item = item(this)?;
    let place = item.place(cx);
    let files = cx.engine.files();
    if files.look_at_link(&place)?.is_some() {
        return Ok(Value::Boolean(false));
    }
    if item.folder {
        files.create_folders(&place)?;
        return Ok(Value::Boolean(true));
    }
    files.create_folders_of(&place)?;
    Ok(Value::Boolean(files.create(&place)?))
}
