//! The commands of the theme System Environment.
//!
//! A row is known by number and name only until its declaration stands here.

mod folders;
pub(crate) mod fonts;
mod formats;
mod machine;
mod screens;

use super::environment_4d::logs;
use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, integer, one_of, text};
use crate::interpret::Context;
use crate::runtime::host::Output;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "System Environment",
    commands: &[
        &screens::COUNT_SCREENS,
        &Command::absent(1355, "Current client authentication", Needs::Subsystem).thread_safe(),
        &machine::CURRENT_MACHINE,
        &machine::CURRENT_SYSTEM_USER,
        &fonts::FONT_FILE,
        &fonts::FONT_LIST,
        &Command::absent(462, "_O_Font name", Needs::Obsolete).former(&["Font name"]).french("Nom de police"),
        &Command::absent(461, "_O_Font number", Needs::Obsolete).former(&["Font number"]).french("Numero de police"),
        &fonts::FONT_STYLE_LIST,
        &Command::absent(488, "_O_Gestalt", Needs::Obsolete).former(&["Gestalt"]).french("Gestalt"),
        &formats::GET_SYSTEM_FORMAT,
        &machine::IS_MACOS,
        &machine::IS_WINDOWS,
        &LOG_EVENT,
        &screens::MENU_BAR_HEIGHT,
        &screens::MENU_BAR_SCREEN,
        &Command::absent(1304, "OPEN COLOR PICKER", Needs::Interface),
        &Command::absent(1303, "OPEN FONT PICKER", Needs::Interface),
        &Command::absent(365, "_O_PLATFORM PROPERTIES", Needs::Obsolete)
            .former(&["PLATFORM PROPERTIES"]).french("PROPRIETES PLATE FORME"),
        &screens::SCREEN_COORDINATES,
        &screens::SCREEN_DEPTH,
        &screens::SCREEN_HEIGHT,
        &screens::SCREEN_WIDTH,
        &Command::absent(956, "Select RGB color", Needs::Interface).french("Selectionner couleur RVB"),
        &Command::absent(1305, "SET RECENT FONTS", Needs::Interface),
        &Command::absent(537, "_O_SET SCREEN DEPTH", Needs::Obsolete)
            .former(&["SET SCREEN DEPTH"]).french("FIXER PROFONDEUR ECRAN"),
        &folders::SYSTEM_FOLDER,
        &machine::SYSTEM_INFO,
        &folders::TEMPORARY_FOLDER,
    ],
};

const LOG_EVENT: Command = Command {
    number: 667,
    name: "LOG EVENT",
    french: Some("ENREGISTRER EVENEMENT"),
    params: &[
        one_of("outputType", &[Kind::Integer, Kind::Text]),
        text("message").optional(),
        integer("importance").optional(),
    ],
    doc: "Writes a message to a log; `Into system standard outputs` prints it, errors to standard error.",
    source: "commands/log-event",
    run: Run::Function(log_event),
    ..Command::DEFAULT
};

/// Where a message goes (theme Log Events).
mod output {
    pub const COMMANDS_LOG: i32 = 3;
    pub const DIAGNOSTIC_LOG: i32 = 5;
    pub const STANDARD_OUTPUTS: i32 = 6;
}

/// How important it is.
mod importance {
    pub const WARNING: i32 = 1;
    pub const ERROR: i32 = 2;
}

fn log_event(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    // without an output type the message goes to the event log of Windows, which is not here
    if matches!(args.value(0), Value::Text(_)) {
        return Ok(Value::Undefined);
    }
    let message = args.string(1);
    match args.integer(0) {
        output::COMMANDS_LOG => logs::debug(cx, &message)?,
        output::DIAGNOSTIC_LOG => {
            let level = match args.integer(2) {
                importance::WARNING => logs::Level::Warning,
                importance::ERROR => logs::Level::Error,
                _ => logs::Level::Info,
            };
            logs::diagnostic(cx, level, &message)?;
        }
        output::STANDARD_OUTPUTS => {
            let output = if args.integer(2) == importance::ERROR {
                Output::Stderr
            } else {
                Output::Stdout
            };
            cx.engine.host.print(&output, &message);
            if cx.engine.host.reader_gone() {
                // `fourd run … | head`: the program ends quietly
                return Err(cx.quit());
            }
        }
        _ => {}
    }
    Ok(Value::Undefined)
}
