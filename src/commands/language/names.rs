//! Commands as data.

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, integer, variable};
use crate::commands;
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const COMMAND_NAME: Command = Command {
    number: 538,
    name: "Command name",
    french: Some("Nom commande"),
    params: &[
        integer("command"),
        variable("info").optional(),
        variable("theme").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The name of the command with this number, and on demand what it is: bit 0 thread-safe, bit 1 deprecated; and its theme.",
    examples: &[
        ("Command name(538)", "Command name"),
        ("Command name(99)", "Abs"),
        ("Command name(-1)", ""),
    ],
    source: "commands/command-name",
    run: Run::Function(command_name),
    ..Command::DEFAULT
};

fn command_name(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = args.integer(0);
    let highest = commands::all().map(|c| i32::from(c.number)).max();
    let exists = number >= 1 && Some(number) <= highest;
    cx.set_ok(exists);
    // the numbers of commands that have left the language still count, with an empty name
    let command = u16::try_from(number)
        .ok()
        .and_then(commands::by_number)
        .filter(|command| !is_disabled(command));
    if args.has(1) {
        let info = command.map_or(0, |command| {
            i32::from(command.thread_safe) | i32::from(is_deprecated(command)) << 1
        });
        cx.write_pointer(&args.pointer(1), Value::Integer(info))?;
    }
    if args.has(2) {
        let theme = command.and_then(commands::theme_of).map_or("", |t| t.name);
        cx.write_pointer(&args.pointer(2), Value::text(theme))?;
    }
    Ok(Value::text(command.map_or("", |command| command.name)))
}

fn is_disabled(command: &Command) -> bool {
    matches!(command.run, Run::Absent(Needs::Obsolete)) && !is_deprecated(command)
}

/// Deprecated commands that still work carry a prefix.
fn is_deprecated(command: &Command) -> bool {
    command.name.to_ascii_uppercase().starts_with("_O_")
}
