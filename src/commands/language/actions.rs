//! Standard actions: without forms and menus none can be invoked. What a form would do with one is
//! not here.

use crate::command::{Command, Kind, Run, integer, text};
use crate::value::Value;

pub(in crate::commands) const ACTION_INFO: Command = Command {
    number: 1442,
    name: "Action info",
    former: &["Get action info"],
    params: &[text("action"), integer("target").optional()],
    returns: Kind::Object,
    thread_safe: false,
    doc: "Whether a standard action can be invoked; Null where that cannot be told, as without forms.",
    examples: &[("Action info(\"copy\")=Null", "True")],
    source: "commands/action-info",
    run: Run::Function(|_, _| Ok(Value::Null)),
    ..Command::DEFAULT
};

pub(in crate::commands) const INVOKE_ACTION: Command = Command {
    number: 1439,
    name: "INVOKE ACTION",
    params: &[text("action"), integer("target").optional()],
    thread_safe: false,
    doc: "Triggers a standard action; one that is not available does nothing, as without forms.",
    source: "commands/invoke-action",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};
