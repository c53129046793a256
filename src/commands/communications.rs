//! The commands of the theme Communications.
//!
//! A row is known by number and name only until its declaration stands here.

mod channel;
mod packets;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Communications",
    commands: &[
        &channel::GET_SERIAL_PORT_MAPPING,
        &Command::absent(172, "RECEIVE BUFFER", Needs::Subsystem).french("RECEVOIR BUFFER").thread_safe(),
        &packets::RECEIVE_PACKET,
        &Command::absent(79, "RECEIVE RECORD", Needs::Database).french("RECEVOIR ENREGISTREMENT").thread_safe(),
        &channel::RECEIVE_VARIABLE,
        &packets::SEND_PACKET,
        &Command::absent(78, "SEND RECORD", Needs::Database).french("ENVOYER ENREGISTREMENT").thread_safe(),
        &channel::SEND_VARIABLE,
        &channel::SET_CHANNEL,
        &Command::absent(268, "SET TIMEOUT", Needs::Subsystem).french("FIXER TIMEOUT").thread_safe(),
        &packets::USE_CHARACTER_SET,
    ],
};
