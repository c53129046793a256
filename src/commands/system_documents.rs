//! The commands of the theme System Documents.
//!
//! A row is known by number and name only until its declaration stands here.

mod dialogs;
mod lists;
mod manage;
pub(super) mod open;
mod paths;
mod texts;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "System Documents",
    commands: &[
        &open::APPEND_DOCUMENT,
        &open::CLOSE_DOCUMENT,
        &paths::CONVERT_PATH_POSIX_TO_SYSTEM,
        &paths::CONVERT_PATH_SYSTEM_TO_POSIX,
        &manage::COPY_DOCUMENT,
        &manage::CREATE_ALIAS,
        &open::CREATE_DOCUMENT,
        &manage::CREATE_FOLDER,
        &manage::DELETE_DOCUMENT,
        &manage::DELETE_FOLDER,
        &Command::absent(529, "_o_Document creator", Needs::Obsolete)
            .former(&["Document creator"]).french("Createur document"),
        &lists::DOCUMENT_LIST,
        &texts::DOCUMENT_TO_TEXT,
        &Command::absent(528, "_o_Document type", Needs::Obsolete).former(&["Document type"]).french("Type document"),
        &lists::FOLDER_LIST,
        &Command::absent(700, "GET DOCUMENT ICON", Needs::Subsystem).french("LIRE ICONE DOCUMENT").thread_safe(),
        &open::GET_DOCUMENT_POSITION,
        &manage::GET_DOCUMENT_PROPERTIES,
        &open::GET_DOCUMENT_SIZE,
        &paths::LOCALIZED_DOCUMENT_PATH,
        &Command::absent(366, "_O_MAP FILE TYPES", Needs::Obsolete)
            .former(&["MAP FILE TYPES"]).french("ASSOCIER TYPES FICHIER"),
        &manage::MOVE_DOCUMENT,
        &paths::OBJECT_TO_PATH,
        &open::OPEN_DOCUMENT,
        &paths::PATH_TO_OBJECT,
        &manage::RESOLVE_ALIAS,
        &dialogs::SELECT_DOCUMENT,
        &dialogs::SELECT_FOLDER,
        &Command::absent(531, "_O_SET DOCUMENT CREATOR", Needs::Obsolete)
            .former(&["SET DOCUMENT CREATOR"]).french("CHANGER CREATEUR DOCUMENT"),
        &open::SET_DOCUMENT_POSITION,
        &manage::SET_DOCUMENT_PROPERTIES,
        &open::SET_DOCUMENT_SIZE,
        &Command::absent(530, "_O_SET DOCUMENT TYPE", Needs::Obsolete)
            .former(&["SET DOCUMENT TYPE"]).french("CHANGER TYPE DOCUMENT"),
        &dialogs::SHOW_ON_DISK,
        &paths::TEST_PATH_NAME,
        &texts::TEXT_TO_DOCUMENT,
        &lists::VOLUME_ATTRIBUTES,
        &lists::VOLUME_LIST,
    ],
};
