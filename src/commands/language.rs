//! The commands of the theme Language.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod actions;
mod methods;
mod names;
mod pointers;
mod stores;
mod words;

use crate::command::Theme;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Language",
    commands: &[
        &stores::FOUR_D,
        &actions::ACTION_INFO,
        &methods::CALL_CHAIN,
        &names::COMMAND_NAME,
        &methods::COPY_PARAMETERS,
        &methods::COUNT_PARAMETERS,
        &stores::CS,
        &methods::CURRENT_METHOD_NAME,
        &methods::EXECUTE_METHOD,
        &pointers::GET_POINTER,
        &actions::INVOKE_ACTION,
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
