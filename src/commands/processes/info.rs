//! What processes there are and how they fare.

use std::sync::Arc;

use crate::args::Args;
use crate::classes::session;
use crate::command::{Command, Kind, Run, integer, one_of, star, text, variable};
use crate::interpret::Context;
use crate::runtime::host::iso_utc;
use crate::runtime::record::{Record, State};
use crate::value::array::Element;
use crate::value::{Array, Collection, Error, Object, Value};

pub const COUNT_TASKS: Command = Command {
    number: 335,
    name: "Count tasks",
    french: Some("Nombre de process"),
    returns: Kind::Integer,
    doc: "The highest number of a live process.",
    examples: &[("Count tasks", "1")],
    source: "commands/count-tasks",
    run: Run::Function(|cx, _| {
        let highest = cx
            .engine
            .processes
            .all()
            .last()
            .map_or(0, |process| process.number);
        Ok(Value::whole(highest.into()))
    }),
    ..Command::DEFAULT
};

pub const COUNT_USER_PROCESSES: Command = Command {
    number: 343,
    name: "Count user processes",
    french: Some("Nombre de process utilisateurs"),
    returns: Kind::Integer,
    doc: "How many processes are alive, those not counted that serve the application itself.",
    examples: &[("Count user processes", "1")],
    source: "commands/count-user-processes",
    run: Run::Function(|cx, _| {
        Ok(Value::from(
            cx.engine
                .processes
                .all()
                .iter()
                // the kinds that the page leaves out
                .filter(|process| !matches!(process.kind as i32, -25 | -31 | -15))
                .count(),
        ))
    }),
    ..Command::DEFAULT
};

pub const COUNT_USERS: Command = Command {
    number: 342,
    name: "Count users",
    french: Some("Nombre utilisateurs"),
    returns: Kind::Integer,
    doc: "How many users are connected; 1 in a local application.",
    examples: &[("Count users", "1")],
    source: "commands/count-users",
    run: Run::Function(|_, _| Ok(Value::Integer(1))),
    ..Command::DEFAULT
};

pub const CURRENT_PROCESS: Command = Command {
    number: 322,
    name: "Current process",
    french: Some("Numero du process courant"),
    returns: Kind::Integer,
    doc: "The number of the process that runs this code.",
    examples: &[("Current process", "1")],
    source: "commands/current-process",
    run: Run::Function(|cx, _| Ok(Value::whole(cx.process.number.into()))),
    ..Command::DEFAULT
};

pub const CURRENT_PROCESS_NAME: Command = Command {
    number: 1392,
    name: "Current process name",
    returns: Kind::Text,
    doc: "The name of the process that runs this code.",
    examples: &[(
        "Current process name=Process info(Current process).name",
        "True",
    )],
    source: "commands/current-process-name",
    run: Run::Function(|cx, _| Ok(Value::text(&cx.process.name))),
    ..Command::DEFAULT
};

pub const PROCESS_NUMBER: Command = Command {
    number: 372,
    name: "Process number",
    french: Some("Chercher process"),
    params: &[text("name"), star("*").optional()],
    returns: Kind::Integer,
    doc: "The number of the process with this name or id; 0 if there is none.",
    examples: &[
        ("Process number(\"nobody\")", "0"),
        ("Process number(Current process name)", "1"),
    ],
    source: "commands/process-number",
    run: Run::Function(process_number),
    ..Command::DEFAULT
};

fn process_number(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name = args.string(0);
    Ok(Value::whole(
        by_name(cx, &name).map_or(0, |process| process.number.into()),
    ))
}

/// The live process with this name (capitals do not count: Concepts/identifiers) or id.
pub(super) fn by_name(cx: &Context, name: &str) -> Option<Arc<Record>> {
    let wanted = name.to_lowercase();
    let processes = cx.engine.processes.all();
    let named = processes
        .iter()
        .find(|process| process.name.to_lowercase() == wanted);
    named
        .or_else(|| {
            processes
                .iter()
                .find(|process| process.id.to_string() == name)
        })
        .cloned()
}

