//! The language of the program.

use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, star, text};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The kinds of languages (theme 4D Environment).
mod kind {
    pub const CURRENT: i32 = 1;
    pub const USER: i32 = 2;
    pub const INTERNAL: i32 = 3;
}

pub(super) const GET_DATABASE_LOCALIZATION: Command = Command {
    number: 1009,
    name: "Get database localization",
    former: &["Get current database localization"],
    params: &[
        star("*").optional(),
        integer("languageType").optional(),
        star("*").optional(),
    ],
    returns: Kind::Text,
    doc: "The language of the program by default, the current one, or that of the system.",
    examples: &[
        ("Get database localization", "en"),
        ("Get database localization(User system localization)", "en"),
    ],
    source: "commands/get-database-localization",
    run: Run::Function(get_database_localization),
    ..Command::DEFAULT
};

fn get_database_localization(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let kind = args.values.iter().find_map(|value| match value {
        Value::Integer(kind) => Some(*kind),
        _ => None,
    });
    Ok(Value::from(match kind.unwrap_or_default() {
        kind::CURRENT => {
            let chosen = cx.engine.desktop.localization();
            chosen.unwrap_or_else(|| default_language(cx))
        }
        kind::USER | kind::INTERNAL => cx.engine.locale.language.to_owned(),
        _ => default_language(cx),
    }))
}

/// The first of the system's language, English and any other for which the resources have a
/// folder; without such folders the system's.
fn default_language(cx: &Context) -> String {
    let locale = &cx.engine.locale;
    let folders = languages_of_resources(cx);
    let full = locale.name.to_lowercase();
    [full.as_str(), locale.language, "en"]
        .into_iter()
        .find(|language| folders.iter().any(|folder| folder == language))
        .map(str::to_owned)
        .or_else(|| folders.first().cloned())
        .unwrap_or_else(|| locale.language.to_owned())
}

/// The folders that are searched for what depends on the language: that of the current language,
/// with and without its region, the same for the language of the start, the first one, and the
/// resources themselves (commands/localized-document-path).
///
/// U: `language_folders`: strings are searched as documents are.
pub(crate) fn language_folders(cx: &Context, resources: &Path) -> Vec<PathBuf> {
    let folders = lproj_folders(cx, resources);
    let current = cx.engine.desktop.localization();
    let locale = &cx.engine.locale;
    let wanted = current
        .into_iter()
        .chain([
            locale.name.to_owned(),
            locale.language.to_owned(),
            "en".to_owned(),
        ])
        .flat_map(|code| {
            let code = code.replace('_', "-").to_lowercase();
            let short = code.split('-').next().unwrap_or_default().to_owned();
            [code, short]
        });
    let mut found: Vec<PathBuf> = Vec::new();
    let mut add = |name: &str| {
        let folder = resources.join(name);
        if !found.contains(&folder) {
            found.push(folder);
        }
    };
    for code in wanted {
        if let Some((_, name)) = folders.iter().find(|(known, _)| *known == code) {
            add(name);
        }
    }
    if let Some((_, name)) = folders.first() {
        add(name);
    }
    found.push(resources.to_path_buf());
    found
}

/// The languages of the `.lproj` folders, in order, as `fr` or `fr-ca`.
fn languages_of_resources(cx: &Context) -> Vec<String> {
    if cx.engine.program.folder.is_none() {
        return Vec::new();
    }
    let resources = cx.engine.places.package().join("Resources");
    let folders = lproj_folders(cx, &resources).into_iter();
    folders.map(|(language, _)| language).collect()
}

/// The language of each `.lproj` folder, as `fr` or `fr-ca`, and the folder's name, in the order of
/// the languages. Without permission or without the folder there are none.
fn lproj_folders(cx: &Context, resources: &Path) -> Vec<(String, String)> {
    let entries = cx.engine.files().list(resources).unwrap_or_default();
    let mut folders: Vec<(String, String)> = entries
        .into_iter()
        .filter_map(|(name, _)| {
            let code = name.to_lowercase();
            let code = code.strip_suffix(".lproj")?.replace('_', "-");
            Some((code, name))
        })
        .collect();
    folders.sort();
    folders
}

pub(super) const SET_DATABASE_LOCALIZATION: Command = Command {
    number: 1104,
    name: "SET DATABASE LOCALIZATION",
    params: &[text("languageCode"), star("*").optional()],
    sets: &["OK"],
    thread_safe: false,
    doc: "Sets the current language of the program by its code, `fr` or `fr-ca`.",
    source: "commands/set-database-localization",
    run: Run::Function(set_database_localization),
    ..Command::DEFAULT
};

fn set_database_localization(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let code = args.string(0);
    let valid = is_language_code(&code);
    if valid {
        cx.engine.desktop.set_localization(code.to_lowercase());
    }
    cx.set_ok(valid);
    Ok(Value::Undefined)
}

/// U: `is_language_code`: the page does not say which codes it refuses; those are taken that have
/// the form of RFC 3066, whatever the resources have: a language, and parts behind dashes.
fn is_language_code(code: &str) -> bool {
    let mut parts = code.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
