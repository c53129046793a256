//! The commands of the theme Process (User Interface).
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Process (User Interface)",
    commands: &[
        &Command::absent(326, "BRING TO FRONT", Needs::Interface).french("PASSER AU PREMIER PLAN"),
        &Command::absent(327, "Frontmost process", Needs::Interface).french("Process de premier plan"),
        &Command::absent(324, "HIDE PROCESS", Needs::Interface).french("CACHER PROCESS"),
        &Command::absent(325, "SHOW PROCESS", Needs::Interface).french("MONTRER PROCESS"),
    ],
};
