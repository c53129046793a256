//! The commands of the theme Messages.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Messages",
    commands: &[
        &Command::absent(41, "ALERT", Needs::Interface).french("ALERTE").thread_safe(),
        &Command::absent(162, "CONFIRM", Needs::Interface).french("CONFIRMER").thread_safe(),
        &Command::absent(910, "DISPLAY NOTIFICATION", Needs::Interface).french("AFFICHER NOTIFICATION"),
        &Command::absent(161, "GOTO XY", Needs::Interface).french("POSITION MESSAGE"),
        &Command::absent(88, "MESSAGE", Needs::Interface).french("MESSAGE"),
        &Command::absent(175, "MESSAGES OFF", Needs::Interface).french("SUPPRIMER MESSAGES").thread_safe(),
        &Command::absent(181, "MESSAGES ON", Needs::Interface).french("LAISSER MESSAGES").thread_safe(),
        &Command::absent(163, "Request", Needs::Interface).french("Demander").thread_safe(),
    ],
};
