//! All commands, theme by theme, and the ways to find one.
//!
//! The declarations are in the theme files; this file only lists the themes and looks things up.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::command::{Command, Theme};

mod absent;
mod arrays;
mod blobs;
mod boolean;
mod collections;
mod communications;
mod compiler;
mod data_entry;
mod date_and_time;
mod design_objects;
mod environment_4d;
mod file_and_folder;
mod form_events;
mod forms;
mod formulas;
mod interruptions;
mod json;
mod language;
mod math;
mod messages;
pub(crate) mod objects_language;
mod on_a_series;
mod pasteboard;
mod pictures;
pub(crate) mod process_communications;
mod process_user_interface;
mod processes;
mod secured_protocol;
mod strings;
mod system_documents;
pub(crate) mod system_environment;
pub(crate) mod tools;
mod transactions;
mod user_interface;
mod users_and_groups;
mod variables;
mod xml;
mod xml_dom;
mod xml_sax;

/// Every theme of the language, in the order of their names.
pub static THEMES: &[&Theme] = &[
    &environment_4d::THEME,
    &absent::write_pro::WRITE_PRO,
    &arrays::THEME,
    &absent::administration::BACKUP,
    &blobs::THEME,
    &boolean::THEME,
    &absent::administration::CACHE_MANAGEMENT,
    &collections::THEME,
    &communications::THEME,
    &compiler::THEME,
    &data_entry::THEME,
    &absent::administration::DATA_SECURITY,
    &date_and_time::THEME,
    &design_objects::THEME,
    &absent::interface::DRAG_AND_DROP,
    &absent::interface::ENTRY_CONTROL,
    &file_and_folder::THEME,
    &form_events::THEME,
    &forms::THEME,
    &formulas::THEME,
    &absent::interface::GRAPHS,
    &absent::lists::HIERARCHICAL_LISTS,
    &absent::web::HTTP,
    &absent::administration::IMPORT_AND_EXPORT,
    &interruptions::THEME,
    &json::THEME,
    &language::THEME,
    &absent::web::LDAP,
    &absent::administration::LICENSES,
    &absent::lists::LIST_BOX,
    &absent::web::MAIL,
    &math::THEME,
    &absent::interface::MENUS,
    &messages::THEME,
    &absent::database::NAMED_SELECTIONS,
    &absent::objects_of_forms::OBJECTS_FORMS,
    &objects_language::THEME,
    &on_a_series::THEME,
    &pasteboard::THEME,
    &pictures::PICTURES,
    &absent::printing::PRINTING,
    &process_communications::THEME,
    &process_user_interface::THEME,
    &processes::THEME,
    &absent::database::QUERIES,
    &absent::printing::QUICK_REPORT,
    &absent::database::RECORD_LOCKING,
    &absent::database::RECORDS,
    &absent::database::RELATIONS,
    &absent::administration::RESOURCES,
    &secured_protocol::THEME,
    &absent::database::SELECTION,
    &absent::database::SETS,
    &absent::interface::SPELL_CHECKER,
    &absent::administration::SQL,
    &strings::THEME,
    &absent::database::STRUCTURE_ACCESS,
    &absent::objects_of_forms::STYLED_TEXT,
    &absent::database::SUBRECORDS,
    &absent::documents::SVG,
    &system_documents::THEME,
    &system_environment::THEME,
    &absent::database::TABLE,
    &tools::THEME,
    &transactions::THEME,
    &absent::database::TRIGGERS,
    &user_interface::THEME,
    &users_and_groups::THEME,
    &variables::THEME,
    &absent::interface::WEB_AREA,
    &absent::web::WEB_SERVER,
    &absent::web::WEB_SERVICES_CLIENT,
    &absent::web::WEB_SERVICES_SERVER,
    &absent::interface::WINDOWS,
    &xml::THEME,
    &xml_dom::THEME,
    &xml_sax::THEME,
    &absent::unlisted::PRIVATE,
    &absent::unlisted::REMOVED,
];

/// Every command, theme by theme.
pub fn all() -> impl Iterator<Item = &'static Command> {
    THEMES
        .iter()
        .flat_map(|theme| theme.commands.iter().copied())
}

/// The method, of these, or the command that somebody may have meant.
pub fn similar_name(unknown: &str, methods: &[String]) -> Option<String> {
    let commands = all().map(|command| command.name);
    let known = methods.iter().map(String::as_str).chain(commands);
    crate::diagnostic::did_you_mean(unknown, known).map(str::to_owned)
}

/// The command with this number, as written after `:C` in tokenised code.
pub fn by_number(number: u16) -> Option<&'static Command> {
    static TABLE: OnceLock<Vec<Option<&'static Command>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let highest = all().map(|c| c.number).max().unwrap_or(0);
        let mut table = vec![None; usize::from(highest) + 1];
        for command in all() {
            table[usize::from(command.number)] = Some(command);
        }
        table
    });
    table.get(usize::from(number)).copied().flatten()
}

/// The command with this current or, failing that, former name; letter case does not matter.
/// Of the two commands named `Super` it is the documented one, 1706. French names are not
/// looked at: see [`by_french_name`].
pub fn by_name(name: &str) -> Option<&'static Command> {
    static TABLE: OnceLock<FxHashMap<String, &'static Command>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = FxHashMap::default();
        for command in all() {
            for former in command.former {
                table.insert(former.to_lowercase(), command);
            }
        }
        // Later entries win: current names over former ones.
        for command in all() {
            table.insert(command.name.to_lowercase(), command);
        }
        table
    });
    table.get(name.to_lowercase().as_str()).copied()
}

/// The command with this name in French code; letter case does not matter.
pub fn by_french_name(name: &str) -> Option<&'static Command> {
    let name = name.to_lowercase();
    all().find(|c| c.french.is_some_and(|french| french.to_lowercase() == name))
}

/// The theme in which a command stands.
pub fn theme_of(command: &Command) -> Option<&'static Theme> {
    THEMES
        .iter()
        .copied()
        .find(|theme| theme.commands.iter().any(|c| c.number == command.number))
}
