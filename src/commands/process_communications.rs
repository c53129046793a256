//! The commands of the theme Process (Communications).
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Process (Communications)",
    commands: &[
        &Command::absent(1389, "CALL WORKER", Needs::Nothing).thread_safe(),
        &Command::absent(144, "CLEAR SEMAPHORE", Needs::Nothing).french("EFFACER SEMAPHORE").thread_safe(),
        &Command::absent(371, "GET PROCESS VARIABLE", Needs::Nothing).french("LIRE VARIABLE PROCESS"),
        &Command::absent(1390, "KILL WORKER", Needs::Nothing).thread_safe(),
        &Command::absent(1641, "New signal", Needs::Nothing).thread_safe(),
        &Command::absent(143, "Semaphore", Needs::Nothing).french("Semaphore").thread_safe(),
        &Command::absent(370, "SET PROCESS VARIABLE", Needs::Nothing).french("ECRIRE VARIABLE PROCESS"),
        &Command::absent(652, "Test semaphore", Needs::Nothing).french("Tester semaphore").thread_safe(),
        &Command::absent(635, "VARIABLE TO VARIABLE", Needs::Nothing).french("VARIABLE VERS VARIABLE"),
    ],
};
