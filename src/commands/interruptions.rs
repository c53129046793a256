//! The commands of the theme Interruptions.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod assertions;
mod errors;
mod events;
mod exit;
mod handling;

use crate::command::Theme;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Interruptions",
    commands: &[
        &handling::ABORT,
        &assertions::ASSERT,
        &assertions::ASSERTED,
        &exit::DEFER,
        &exit::DEFERRED_FORMULAS,
        &events::FILTER_EVENT,
        &assertions::GET_ASSERT_ENABLED,
        &errors::GET_LAST_ERROR_STACK,
        &errors::LAST_ERRORS,
        &handling::METHOD_CALLED_ON_ERROR,
        &events::METHOD_CALLED_ON_EVENT,
        &handling::ON_ERR_CALL,
        &events::ON_EVENT_CALL,
        &assertions::SET_ASSERT_ENABLED,
        &errors::THROW,
    ],
};
