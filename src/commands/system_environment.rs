//! The commands of the theme System Environment.
//!
//! A row is known by number and name only until its declaration stands here.

mod folders;
pub(crate) mod fonts;
mod formats;
mod machine;
mod screens;

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

/// `Into system standard outputs` and `Error message` (theme Log Events).
const INTO_STANDARD_OUTPUTS: i32 = 6;
const ERROR_MESSAGE: i32 = 2;

fn log_event(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    // without an output type the message goes to the event log of Windows, which is not here
    if matches!(args.value(0), Value::Text(_)) || args.integer(0) != INTO_STANDARD_OUTPUTS {
        return Ok(Value::Undefined);
    }
    let output = if args.integer(2) == ERROR_MESSAGE {
        Output::Stderr
    } else {
        Output::Stdout
    };
    cx.engine.host.print(&output, &args.string(1));
    if cx.engine.host.reader_gone() {
        // `fourd run … | head`: the program ends quietly
        return Err(cx.quit());
    }
    Ok(Value::Undefined)
}
