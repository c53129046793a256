//! The commands of the theme Process (User Interface).
//!
//! No process has windows, so none can be hidden, shown or in front.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, integer, star};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Process (User Interface)",
    commands: &[
        &BRING_TO_FRONT,
        &FRONTMOST_PROCESS,
        &HIDE_PROCESS,
        &SHOW_PROCESS,
    ],
};

const BRING_TO_FRONT: Command = Command {
    number: 326,
    name: "BRING TO FRONT",
    french: Some("PASSER AU PREMIER PLAN"),
    params: &[integer("process")],
    thread_safe: false,
    doc: "Brings the windows of a process to the front; there are none.",
    source: "commands/bring-to-front",
    run: Run::Function(nothing_to_show),
    ..Command::DEFAULT
};

const HIDE_PROCESS: Command = Command {
    number: 324,
    name: "HIDE PROCESS",
    french: Some("CACHER PROCESS"),
    params: &[integer("process")],
    thread_safe: false,
    doc: "Hides the windows of a process, which goes on; there are none.",
    source: "commands/hide-process",
    run: Run::Function(nothing_to_show),
    ..Command::DEFAULT
};

const SHOW_PROCESS: Command = Command {
    number: 325,
    name: "SHOW PROCESS",
    french: Some("MONTRER PROCESS"),
    params: &[integer("process")],
    thread_safe: false,
    doc: "Shows the windows of a process again; there are none.",
    source: "commands/show-process",
    run: Run::Function(nothing_to_show),
    ..Command::DEFAULT
};

fn nothing_to_show(_cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Undefined)
}

/// U: no process is in front of the others where none has windows: 0 is the number of no process.
const FRONTMOST_PROCESS: Command = Command {
    number: 327,
    name: "Frontmost process",
    french: Some("Process de premier plan"),
    params: &[star("*").optional()],
    returns: Kind::Integer,
    thread_safe: false,
    doc: "The number of the process whose windows are in front: 0, as there are none.",
    examples: &[("Frontmost process", "0"), ("Frontmost process(*)", "0")],
    source: "commands/frontmost-process",
    run: Run::Function(|_, _| Ok(Value::Integer(0))),
    ..Command::DEFAULT
};
