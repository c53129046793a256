//! Starting, delaying, pausing and ending processes.

use std::time::Duration;

use super::info::by_name;
use crate::args::{Args, symbol};
use crate::command::{Command, Kind, Run, any, integer, real, text};
use crate::interpret::Context;
use crate::runtime::record::Kind as ProcessKind;
use crate::runtime::run;
use crate::runtime::world::Wait;
use crate::value::{Error, Value};

pub const NEW_PROCESS: Command = Command {
    number: 317,
    name: "New process",
    french: Some("Nouveau process"),
    params: &[
        text("method"),
        integer("stack"),
        text("name").optional(),
        any("param").repeated(),
    ],
    returns: Kind::Integer,
    doc: "Starts a process that runs a method, and gives its number; with * the number of a live process of that name.",
    examples: &[],
    source: "commands/new-process",
    run: Run::Function(|cx, args| start(cx, args, ProcessKind::User)),
    ..Command::DEFAULT
};

pub const EXECUTE_ON_SERVER: Command = Command {
    number: 373,
    name: "Execute on server",
    french: Some("Executer sur serveur"),
    params: &[
        text("procedure"),
        integer("stack"),
        text("name").optional(),
        any("param").repeated(),
    ],
    returns: Kind::Integer,
    thread_safe: false,
    doc: "Like New process, for there is no other machine: starts a process that runs a method.",
    examples: &[],
    source: "commands/execute-on-server",
    run: Run::Function(|cx, args| start(cx, args, ProcessKind::ExecuteOnServer)),
    ..Command::DEFAULT
};

fn start(cx: &mut Context, args: &mut Args, kind: ProcessKind) -> Result<Value, Error> {
    let method = args.string(0);
    let unique = args.star(2);
    let name = if symbol::is_any(args.value(2)) {
        String::new()
    } else {
        args.string(2)
    };
    if unique
        && !name.is_empty()
        && let Some(running) = by_name(cx, &name)
    {
        return Ok(Value::whole(running.number.into()));
    }
    let params = args.rest(3).iter().filter(|value| !symbol::is_any(value));
    let params: Vec<Value> = params.cloned().collect();
    let session = std::sync::Arc::clone(&cx.process.session);
    let number = run::start_method(cx, &session, kind, &name, &method, &params)?;
    Ok(Value::whole(number.into()))
}

pub const DELAY_PROCESS: Command = Command {
    number: 323,
    name: "DELAY PROCESS",
    french: Some("ENDORMIR PROCESS"),
    params: &[integer("process"), real("duration")],
    doc: "Lets a process sleep for so many ticks (1/60 second); 0 wakes it.",
    source: "commands/delay-process",
    run: Run::Function(delay_process),
    ..Command::DEFAULT
};

/// Ticks in a second.
const TICKS: f64 = 60.0;

fn delay_process(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Ok(number) = u32::try_from(args.integer(0)) else {
        return Ok(Value::Undefined);
    };
    let ticks = args.real(1);
    let now = cx.engine.host.instant();
    let until = (ticks > 0.0).then(|| now + Duration::from_secs_f64((ticks / TICKS).min(1e9)));
    if number == cx.process.number {
        cx.wait(until.map_or(Wait::Turn, Wait::Until))?;
    } else if let Some(process) = cx.engine.processes.find(number) {
        cx.world
            .at_home(&process, move |world| world.delay(number, until));
    }
    Ok(Value::Undefined)
}

pub const PAUSE_PROCESS: Command = Command {
    number: 319,
    name: "PAUSE PROCESS",
    french: Some("SUSPENDRE PROCESS"),
    params: &[integer("process")],
    doc: "Stops a process until RESUME PROCESS; no effect on the main process.",
    source: "commands/pause-process",
    run: Run::Function(pause_process),
    ..Command::DEFAULT
};

fn pause_process(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Ok(number) = u32::try_from(args.integer(0)) else {
        return Ok(Value::Undefined);
    };
    match cx.engine.processes.find(number) {
        Some(process) if process.kind == ProcessKind::Main => {}
        Some(process) if process.number == cx.process.number => cx.wait(Wait::Paused)?,
        Some(process) => cx.world.at_home(&process, move |world| world.pause(number)),
        None => {}
    }
    Ok(Value::Undefined)
}

pub const RESUME_PROCESS: Command = Command {
    number: 320,
    name: "RESUME PROCESS",
    french: Some("REACTIVER PROCESS"),
    params: &[integer("process")],
    doc: "Lets a paused or delayed process go on.",
    source: "commands/resume-process",
    run: Run::Function(|cx, args| {
        let process = u32::try_from(args.integer(0))
            .ok()
            .and_then(|number| cx.engine.processes.find(number));
        if let Some(process) = process {
            let number = process.number;
            cx.world
                .at_home(&process, move |world| world.resume_process(number));
        }
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub const ABORT_PROCESS_BY_ID: Command = Command {
    number: 1634,
    name: "ABORT PROCESS BY ID",
    params: &[integer("uniqueID")],
    doc: "Ends a process on a server; elsewhere it does nothing.",
    source: "commands/abort-process-by-id",
    run: Run::Function(abort_process_by_id),
    ..Command::DEFAULT
};

fn abort_process_by_id(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if cx.engine.is_server() {
        let id = args.real(0);
        if let Some(process) = cx
            .engine
            .processes
            .all()
            .into_iter()
            .find(|process| process.id as f64 == id)
        {
            process.request_abort();
        }
    }
    Ok(Value::Undefined)
}

pub const PROCESS_ABORTED: Command = Command {
    number: 672,
    name: "Process aborted",
    french: Some("Process interrompu"),
    returns: Kind::Boolean,
    doc: "True if the process has been asked to end.",
    examples: &[("Process aborted", "False")],
    source: "commands/process-aborted",
    run: Run::Function(|cx, _| {
        cx.process.watch_abort();
        Ok(Value::Boolean(
            cx.process.abort_requested() || cx.engine.quitting(),
        ))
    }),
    ..Command::DEFAULT
};

pub const EXECUTE_ON_CLIENT: Command = Command {
    number: 651,
    name: "EXECUTE ON CLIENT",
    french: Some("EXECUTER SUR CLIENT"),
    params: &[
        text("clientName"),
        text("methodName"),
        any("param").repeated(),
    ],
    thread_safe: false,
    doc: "Runs a method on a registered client; without clients nothing happens.",
    source: "commands/execute-on-client",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};
