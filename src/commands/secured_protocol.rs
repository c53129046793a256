//! The commands of the theme Secured Protocol.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Secured Protocol",
    commands: &[
        &Command::absent(691, "GENERATE CERTIFICATE REQUEST", Needs::Subsystem)
            .french("GENERER DEMANDE CERTIFICAT").thread_safe(),
        &Command::absent(688, "GENERATE ENCRYPTION KEYPAIR", Needs::Nothing)
            .french("GENERER CLES CRYPTAGE").thread_safe(),
    ],
};
