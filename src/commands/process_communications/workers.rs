//! Workers: processes that wait for messages. And signals.

use std::sync::Arc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, one_of, text};
use crate::interpret::Context;
use crate::runtime::mailbox::{Message, MessageCode};
use crate::runtime::record::{Kind as ProcessKind, Record};
use crate::runtime::run;
use crate::runtime::world::Wait;
use crate::shared::Node;
use crate::shared::parcel::Parcel;
use crate::shared::signal::Signal;
use crate::value::error::code;
use crate::value::{Error, Text, Value};

pub const CALL_WORKER: Command = Command {
    number: 1389,
    name: "CALL WORKER",
    params: &[
        one_of("process", &[Kind::Text, Kind::Integer]),
        one_of("formula", &[Kind::Text, Kind::Object]),
        any("param").repeated(),
    ],
    doc: "Posts code and arguments to a worker, which is started if there is none of that name.",
    source: "commands/call-worker",
    run: Run::Function(call_worker),
    ..Command::DEFAULT
};

fn call_worker(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let code = match args.take(1) {
        formula @ Value::Object(_) => MessageCode::Formula(Parcel::pack(&formula)?),
        Value::Text(name) => MessageCode::Method(name.to_str().into_owned()),
        other => {
            return Err(Error::expected(
                "4D.Function or the name of a method",
                &other,
            ));
        }
    };
    let worker = match args.value(0) {
        Value::Text(name) => cx.engine.processes.worker(&name.to_str()),
        number => match by_number(cx, number) {
            Some(worker) => Some(worker),
            None => return Ok(Value::Undefined),
        },
    };
    let values = args.rest(2);
    let own = worker
        .as_ref()
        .is_some_and(|worker| worker.number == cx.process.number);
    let message = if own {
        // to itself: the very values (commands/call-worker)
        Message {
            code,
            unit: cx.unit_number(),
            args: Vec::new(),
            own: Some(cx.process.keep_arguments(values.to_vec())),
        }
    } else {
        Message {
            code,
            unit: cx.unit_number(),
            args: values.iter().map(Parcel::pack).collect::<Result<_, _>>()?,
            own: None,
        }
    };
    let unread = match worker {
        Some(worker) => deliver(cx, &worker, message),
        None => Some(message),
    };
    // there is no such worker, or it has just ended
    if let Some(message) = unread
        && let Value::Text(name) = args.value(0)
    {
        deliver_or_start(cx, &name.to_str(), message)?;
    }
    Ok(Value::Undefined)
}

/// The process with this number if it takes messages.
fn by_number(cx: &Context, number: &Value) -> Option<Arc<Record>> {
    let number = number.as_number().filter(|n| *n >= 1.0)?;
    let process = cx.engine.processes.find(number as u32)?;
    matches!(process.kind, ProcessKind::Worker | ProcessKind::Main).then_some(process)
}

/// Leaves a message with a worker; gives it back if the worker has ended.
fn deliver(cx: &Context, worker: &Record, message: Message) -> Option<Message> {
    if let Err(message) = worker.mailbox.post(message) {
        return Some(message);
    }
    wake(cx, worker);
    None
}

/// Lets a worker that waits for messages look at its mailbox.
fn wake(cx: &Context, worker: &Record) {
    let number = worker.number;
    cx.world
        .at_home(worker, move |world| world.wake_for_message(number));
}

/// Leaves a message with the worker of this name, which is started if there is none.
fn deliver_or_start(cx: &Context, name: &str, message: Message) -> Result<(), Error> {
    let startup = match &message.code {
        MessageCode::Method(method) => Some(method.clone()),
        MessageCode::Formula(_) => None,
    };
    let method = match &message.code {
        MessageCode::Method(method) => cx
            .engine
            .program
            .method_number_for_command(message.unit, method),
        MessageCode::Formula(formula) => formula.bare_method(),
    };
    let preemptive = run::starts_preemptively(cx, method)?;
    let session = &cx.process.session;
    let mut message = message;
    loop {
        let (worker, is_new) = run::worker(cx, name, session, preemptive)?;
        // the message first, so that a new worker has something to do
        match worker.mailbox.post(message) {
            Ok(()) if is_new => return run::launch(cx, worker, life(startup)),
            Ok(()) => {
                wake(cx, &worker);
                return Ok(());
            }
            Err(back) => message = back,
        }
    }
}

