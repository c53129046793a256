//! The commands of the theme Interruptions.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod assertions;
mod errors;
mod exit;
mod handling;

use crate::command::{Command, Needs, Theme};

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
        &Command::absent(321, "FILTER EVENT", Needs::Interface).french("FILTRER EVENEMENT"),
        &assertions::GET_ASSERT_ENABLED,
        &errors::GET_LAST_ERROR_STACK,
        &errors::LAST_ERRORS,
        &handling::METHOD_CALLED_ON_ERROR,
        &Command::absent(705, "Method called on event", Needs::Interface).french("Methode appelee sur evenement"),
        &handling::ON_ERR_CALL,
        &Command::absent(190, "ON EVENT CALL", Needs::Interface).french("APPELER SUR EVENEMENT"),
        &assertions::SET_ASSERT_ENABLED,
        &errors::THROW,
    ],
};
