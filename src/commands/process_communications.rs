//! The commands of the theme Process (Communications).
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::Theme;

mod semaphores;
mod variables;
mod workers;

pub(crate) use workers::handle;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Process (Communications)",
    commands: &[
        &workers::CALL_WORKER,
        &semaphores::CLEAR_SEMAPHORE,
        &variables::GET_PROCESS_VARIABLE,
        &workers::KILL_WORKER,
        &workers::NEW_SIGNAL,
        &semaphores::SEMAPHORE,
        &variables::SET_PROCESS_VARIABLE,
        &semaphores::TEST_SEMAPHORE,
        &variables::VARIABLE_TO_VARIABLE,
    ],
};
