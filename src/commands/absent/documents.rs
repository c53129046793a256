//! Commands about SVG pictures: known by number and name, none implemented.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};

/// SVG.
#[rustfmt::skip] // one command a line
pub static SVG: Theme = Theme {
    name: "SVG",
    commands: &[
        &Command::absent(1017, "SVG EXPORT TO PICTURE", Needs::Subsystem)
            .french("SVG EXPORTER VERS IMAGE").thread_safe(),
        &Command::absent(1054, "SVG Find element ID by coordinates", Needs::Subsystem)
            .french("SVG Chercher ID element par coordonnees"),
        &Command::absent(1109, "SVG Find element IDs by rect", Needs::Subsystem),
        &Command::absent(1056, "SVG GET ATTRIBUTE", Needs::Subsystem),
        &Command::absent(1055, "SVG SET ATTRIBUTE", Needs::Subsystem).thread_safe(),
        &Command::absent(1108, "SVG SHOW ELEMENT", Needs::Interface),
    ],
};
