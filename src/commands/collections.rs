//! The commands of the theme Collections.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Collections",
    commands: &[
        &Command::absent(1563, "ARRAY TO COLLECTION", Needs::Nothing).thread_safe(),
        &Command::absent(1562, "COLLECTION TO ARRAY", Needs::Nothing).thread_safe(),
        &Command::absent(1472, "New collection", Needs::Nothing).thread_safe(),
        &Command::absent(1527, "New shared collection", Needs::Nothing).thread_safe(),
    ],
};
