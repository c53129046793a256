//! The commands of the theme Communications.
//!
//! A row is known by number and name only until its declaration stands here.

mod packets;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Communications",
    commands: &[
        &Command::absent(909, "GET SERIAL PORT MAPPING", Needs::Subsystem)
            .french("LIRE CORRESPONDANCE PORT SERIE").thread_safe(),
        &Command::absent(172, "RECEIVE BUFFER", Needs::Subsystem).french("RECEVOIR BUFFER").thread_safe(),
        &packets::RECEIVE_PACKET,
        &Command::absent(79, "RECEIVE RECORD", Needs::Database).french("RECEVOIR ENREGISTREMENT").thread_safe(),
        &Command::absent(81, "RECEIVE VARIABLE", Needs::Subsystem).french("RECEVOIR VARIABLE").thread_safe(),
        &packets::SEND_PACKET,
        &Command::absent(78, "SEND RECORD", Needs::Database).french("ENVOYER ENREGISTREMENT").thread_safe(),
        &Command::absent(80, "SEND VARIABLE", Needs::Subsystem).french("ENVOYER VARIABLE").thread_safe(),
        &Command::absent(77, "SET CHANNEL", Needs::Subsystem).french("REGLER SERIE").thread_safe(),
        &Command::absent(268, "SET TIMEOUT", Needs::Subsystem).french("FIXER TIMEOUT").thread_safe(),
        &packets::USE_CHARACTER_SET,
    ],
};