pub const PROCESS_STATE: Command = Command {
    number: 330,
    name: "Process state",
    french: Some("Statut du process"),
    params: &[integer("process")],
    returns: Kind::Integer,
    thread_safe: false,
    doc: "The state of the process: Executing, Delayed, Aborted …; Does not exist for a number never used.",
    examples: &[
        ("Process state(Current process)=Executing", "True"),
        ("Process state(1000)=Does not exist", "True"),
    ],
    source: "commands/process-state",
    run: Run::Function(process_state),
    ..Command::DEFAULT
};

/// `Does not exist` (theme Process State).
const DOES_NOT_EXIST: i32 = -100;

fn process_state(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = args.integer(0);
    let state = match u32::try_from(number)
        .ok()
        .and_then(|number| cx.engine.processes.find(number))
    {
        Some(process) => process.state() as i32,
        None if number >= 1 && number as u32 <= cx.engine.processes.last_number() => {
            State::Aborted as i32
        }
        None => DOES_NOT_EXIST,
    };
    Ok(Value::Integer(state))
}

pub const PROCESS_INFO: Command = Command {
    number: 1843,
    name: "Process info",
    params: &[integer("processNumber")],
    returns: Kind::Any,
    doc: "What is known of the process with this number; Null if there is none.",
    examples: &[
        ("Process info(Current process).number", "1"),
        ("Process info(1000)", "Null"),
    ],
    source: "commands/process-info",
    run: Run::Function(process_info),
    ..Command::DEFAULT
};

fn process_info(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    match u32::try_from(args.integer(0))
        .ok()
        .and_then(|number| cx.engine.processes.find(number))
    {
        Some(process) => describe(cx, &process).map(Value::Object),
        None => Ok(Value::Null),
    }
}

fn describe(cx: &Context, process: &Record) -> Result<Object, Error> {
    let info = Object::new();
    info.set_str("number", Value::whole(process.number.into()))?;
    info.set_str("name", process.name.as_str())?;
    info.set_str("ID", Value::number(process.id as f64))?;
    info.set_str("sessionID", process.session.id.as_str())?;
    info.set_str("state", process.state() as i32)?;
    info.set_str("type", process.kind as i32)?;
    info.set_str("preemptive", process.preemptive)?;
    info.set_str("creationDateTime", iso_utc(process.created))?;
    let ran = process.time().as_secs_f64();
    let lived = cx.engine.host.now().saturating_sub(process.created) as f64 / 1000.0;
    info.set_str("cpuTime", Value::number(ran))?;
    info.set_str("cpuUsage", Value::number(share(ran, lived)))?;
    info.set_str("systemID", process.id.to_string())?;
    info.set_str("visible", false)?;
    Ok(info)
}

/// U: the share of a process that has just begun: none. Otherwise how much of its life it has
/// run, from 0 to 1 (commands/process-info).
fn share(ran: f64, lived: f64) -> f64 {
    if lived > 0.0 {
        (ran / lived).min(1.0)
    } else {
        0.0
    }
}

pub const PROCESS_ACTIVITY: Command = Command {
    number: 1495,
    name: "Process activity",
    former: &["Get process activity"],
    params: &[
        one_of("sessionID", &[Kind::Text, Kind::Integer]).optional(),
        integer("options").optional(),
    ],
    returns: Kind::Any,
    doc: "A snapshot of the running processes, on a server also of the sessions.",
    examples: &[
        ("Process activity.processes.length", "1"),
        ("Process activity.sessions=Null", "True"),
        ("Process activity.processes[0].sessionID=Session.id", "True"),
    ],
    source: "commands/process-activity",
    run: Run::Function(process_activity),
    ..Command::DEFAULT
};

/// `Processes only` and `Sessions only` (theme 4D Environment).
const PROCESSES_ONLY: i32 = 1;
const SESSIONS_ONLY: i32 = 2;

