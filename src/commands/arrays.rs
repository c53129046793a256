//! The commands of the theme Arrays.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod create;
mod edit;
mod lines;
mod search;
mod sort;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Arrays",
    commands: &[
        &edit::APPEND_TO_ARRAY,
        &create::ARRAY_BLOB,
        &create::ARRAY_BOOLEAN,
        &create::ARRAY_DATE,
        &create::ARRAY_INTEGER,
        &create::ARRAY_LONGINT,
        &create::ARRAY_OBJECT,
        &create::ARRAY_PICTURE,
        &create::ARRAY_POINTER,
        &create::ARRAY_REAL,
        &create::ARRAY_STRING,
        &create::ARRAY_TEXT,
        &create::ARRAY_TIME,
        &Command::absent(287, "ARRAY TO LIST", Needs::Interface).french("TABLEAU VERS ENUMERATION"),
        &Command::absent(261, "ARRAY TO SELECTION", Needs::Database).french("TABLEAU VERS SELECTION").thread_safe(),
        &Command::absent(646, "BOOLEAN ARRAY FROM SET", Needs::Database)
            .french("TABLEAU BOOLEEN SUR ENSEMBLE").thread_safe(),
        &edit::COPY_ARRAY,
        &search::COUNT_IN_ARRAY,
        &edit::DELETE_FROM_ARRAY,
        &Command::absent(1395, "DISTINCT ATTRIBUTE PATHS", Needs::Database).thread_safe(),
        &Command::absent(1397, "DISTINCT ATTRIBUTE VALUES", Needs::Database).thread_safe(),
        &Command::absent(339, "DISTINCT VALUES", Needs::Database).french("VALEURS DISTINCTES").thread_safe(),
        &search::FIND_IN_ARRAY,
        &search::FIND_IN_SORTED_ARRAY,
        &edit::INSERT_IN_ARRAY,
        &Command::absent(288, "LIST TO ARRAY", Needs::Interface).french("ENUMERATION VERS TABLEAU"),
        &Command::absent(647, "LONGINT ARRAY FROM SELECTION", Needs::Database)
            .french("TABLEAU ENTIER LONG SUR SELECTION").thread_safe(),
        &sort::MULTI_SORT_ARRAY,
        &Command::absent(368, "SELECTION RANGE TO ARRAY", Needs::Database)
            .french("SELECTION LIMITEE VERS TABLEAU").thread_safe(),
        &Command::absent(260, "SELECTION TO ARRAY", Needs::Database).french("SELECTION VERS TABLEAU").thread_safe(),
        &edit::SIZE_OF_ARRAY,
        &sort::SORT_ARRAY,
        &lines::TEXT_TO_ARRAY,
    ],
};
