//! The commands of the theme JSON.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "JSON",
    commands: &[
        &Command::absent(1218, "JSON Parse", Needs::Nothing).thread_safe(),
        &Command::absent(1219, "JSON PARSE ARRAY", Needs::Nothing).thread_safe(),
        &Command::absent(1478, "JSON Resolve pointers", Needs::Nothing).thread_safe(),
        &Command::absent(1217, "JSON Stringify", Needs::Nothing).thread_safe(),
        &Command::absent(1228, "JSON Stringify array", Needs::Nothing).thread_safe(),
        &Command::absent(1235, "JSON TO SELECTION", Needs::Database).thread_safe(),
        &Command::absent(1456, "JSON Validate", Needs::Nothing).thread_safe(),
        &Command::absent(1234, "Selection to JSON", Needs::Database).thread_safe(),
    ],
};
