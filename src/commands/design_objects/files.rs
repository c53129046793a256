//! What stands in the files of methods: the first line with the attributes, and the folders of
//! the Explorer (`folders.json`).

use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use super::{invalid, parse};
use crate::interpret::Context;
use crate::runtime::method_path::MethodPath;
use crate::runtime::permissions::Touch;
use crate::runtime::project;
use crate::source::{self, Source};
use crate::value::Error;
use crate::value::error::code::BAD_ARGUMENT;

/// The folder `Sources` of a unit; a program without a project has none.
pub(super) fn sources(cx: &Context, unit: u32) -> Option<PathBuf> {
    cx.engine.program.unit(unit).sources.clone()
}

/// The text of a method or class: from its file, or of a program without files.
pub(super) fn read(cx: &Context, unit: u32, path: &str) -> Result<(MethodPath, Source), Error> {
    let parsed = parse(path)?;
    let file = sources(cx, unit).and_then(|sources| parsed.file(&sources));
    if let Some(file) = file {
        let file = cx.engine.permissions.path(Touch::Read, &file)?;
        let text = source::read(&file).map_err(|_| invalid(path))?;
        return Ok((parsed, text));
    }
    let program = &cx.engine.program;
    let same = |name: &str, wanted: &str| name.to_lowercase() == wanted.to_lowercase();
    let text = match &parsed {
        MethodPath::Project(name) => program
            .methods
            .iter()
            .find(|method| method.unit == unit && same(&method.name, name))
            .map(|method| &method.source),
        MethodPath::Class(name) => program
            .classes
            .iter()
            .find(|class| class.unit == unit && same(&class.name, name))
            .map(|class| &class.source),
        _ => None,
    };
    match text {
        Some(source) => Ok((parsed, Source::new(&*source.name, &*source.text))),
        None => Err(invalid(path)),
    }
}

/// The file of an existing or new method.
pub(super) fn file(cx: &Context, unit: u32, path: &MethodPath) -> Result<PathBuf, Error> {
    sources(cx, unit)
        .and_then(|sources| path.file(&sources))
        .ok_or_else(|| {
            Error::new(
                BAD_ARGUMENT,
                "There is no project whose code could be changed",
            )
        })
}

/// Writes a text; folders on the way are made.
pub(super) fn write(cx: &Context, file: &Path, text: &str) -> Result<(), Error> {
    let files = cx.engine.files();
    if let Some(folder) = file.parent() {
        files.create_folders(folder)?;
    }
    files.write(file, text.as_bytes())
}

/// The attributes in the first line of a method, and the text after that line.
pub(super) fn split_attributes(text: &str) -> (Option<Map<String, Json>>, &str) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\r', '\n']))
        .unwrap_or(rest);
    let json = line
        .trim_start()
        .strip_prefix("//")
        .and_then(|line| line.trim_start().strip_prefix("%attributes"))
        .and_then(|line| line.trim_start().strip_prefix('='));
    let Some(json) = json else {
        return (None, text);
    };
    // a remark may follow the object
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<Json>();
    match values.next() {
        Some(Ok(Json::Object(attributes))) => (Some(attributes), rest),
        _ => (None, text),
    }
}

/// The line that holds attributes.
pub(super) fn attributes_line(attributes: &Map<String, Json>) -> String {
    format!(
        "//%attributes = {}",
        serde_json::to_string(attributes).unwrap_or_default()
    )
}

/// `folders.json`: folder by folder what lies in it.
pub(super) fn folders(cx: &Context, unit: u32) -> Map<String, Json> {
    let file = sources(cx, unit).map(|sources| sources.join("folders.json"));
    match file.map(|file| project::json(&file)) {
        Some(Json::Object(mut folders)) => {
            folders.remove("trash");
            folders
        }
        _ => Map::new(),
    }
}

/// The names of one kind (`methods`, `classes`, `forms`) in a folder.
pub(super) fn members(folder: &Json, kind: &str) -> Vec<String> {
    let list = folder.get(kind).and_then(Json::as_array);
    list.into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// The folder that a method lies in.
pub(super) fn folder_of(cx: &Context, unit: u32, path: &MethodPath) -> Option<String> {
    let (kind, name) = match path {
        MethodPath::Project(name) => ("methods", name),
        MethodPath::Class(name) => ("classes", name),
        MethodPath::ProjectForm(name, _) => ("forms", name),
        _ => return None,
    };
    folders(cx, unit).into_iter().find_map(|(folder, content)| {
        let holds = members(&content, kind)
            .iter()
            .any(|member| member.eq_ignore_ascii_case(name));
        holds.then_some(folder)
    })
}

/// Puts a method into a folder, or with an empty name into none. A folder that does not exist
/// changes nothing (commands/method-set-attribute).
pub(super) fn move_to_folder(
    cx: &Context,
    unit: u32,
    method: &str,
    folder: &str,
) -> Result<(), Error> {
    let Some(file) = sources(cx, unit).map(|sources| sources.join("folders.json")) else {
        return Ok(());
    };
    let Json::Object(mut folders) = project::json(&file) else {
        return Ok(());
    };
    let target = folders
        .keys()
        .find(|name| name.eq_ignore_ascii_case(folder))
        .cloned();
    if !folder.is_empty() && target.is_none() {
        return Ok(());
    }
    for content in folders.values_mut() {
        if let Some(list) = content.get_mut("methods").and_then(Json::as_array_mut) {
            list.retain(|name| {
                name.as_str()
                    .is_none_or(|n| !n.eq_ignore_ascii_case(method))
            });
        }
    }
    if let Some(content) = target
        .and_then(|target| folders.get_mut(&target))
        .and_then(Json::as_object_mut)
    {
        let list = content
            .entry("methods")
            .or_insert_with(|| Json::Array(Vec::new()));
        if let Some(list) = list.as_array_mut() {
            list.push(Json::from(method));
        }
    }
    let text = serde_json::to_string_pretty(&folders).unwrap_or_default();
    write(cx, &file, &text)
}