fn process_activity(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let activity = Object::new();
    if !cx.engine.is_server() {
        // a local application always gives all processes and nothing else
        let processes = cx.engine.processes.all();
        let list = processes
            .iter()
            .map(|process| describe(cx, process).map(Value::Object));
        activity.set_str(
            "processes",
            Collection::new(list.collect::<Result<_, _>>()?),
        )?;
        return Ok(Value::Object(activity));
    }
    let (wanted, options) = match args.value(0) {
        Value::Text(id) => (Some(id.to_str().into_owned()), args.integer(1)),
        _ => (None, args.integer(0)),
    };
    let sessions = match &wanted {
        None => cx.engine.live_sessions(),
        Some(id) => match cx.engine.find_session(id) {
            Some(session) => vec![session],
            None => return Ok(Value::Null),
        },
    };
    if options != SESSIONS_ONLY {
        let mut list = Vec::new();
        for process in cx.engine.processes.all() {
            if !sessions
                .iter()
                .any(|session| session.id == process.session.id)
            {
                continue;
            }
            let entry = describe(cx, &process)?;
            if options != PROCESSES_ONLY {
                entry.set_str("session", session::info(&process.session)?)?;
            }
            list.push(Value::Object(entry));
        }
        activity.set_str("processes", Collection::new(list))?;
    }
    if options != PROCESSES_ONLY {
        let list = sessions
            .iter()
            .map(|found| session::info(found).map(Value::Object));
        activity.set_str("sessions", Collection::new(list.collect::<Result<_, _>>()?))?;
    }
    Ok(Value::Object(activity))
}

pub const REGISTER_CLIENT: Command = Command {
    number: 648,
    name: "REGISTER CLIENT",
    french: Some("INSCRIRE CLIENT"),
    params: &[text("clientName").optional(), star("*").optional()],
    thread_safe: false,
    doc: "Registers a client of a server; a local application is none, so nothing happens.",
    source: "commands/register-client",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

pub const UNREGISTER_CLIENT: Command = Command {
    number: 649,
    name: "UNREGISTER CLIENT",
    french: Some("DESINSCRIRE CLIENT"),
    thread_safe: false,
    doc: "Takes the registration of a client back; there is none, so nothing happens.",
    source: "commands/unregister-client",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

pub const GET_REGISTERED_CLIENTS: Command = Command {
    number: 650,
    name: "GET REGISTERED CLIENTS",
    french: Some("LIRE CLIENTS INSCRITS"),
    params: &[variable("clientList"), variable("methods")],
    thread_safe: false,
    sets: &["OK"],
    doc: "The registered clients and how much each has to do: none.",
    source: "commands/get-registered-clients",
    run: Run::Function(get_registered_clients),
    ..Command::DEFAULT
};

fn get_registered_clients(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    for (i, element) in [Element::Text, Element::Longint].into_iter().enumerate() {
        let pointer = args.pointer(i);
        match cx.read_pointer(&pointer)? {
            Value::Array(array) => array.resize(0),
            _ => cx.write_pointer(&pointer, Value::Array(Array::new(element, 0)))?,
        }
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub const O_PROCESS_PROPERTIES: Command = Command {
    number: 336,
    name: "_O_PROCESS PROPERTIES",
    former: &["PROCESS PROPERTIES"],
    french: Some("INFORMATIONS PROCESS"),
    params: &[
        integer("process"),
        variable("procName"),
        variable("procState"),
        variable("procTime"),
        variable("procMode").optional(),
        variable("uniqueID").optional(),
        variable("origin").optional(),
    ],
    thread_safe: false,
    doc: "Gives name, state and time of a process in variables, and mode, number and kind; `Process info` has replaced it.",
    source: "commands/process-info",
    run: Run::Function(process_properties),
    ..Command::DEFAULT
};

/// U: `process_properties`: the command has no page any more. Of a process that does not exist
/// the name is empty and the rest as `Process state` has it; the time in ticks is not measured, and
/// no process is visible or preemptive.
fn process_properties(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = args.integer(0);
    let process = u32::try_from(number)
        .ok()
        .and_then(|number| cx.world.process(number));
    let state = process_state(cx, args)?;
    let name = process.as_ref().map_or("", |process| &process.name);
    let id = process.as_ref().map_or(0.0, |process| process.id as f64);
    let origin = process.as_ref().map_or(0, |process| process.kind as i32);
    let values = [
        Value::text(name),
        state,
        Value::Integer(0),
        Value::Integer(0),
        Value::number(id),
        Value::Integer(origin),
    ];
    for (i, value) in (1..).zip(values) {
        if args.has(i) {
            let pointer = args.pointer(i);
            // the mode was a Boolean once: visible or not
            let value = match cx.read_pointer(&pointer)? {
                Value::Boolean(_) if i == 4 => Value::Boolean(false),
                _ => value,
            };
            cx.write_pointer(&pointer, value)?;
        }
    }
    Ok(Value::Undefined)
}
