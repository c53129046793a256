//! The strings of XLIFF files in the language of the program: `Localized string`, `Get indexed
//! string` and `STRING LIST TO ARRAY`. Old resource files are not read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, text, variable};
use crate::commands::environment_4d::language_folders;
use crate::interpret::Context;
use crate::runtime::pathname::Filesystem;
use crate::runtime::project;
use crate::runtime::xliff::Strings;
use crate::value::array::{Data, Element};
use crate::value::{Array, Error, Text, Value};

pub(super) const LOCALIZED_STRING: Command = Command {
    number: 991,
    name: "Localized string",
    former: &["Get localized string"],
    params: &[text("resName")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The string of the XLIFF files with this name, in the current language; empty if there is none.",
    examples: &[("Localized string(\"Show on disk\")", "")],
    source: "commands/localized-string",
    run: Run::Function(localized_string),
    ..Command::DEFAULT
};

fn localized_string(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name = args.string(0);
    let found = localized(cx, &name);
    cx.set_ok(found.is_some());
    Ok(Value::from(found.unwrap_or_default()))
}

/// The string of this name in the XLIFF files of the unit whose code runs.
pub(crate) fn localized(cx: &Context, name: &str) -> Option<String> {
    let strings = strings(cx);
    let mut found = strings.iter().filter_map(|strings| strings.named(name));
    found.next().map(str::to_owned)
}

pub(crate) const GET_INDEXED_STRING: Command = Command {
    number: 510,
    name: "Get indexed string",
    french: Some("Lire chaine dans liste"),
    params: &[
        integer("resID"),
        integer("strID"),
        integer("resFile").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    thread_safe: false,
    doc: "The string of the XLIFF files with this number in the group with that number.",
    examples: &[("Get indexed string(1; 1)", "")],
    source: "commands/get-indexed-string",
    run: Run::Function(get_indexed_string),
    ..Command::DEFAULT
};

fn get_indexed_string(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (group, unit) = (args.integer(0), args.integer(1));
    let found = match args.has(2) {
        // a resource file, and none can be opened
        true => None,
        false => {
            let strings = strings(cx);
            let mut found = strings.iter().filter_map(|s| s.numbered(group, unit));
            found.next().map(str::to_owned)
        }
    };
    cx.set_ok(found.is_some());
    Ok(Value::from(found.unwrap_or_default()))
}

pub(crate) const STRING_LIST_TO_ARRAY: Command = Command {
    number: 511,
    name: "STRING LIST TO ARRAY",
    french: Some("LISTE DE CHAINES VERS TABLEAU"),
    params: &[
        integer("resID"),
        variable("strings"),
        integer("resFile").optional(),
    ],
    sets: &["OK"],
    thread_safe: false,
    doc: "Fills a text array with the strings of a group of the XLIFF files.",
    source: "commands/string-list-to-array",
    run: Run::Function(string_list_to_array),
    ..Command::DEFAULT
};

fn string_list_to_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let group = args.integer(0);
    let strings = match args.has(2) {
        true => Vec::new(),
        false => strings(cx),
    };
    let found = strings.iter().find_map(|strings| strings.group(group));
    cx.set_ok(found.is_some());
    let Some(found) = found else {
        return Ok(Value::Undefined);
    };
    let texts = found.iter().map(|(_, text)| Text::new(text));
    let data = Data::Text(std::iter::once(Text::EMPTY).chain(texts).collect());
    let pointer = args.pointer(1);
    match cx.read_pointer(&pointer)? {
        Value::Array(array) if !array.is_two_dimensional() => {
            if array.element_type() != Element::Text {
                return Err(Error::types("`STRING LIST TO ARRAY` fills a text array"));
            }
            array.update(|old| *old = data);
        }
        _ => cx.write_pointer(&pointer, Value::Array(Array::from_data(data)))?,
    }
    Ok(Value::Undefined)
}

/// The strings of all folders that are searched, nearest first.
fn strings(cx: &Context) -> Vec<Arc<Strings>> {
    let folders = language_folders(cx, &resources_of_unit(cx));
    folders
        .iter()
        .map(|folder| cx.engine.strings.of(folder, || read_folder(cx, folder)))
        .collect()
}

/// The Resources folder of the project or component whose code runs.
fn resources_of_unit(cx: &Context) -> PathBuf {
    let sources = cx.unit().sources.as_deref();
    match sources.and_then(project::package_folder) {
        Some(package) if cx.unit_number() != crate::runtime::program::HOST => {
            package.join("Resources")
        }
        _ => cx.engine.places.filesystem(Filesystem::Resources),
    }
}

/// The strings of the files directly in a folder, in the order of their names. What may not be read
/// has none.
fn read_folder(cx: &Context, folder: &Path) -> Strings {
    let mut strings = Strings::default();
    let files = cx.engine.files();
    let mut names: Vec<String> = files
        .list(folder)
        .unwrap_or_default()
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| name.to_lowercase().ends_with(".xlf"))
        .collect();
    names.sort();
    for name in names {
        if let Ok(bytes) = files.read(&folder.join(name)) {
            strings.add(&String::from_utf8_lossy(&bytes));
        }
    }
    strings
}
