//! The commands of the theme File and Folder.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "File and Folder",
    commands: &[
        &Command::absent(1566, "File", Needs::Nothing).thread_safe(),
        &Command::absent(1567, "Folder", Needs::Nothing).thread_safe(),
        &Command::absent(1640, "ZIP Create archive", Needs::Subsystem).thread_safe(),
        &Command::absent(1637, "ZIP Read archive", Needs::Subsystem).thread_safe(),
    ],
};
