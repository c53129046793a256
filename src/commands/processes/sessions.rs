//! `Session`, `Session info`, `Session storage`.

use std::sync::Arc;

use crate::args::Args;
use crate::classes::session;
use crate::command::{Command, Kind, Run, text};
use crate::interpret::Context;
use crate::runtime::world::shared_class;
use crate::value::{Error, Value};

pub const SESSION: Command = Command {
    number: 1714,
    name: "Session",
    returns: Kind::Object,
    doc: "The session that the current process belongs to.",
    examples: &[
        ("Session.info.type", "standalone"),
        ("Session.storage=Session storage(Session.id)", "True"),
    ],
    source: "commands/session",
    run: Run::Function(|cx, _| Ok(session::object(cx, &Arc::clone(&cx.process.session)))),
    ..Command::DEFAULT
};

pub const SESSION_INFO: Command = Command {
    number: 1844,
    name: "Session info",
    params: &[text("sessionID")],
    returns: Kind::Any,
    doc: "What is known of the session with this id; Null if there is none.",
    examples: &[
        ("Session info(Session.id).ID=Session.id", "True"),
        ("Session info(\"none\")", "Null"),
    ],
    source: "commands/session-info",
    run: Run::Function(session_info),
    ..Command::DEFAULT
};

fn session_info(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    match cx.engine.find_session(&args.string(0)) {
        Some(found) => session::info(&found).map(Value::Object),
        None => Ok(Value::Null),
    }
}

pub const SESSION_STORAGE: Command = Command {
    number: 1839,
    name: "Session storage",
    former: &["Session storage by ID"],
    params: &[text("id")],
    returns: Kind::Any,
    doc: "The shared storage object of the session with this UUID; Null if there is none.",
    examples: &[
        ("Session storage(\"no such session\")", "Null"),
        ("Session storage(Session.id)=Session.storage", "True"),
    ],
    source: "commands/session-storage",
    run: Run::Function(session_storage),
    ..Command::DEFAULT
};

fn session_storage(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(match cx.engine.find_session(&args.string(0)) {
        Some(found) => Arc::clone(&found.storage).into_value(shared_class),
        None => Value::Null,
    })
}
