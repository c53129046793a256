//! Workers: processes that wait for messages. And signals.

use std::rc::Rc;
use std::sync::Arc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, one_of, text};
use crate::interpret::Context;
use crate::runtime::process::{Kind as ProcessKind, Message, MessageCode, Process};
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
        Value::Object(formula) => MessageCode::Formula(formula),
        Value::Text(name) => MessageCode::Method(name.to_str().into_owned()),
        other => {
            return Err(Error::expected(
                "4D.Function or the name of a method",
                &other,
            ));
        }
    };
    let worker = match args.value(0) {
        Value::Text(name) => Some(named(cx, &name.to_str())),
        number => by_number(cx, number),
    };
    let Some(worker) = worker else {
        return Ok(Value::Undefined);
    };
    let own = worker
        .as_ref()
        .is_some_and(|worker| worker.number == cx.process.number);
    let values = args.rest(2);
    let message = if own {
        // to itself: the very values (commands/call-worker)
        Message {
            code,
            args: Vec::new(),
            own: Some(values.to_vec()),
        }
    } else {
        Message {
            code,
            args: values.iter().map(Parcel::pack).collect::<Result<_, _>>()?,
            own: None,
        }
    };
    match worker {
        Some(worker) if worker.killed.get() && own => {}
        Some(worker) if worker.killed.get() => worker.successor.borrow_mut().push_back(message),
        Some(worker) => {
            worker.messages.borrow_mut().push_back(message);
            cx.world.wake_for_message(worker.number);
        }
        None => {
            let name = args.string(0);
            start(cx, &name, vec![message])?;
        }
    }
    Ok(Value::Undefined)
}

/// The live worker of this name (exactly: worker names are case sensitive), if there is one.
fn named(cx: &Context, name: &str) -> Option<Rc<Process>> {
    cx.world.worker(name)
}

/// The process with this number if it is a worker; `None` if nothing is to be done.
#[allow(clippy::option_option)] // the inner one says whether the worker must be started first
fn by_number(cx: &Context, number: &Value) -> Option<Option<Rc<Process>>> {
    let number = number.as_number().filter(|n| *n >= 1.0)?;
    let process = cx.world.process(number as u32)?;
    matches!(process.kind, ProcessKind::Worker | ProcessKind::Main).then_some(Some(process))
}

/// Starts a worker with its first messages.
fn start(cx: &Context, name: &str, messages: Vec<Message>) -> Result<(), Error> {
    let session = Arc::clone(&cx.process.session);
    let startup = messages.first().and_then(|message| match &message.code {
        MessageCode::Method(method) => Some(method.clone()),
        MessageCode::Formula(_) => None,
    });
    let owned = name.to_owned();
    let process = cx
        .world
        .spawn(name, ProcessKind::Worker, session, move |cx| {
            work(cx, startup.as_deref());
            let successor: Vec<Message> = cx.process.successor.borrow_mut().drain(..).collect();
            if !successor.is_empty() {
                // the name is free again: nobody finds this process any more
                cx.world.retire(cx.process.number);
                let _ = start(cx, &owned, successor);
            }
        })
        .map_err(|error| {
            Error::bad_argument(format!("The worker could not be started: {error}"))
        })?;
    process.messages.borrow_mut().extend(messages);
    Ok(())
}

/// A worker's life: one message after the other, until it is killed.
fn work(cx: &mut Context, startup: Option<&str>) {
    loop {
        let message = cx.process.messages.borrow_mut().pop_front();
        let Some(message) = message else {
            if cx.process.killed.get() || cx.wait(Wait::Messages).is_err() {
                return;
            }
            continue;
        };
        handle(cx, message, startup);
        if cx.process.killed.get() || cx.engine.quitting() {
            return;
        }
    }
}

/// Runs the code of a message. An error that nobody handles ends the message, not the worker.
pub(crate) fn handle(cx: &mut Context, message: Message, startup: Option<&str>) {
    let args = message
        .own
        .unwrap_or_else(|| message.args.iter().map(Parcel::unpack).collect());
    let method = match message.code {
        MessageCode::Formula(formula) => {
            if cx.call_function(&formula, None, args).is_err() {
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
    match cx.method_by_name(&method) {
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
        Value::Undefined => Some(Rc::clone(&cx.process)),
        Value::Text(name) => named(cx, &name.to_str()),
        number => by_number(cx, number).flatten(),
    };
    if let Some(worker) = worker {
        worker.messages.borrow_mut().clear();
        if worker.kind == ProcessKind::Worker {
            worker.killed.set(true);
            cx.world.wake_for_message(worker.number);
        }
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
    let value = Arc::clone(&node).into_value(crate::runtime::world::shared_class);
    if let Value::Object(object) = &value {
        node.set_under_construction(true);
        let result = object.set(&Text::new("description"), Value::Text(args.text(0)));
        node.set_under_construction(false);
        result?;
    }
    Ok(value)
}
