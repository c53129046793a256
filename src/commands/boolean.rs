//! The commands of the theme Boolean.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Boolean",
    commands: &[
        &Command::absent(1537, "Bool", Needs::Nothing).thread_safe(),
        &Command::absent(215, "False", Needs::Nothing).french("Faux").thread_safe(),
        &Command::absent(34, "Not", Needs::Nothing).french("Non").thread_safe(),
        &Command::absent(214, "True", Needs::Nothing).french("Vrai").thread_safe(),
    ],
};
