//! The commands of the theme Language.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod methods;
mod names;
mod pointers;
mod stores;
mod words;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Language",
    commands: &[
        &stores::FOUR_D,
        &Command::absent(1442, "Action info", Needs::Interface).former(&["Get action info"]),
        &methods::CALL_CHAIN,
        &names::COMMAND_NAME,
        &methods::COPY_PARAMETERS,
        &methods::COUNT_PARAMETERS,
        &stores::CS,
        &methods::CURRENT_METHOD_NAME,
        &methods::EXECUTE_METHOD,
        &pointers::GET_POINTER,
        &Command::absent(1439, "INVOKE ACTION", Needs::Interface),
        &pointers::IS_A_VARIABLE,
        &pointers::IS_NIL_POINTER,
        &methods::NO_TRACE,
        &words::NULL,
        &pointers::RESOLVE_POINTER,
        &pointers::SELF,
        &words::SUPER_CALL,
        &words::SUPER,
        &words::THIS,
        &methods::TRACE,
        &words::TYPE,
        &words::UNDEFINED,
        &words::VALUE_TYPE,
    ],
};
