//! What kind of application runs, its clients, and its end.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, text};
use crate::interpret::Context;
use crate::interpret::failure::Interrupt;
use crate::runtime::session::SessionKind;
use crate::value::{Error, Value};

pub(super) const APPLICATION_TYPE: Command = Command {
    number: 494,
    name: "Application type",
    french: Some("Type application"),
    returns: Kind::Integer,
    doc: "The kind of the application: tool4d (6), or 4D Server (5) for `--application server`.",
    examples: &[("Application type=tool4d", "True")],
    source: "commands/application-type",
    run: Run::Function(|cx, _| {
        const SERVER: i32 = 5;
        const TOOL: i32 = 6;
        let server = cx.engine.is_server();
        Ok(Value::Integer(if server { SERVER } else { TOOL }))
    }),
    ..Command::DEFAULT
};

pub(super) const DROP_REMOTE_USER: Command = Command {
    number: 1633,
    name: "DROP REMOTE USER",
    params: &[text("userSession")],
    doc: "Ends the session of a remote user and its processes on a server; elsewhere it does nothing.",
    source: "commands/drop-remote-user",
    run: Run::Function(drop_remote_user),
    ..Command::DEFAULT
};

fn drop_remote_user(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let id = args.string(0);
    let remote = cx
        .engine
        .find_session(&id)
        .filter(|session| cx.engine.is_server() && session.kind == SessionKind::Remote);
    if let Some(session) = remote {
        cx.engine.close_session(&session.id);
        for process in cx.engine.processes.all() {
            if process.session.id == session.id {
                process.request_abort();
            }
        }
    }
    Ok(Value::Undefined)
}

pub(super) const QUIT_4D: Command = Command {
    number: 291,
    name: "QUIT 4D",
    french: Some("QUITTER 4D"),
    params: &[integer("time").optional()],
    doc: "Ends the program: all processes are asked to end. On a server the calling method goes on.",
    source: "commands/quit-4d",
    run: Run::Function(quit_4d),
    ..Command::DEFAULT
};

fn quit_4d(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    if cx.engine.is_server() {
        cx.world.quit_when_waiting(cx.process.number);
        return Ok(Value::Undefined);
    }
    cx.engine.ask_to_end();
    cx.interrupt(Interrupt::Quit);
    Err(Error::new(
        crate::value::error::code::INTERRUPTED,
        "The program ends",
    ))
}

pub(super) const RESTART_4D: Command = Command {
    number: 1292,
    name: "RESTART 4D",
    params: &[integer("time").optional(), text("message").optional()],
    sets: &["OK"],
    doc: "Ends the program as `QUIT 4D` does and asks whoever started it to start it again.",
    source: "commands/restart-4d",
    run: Run::Function(restart_4d),
    ..Command::DEFAULT
};

/// U: `restart_4d`: a program of the command line does not start itself again: it ends, which is
/// what an application that is restarted sees.
fn restart_4d(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(true);
    quit_4d(cx, args)
}
