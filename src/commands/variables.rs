//! The commands of the theme Variables.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Variables",
    commands: &[
        &Command::absent(89, "CLEAR VARIABLE", Needs::Nothing).french("EFFACER VARIABLE").thread_safe(),
        &Command::absent(74, "LOAD VARIABLES", Needs::Nothing).french("LIRE VARIABLES").thread_safe(),
        &Command::absent(75, "SAVE VARIABLES", Needs::Nothing).french("ECRIRE VARIABLES").thread_safe(),
    ],
};
