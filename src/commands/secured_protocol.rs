//! The commands of the theme Secured Protocol.
//!
//! A row is known by number and name only until its declaration stands here.

mod keys;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Secured Protocol",
    commands: &[
        &Command::absent(691, "GENERATE CERTIFICATE REQUEST", Needs::Subsystem)
            .french("GENERER DEMANDE CERTIFICAT").thread_safe(),
        &keys::GENERATE_ENCRYPTION_KEYPAIR,
    ],
};
