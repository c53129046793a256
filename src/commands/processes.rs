//! The commands of the theme Processes.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::Theme;

mod info;
mod life;
mod sessions;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Processes",
    commands: &[
        &life::ABORT_PROCESS_BY_ID,
        &info::COUNT_TASKS,
        &info::COUNT_USER_PROCESSES,
        &info::COUNT_USERS,
        &info::CURRENT_PROCESS,
        &info::CURRENT_PROCESS_NAME,
        &life::DELAY_PROCESS,
        &life::EXECUTE_ON_CLIENT,
        &life::EXECUTE_ON_SERVER,
        &info::GET_REGISTERED_CLIENTS,
        &life::NEW_PROCESS,
        &life::PAUSE_PROCESS,
        &life::PROCESS_ABORTED,
        &info::PROCESS_ACTIVITY,
        &info::PROCESS_INFO,
        &info::PROCESS_NUMBER,
        &info::O_PROCESS_PROPERTIES,
        &info::PROCESS_STATE,
        &info::REGISTER_CLIENT,
        &life::RESUME_PROCESS,
        &sessions::SESSION,
        &sessions::SESSION_INFO,
        &sessions::SESSION_STORAGE,
        &info::UNREGISTER_CLIENT,
    ],
};