/// The life of a worker. What was posted after it was killed is for a successor.
fn life(startup: Option<String>) -> crate::runtime::world::Start {
    Box::new(move |cx| {
        work(cx, startup.as_deref());
        // the name is free again: nobody finds this process any more
        cx.engine.processes.retire(&cx.process);
        let name = cx.process.name.clone();
        for message in cx.process.mailbox.close() {
            if let Err(error) = deliver_or_start(cx, &name, message) {
                cx.raise_here(error);
                cx.report_failure();
            }
        }
    })
}

/// One message after the other, until the worker is killed.
fn work(cx: &mut Context, startup: Option<&str>) {
    loop {
        let Some(message) = cx.process.mailbox.take() else {
            if cx.process.mailbox.is_killed() || cx.wait(Wait::Messages).is_err() {
                return;
            }
            continue;
        };
        handle(cx, message, startup);
        if cx.process.mailbox.is_killed() || cx.engine.quitting() {
            return;
        }
    }
}

/// Runs the code of a message. An error that nobody handles ends the message, not the worker.
pub(crate) fn handle(cx: &mut Context, message: Message, startup: Option<&str>) {
    let args = match message.own {
        Some(number) => cx.process.kept_arguments(number),
        None => message.args.iter().map(Parcel::unpack).collect(),
    };
    let method = match message.code {
        MessageCode::Formula(formula) => {
            if let Value::Object(formula) = formula.unpack()
                && cx.call_function(&formula, None, args).is_err()
            {
                cx.report_failure();
            }
            return;
        }
        MessageCode::Method(name) if name.is_empty() => match startup {
            Some(startup) => startup.to_owned(),
            None => return,
        },
        MessageCode::Method(name) => name,
    };
    match cx.world.method_by_name_in(message.unit, &method) {
        Some(code) => cx.run_to_end(&code, args),
        None => {
            let error = Error::new(
                code::METHOD_NOT_FOUND,
                format!("The project method `{method}` was not found"),
            );
            cx.raise_here(error);
            cx.report_failure();
        }
    }
}

pub const KILL_WORKER: Command = Command {
    number: 1390,
    name: "KILL WORKER",
    params: &[one_of("process", &[Kind::Text, Kind::Integer]).optional()],
    doc: "Asks a worker to forget its messages and to end after its current task.",
    source: "commands/kill-worker",
    run: Run::Function(kill_worker),
    ..Command::DEFAULT
};

fn kill_worker(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let worker = match args.value(0) {
        Value::Undefined => Some(Arc::clone(&cx.process.record)),
        Value::Text(name) => cx.engine.processes.worker(&name.to_str()),
        number => by_number(cx, number),
    };
    match worker {
        Some(worker) if worker.kind == ProcessKind::Worker => {
            worker.mailbox.kill();
            wake(cx, &worker);
        }
        Some(other) => other.mailbox.clear(),
        None => {}
    }
    Ok(Value::Undefined)
}

pub const NEW_SIGNAL: Command = Command {
    number: 1641,
    name: "New signal",
    params: &[text("description").optional()],
    returns: Kind::Object,
    doc: "A signal: a shared object that processes wait for until one triggers it.",
    examples: &[
        ("New signal.signaled", "False"),
        ("New signal(\"ready\").description", "ready"),
    ],
    source: "commands/new-signal",
    run: Run::Function(new_signal),
    ..Command::DEFAULT
};

fn new_signal(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let node = Arc::new(Node::with_signal(Signal::default()));
    node.put(&Text::new("description"), &Value::Text(args.text(0)))?;
    Ok(node.into_value(crate::runtime::world::shared_class))
}
