//! 4D.SystemWorker (API/SystemWorkerClass): a program of the system that runs beside the method
//! and calls it back. The running program itself is in `system_worker/child.rs`.
//!
//! Callbacks run in the process that made the object: in a worker between its messages, in every
//! process during `wait()`.

mod child;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, object, one_of, real, text};
use crate::commands::objects_language::typed;
use crate::commands::tools::launch;
use crate::interpret::Context;
use crate::runtime::mailbox::{Message, MessageCode};
use crate::runtime::record;
use crate::runtime::world::{Wait, shared_class};
use crate::shared::parcel::Parcel;
use crate::value::charset::Charset;
use crate::value::class::Member as ClassMember;
use crate::value::error::code;
use crate::value::object::Host;
use crate::value::{Blob, Collection, Error, Object, Text, Value};
use child::{Child, Event, Settings};

/// `4D.SystemWorker`.
pub const CLASS: Builtin = Builtin {
    name: "SystemWorker",
    parent: Some("Object"),
    members: &[
        &CLOSE_INPUT,
        &COMMAND_LINE,
        &CURRENT_DIRECTORY,
        &DATA_TYPE,
        &ENCODING,
        &ERRORS,
        &EXIT_CODE,
        &HIDE_WINDOW,
        &PID,
        &POST_MESSAGE,
        &RESPONSE,
        &RESPONSE_ERROR,
        &TERMINATE,
        &TERMINATED,
        &TIMEOUT,
        &WAIT,
    ],
    new: Some(&NEW),
    doc: "A program of the system that runs beside the method.",
};

/// After what time `wait()` looks even if nobody has told that something has happened: so a process
/// that waits for a program is not taken for one that waits in vain.
const LOOK: Duration = Duration::from_secs(1);
/// The same on the clock of a seed, which nobody else moves.
const LOOK_SEEDED: Duration = Duration::from_millis(2);

/// A program and what was asked for it.
struct Worker {
    child: Arc<Child>,
    command_line: Text,
    /// The object with the callbacks; they are called as its functions.
    options: Object,
    is_blob: bool,
    encoding: String,
    hide_window: Cell<bool>,
    timeout: Option<f64>,
    /// Bytes of a character that has not come whole.
    pending: [RefCell<Vec<u8>>; 2],
    /// The last callbacks were called.
    finished: Cell<bool>,
}

impl Host for Worker {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            format!("the property `{key}` of a 4D.SystemWorker cannot be set"),
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some("[object SystemWorker]".into())
    }
}

thread_local! {
    /// The workers of this thread that have not finished, with the id of their process.
    static ACTIVE: RefCell<Vec<(u64, Object)>> = const { RefCell::new(Vec::new()) };
}

fn worker(this: &Value) -> Result<&Worker, Error> {
    match this {
        Value::Object(object) => object.as_host::<Worker>(),
        _ => None,
    }
    .ok_or_else(|| Error::expected("4D.SystemWorker", this))
}

const NEW: Member = Member {
    name: "new",
    params: &[text("commandLine"), object("options").optional()],
    returns: Kind::Object,
    doc: "Starts a program with its arguments; the options name callbacks, the type of the response, a time limit, variables and a folder.",
    source: "API/SystemWorkerClass",
    run: Run::Function(new),
    ..Member::DEFAULT
};

fn new(cx: &mut Context, _this: &Value, args: &mut Args) -> Result<Value, Error> {
    let command_line = args.text(0);
    let options = args.object(1).unwrap_or_default();
    let words = launch::words(&command_line.to_str());
    let program = words.first().map_or("", String::as_str);
    let program = cx.engine.permissions.program(program)?;
    let folder = match options.get_str("currentDirectory") {
        Some(Value::Object(folder)) => super::disk::item_of(&folder).map(|item| item.place(cx)),
        Some(Value::Text(path)) => Some(cx.engine.places.document(&path.to_str())),
        _ => None,
    };
    let timeout = options.get_str("timeout").and_then(|t| t.as_number());
    let settings = Settings {
        program,
        arguments: words.into_iter().skip(1).collect(),
        folder,
        variables: variables(&options),
        timeout: timeout.map(|seconds| Duration::from_secs_f64(seconds.clamp(0.0, 1e9))),
    };
    let child = Child::start(settings, notice(cx)).map_err(|error| {
        Error::new(
            code::BAD_ARGUMENT,
            format!("`{command_line}` cannot be started: {error}"),
        )
    })?;
    let word = |name: &str| match options.get_str(name) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text.to_string()),
        _ => None,
    };
    let worker = Worker {
        child,
        command_line,
        is_blob: word("dataType").is_some_and(|kind| kind.eq_ignore_ascii_case("blob")),
        encoding: word("encoding").unwrap_or_else(|| "UTF-8".into()),
        hide_window: Cell::new(!matches!(
            options.get_str("hideWindow"),
            Some(Value::Boolean(false))
        )),
        timeout,
        options,
        pending: Default::default(),
        finished: Cell::new(false),
    };
    let object = Object::host(Rc::new(worker), shared_class("4D", "SystemWorker"));
    ACTIVE.with_borrow_mut(|active| active.push((cx.process.id, object.clone())));
    Ok(Value::Object(object))
}

/// The variables of the environment among the options, as texts.
fn variables(options: &Object) -> Vec<(String, String)> {
    let Some(Value::Object(variables)) = options.get_str("variables") else {
        return Vec::new();
    };
    variables
        .entries()
        .into_iter()
        .filter_map(|(name, value)| {
            let value = match value {
                Value::Null | Value::Undefined | Value::Object(_) | Value::Collection(_) => {
                    return None;
                }
                other => typed::text_of(&other).to_string(),
            };
            let name = name.to_string();
            let valid = !name.is_empty() && !name.contains(['=', '\0']) && !value.contains('\0');
            valid.then_some((name, value))
        })
        .collect()
}

/// What tells the process that something has happened: it wakes in `wait()`, and gets a message if
/// it takes messages.
fn notice(cx: &Context) -> Box<dyn Fn() + Send + Sync> {
    let wake = cx.world.waker(cx.process.number);
    if cx.process.kind != record::Kind::Worker {
        return Box::new(move || wake());
    }
    let record = Arc::clone(&cx.process.record);
    Box::new(move || {
        wake();
        let message = Message {
            code: MessageCode::Formula(Parcel::Builtin(&CALL_BACK)),
            unit: 0,
            args: Vec::new(),
            own: None,
        };
        let number = record.number;
        if record.mailbox.post(message).is_ok() {
            record
                .inbox
                .run(move |world| world.wake_for_message(number));
        }
    })
}

/// What the message of a notice runs: the callbacks of all workers of the process.
const CALL_BACK: Member = Member {
    name: "callBack",
    returns: Kind::Nothing,
    run: Run::Function(|cx, _, _| {
        call_back_all(cx)?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

/// Calls back for all that has happened to the workers of this process.
fn call_back_all(cx: &mut Context) -> Result<(), Error> {
    let me = cx.process.id;
    let mine: Vec<Object> = ACTIVE.with_borrow(|active| {
        let mine = active.iter().filter(|(process, _)| *process == me);
        mine.map(|(_, object)| object.clone()).collect()
    });
    for object in mine {
        let this = Value::Object(object);
        call_back(cx, &this)?;
    }
    ACTIVE.with_borrow_mut(|active| {
        active.retain(|(_, object)| {
            object
                .as_host::<Worker>()
                .is_some_and(|worker| !worker.finished.get())
        });
    });
    Ok(())
}

/// Calls back for all that has happened to one worker, in order: data, an error or the response,
/// the end.
fn call_back(cx: &mut Context, this: &Value) -> Result<(), Error> {
    let worker = worker(this)?;
    while let Some(event) = worker.child.next_event() {
        let (name, kind, bytes, stream) = match event {
            Event::Output(bytes) => ("onData", "data", bytes, 0),
            Event::Errors(bytes) => ("onDataError", "error", bytes, 1),
        };
        if has_callback(worker, name) {
            let data = worker.data(stream, bytes, false);
            run_callback(cx, this, name, kind, Some(data))?;
        }
    }
    if worker.child.has_ended() && !worker.finished.replace(true) {
        if worker.child.failure().is_some() {
            run_callback(cx, this, "onError", "error", None)?;
        } else {
            run_callback(cx, this, "onResponse", "response", None)?;
        }
        run_callback(cx, this, "onTerminate", "termination", None)?;
    }
    Ok(())
}

/// The function of the options with this name: a formula, or a function of their class.
fn callback(worker: &Worker, name: &str) -> Option<Object> {
    if let Some(Value::Object(function)) = worker.options.get_str(name) {
        return Some(function);
    }
    match worker.options.class()?.member(&Text::new(name))? {
        ClassMember::Function(function) => Some(function),
        _ => None,
    }
}

fn has_callback(worker: &Worker, name: &str) -> bool {
    callback(worker, name).is_some()
}

fn run_callback(
    cx: &mut Context,
    this: &Value,
    name: &str,
    kind: &str,
    data: Option<Value>,
) -> Result<(), Error> {
    let worker = worker(this)?;
    let Some(function) = callback(worker, name) else {
        return Ok(());
    };
    let info = Object::new();
    info.set_str("type", kind)?;
    if let Some(data) = data {
        info.set_str("data", data)?;
    }
    let options = Value::Object(worker.options.clone());
    let args = vec![this.clone(), Value::Object(info)];
    cx.run_function(&function, Some(options), args)?;
    Ok(())
}

impl Worker {
    /// Bytes as the type of the response has them. Of a text the bytes of a character that is not
    /// whole yet wait for the rest, unless these are all.
    fn data(&self, stream: usize, bytes: Vec<u8>, all: bool) -> Value {
        if self.is_blob {
            return Value::Object(super::blob::object(Rc::new(Blob::new(bytes))));
        }
        let utf8 = ["UTF-8", "UTF8"].contains(&self.encoding.to_uppercase().as_str());
        if !utf8 || all {
            return Value::Text(self.text(&bytes));
        }
        let Some(pending) = self.pending.get(stream) else {
            return Value::Text(self.text(&bytes));
        };
        let mut pending = pending.borrow_mut();
        pending.extend(bytes);
        let whole = match std::str::from_utf8(&pending) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => pending.len(),
        };
        let rest = pending.split_off(whole);
        let whole = std::mem::replace(&mut *pending, rest);
        Value::Text(self.text(&whole))
    }

    fn text(&self, bytes: &[u8]) -> Text {
        match Charset::named(&self.encoding) {
            Some(charset) => charset.decode(bytes),
            None => Text::new(&String::from_utf8_lossy(bytes)),
        }
    }
}

const CLOSE_INPUT: Member = Member {
    name: "closeInput",
    returns: Kind::Nothing,
    doc: "Closes the standard input of the program: it knows then that nothing more comes.",
    source: "API/SystemWorkerClass",
    run: Run::Function(|_, this, _| {
        worker(this)?.child.close_input();
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const COMMAND_LINE: Member = Member {
    name: "commandLine",
    returns: Kind::Text,
    doc: "The command line it was made with.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| Ok(Value::Text(worker(this)?.command_line.clone()))),
    ..Member::DEFAULT
};

const CURRENT_DIRECTORY: Member = Member {
    name: "currentDirectory",
    doc: "The folder of the options in which the program runs.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let folder = worker(this)?.options.get_str("currentDirectory");
        Ok(folder.unwrap_or_default())
    }),
    ..Member::DEFAULT
};

const DATA_TYPE: Member = Member {
    name: "dataType",
    returns: Kind::Text,
    doc: "The type of the response: text or blob.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let is_blob = worker(this)?.is_blob;
        Ok(Value::from(if is_blob { "blob" } else { "text" }))
    }),
    ..Member::DEFAULT
};

const ENCODING: Member = Member {
    name: "encoding",
    doc: "The character set of a response that is a text; undefined for blobs.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let worker = worker(this)?;
        Ok(if worker.is_blob {
            Value::Undefined
        } else {
            Value::from(worker.encoding.as_str())
        })
    }),
    ..Member::DEFAULT
};

const ERRORS: Member = Member {
    name: "errors",
    doc: "The errors of the execution, [{errorCode; message; componentSignature}]; undefined without one.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let Some(message) = worker(this)?.child.failure() else {
            return Ok(Value::Undefined);
        };
        let error = Object::new();
        error.set_str("errorCode", code::BAD_ARGUMENT)?;
        error.set_str("message", message)?;
        error.set_str("componentSignature", "4DRT")?;
        Ok(Value::Collection(Collection::new(vec![Value::Object(
            error,
        )])))
    }),
    ..Member::DEFAULT
};

const EXIT_CODE: Member = Member {
    name: "exitCode",
    doc: "The exit code of the program; undefined if it has not ended by itself.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let code = worker(this)?.child.exit_code();
        Ok(code.map_or(Value::Undefined, Value::Integer))
    }),
    ..Member::DEFAULT
};

const HIDE_WINDOW: Member = Member {
    name: "hideWindow",
    returns: Kind::Boolean,
    doc: "Whether the window of the program is hidden, on Windows.",
    source: "API/SystemWorkerClass",
    run: Run::Settable(
        |_, this| Ok(Value::Boolean(worker(this)?.hide_window.get())),
        |_, this, value| {
            worker(this)?.hide_window.set(value.is_truthy());
            Ok(())
        },
    ),
    ..Member::DEFAULT
};

const PID: Member = Member {
    name: "pid",
    doc: "The number of the program in the system.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| Ok(Value::whole(i64::from(worker(this)?.child.pid)))),
    ..Member::DEFAULT
};

const POST_MESSAGE: Member = Member {
    name: "postMessage",
    params: &[one_of("message", &[Kind::Text, Kind::Blob])],
    returns: Kind::Nothing,
    doc: "Writes a text, in the encoding of the options, or a BLOB to the standard input of the program.",
    source: "API/SystemWorkerClass",
    run: Run::Function(|_, this, args| {
        let worker = worker(this)?;
        let bytes = match args.value(0) {
            Value::Blob(blob) => blob.bytes.clone(),
            _ => match Charset::named(&worker.encoding) {
                Some(charset) => charset.encode(&args.text(0)),
                None => args.string(0).into_bytes(),
            },
        };
        worker.child.post(bytes);
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const RESPONSE: Member = Member {
    name: "response",
    doc: "All that the program has written to its standard output, as a text or a blob.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let worker = worker(this)?;
        Ok(worker.data(0, worker.child.output(), true))
    }),
    ..Member::DEFAULT
};

const RESPONSE_ERROR: Member = Member {
    name: "responseError",
    returns: Kind::Text,
    doc: "All that the program has written to its standard error.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let worker = worker(this)?;
        Ok(Value::Text(worker.text(&worker.child.errors())))
    }),
    ..Member::DEFAULT
};

const TERMINATE: Member = Member {
    name: "terminate",
    returns: Kind::Nothing,
    doc: "Ends the program.",
    source: "API/SystemWorkerClass",
    run: Run::Function(|_, this, _| {
        worker(this)?.child.kill();
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const TERMINATED: Member = Member {
    name: "terminated",
    returns: Kind::Boolean,
    doc: "Whether the program has ended.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| Ok(Value::Boolean(worker(this)?.child.has_ended()))),
    ..Member::DEFAULT
};

const TIMEOUT: Member = Member {
    name: "timeout",
    doc: "After how many seconds the program is ended; undefined without a limit.",
    source: "API/SystemWorkerClass",
    run: Run::Property(|_, this| {
        let timeout = worker(this)?.timeout;
        Ok(timeout.map_or(Value::Undefined, Value::number))
    }),
    ..Member::DEFAULT
};

const WAIT: Member = Member {
    name: "wait",
    params: &[real("timeout").optional()],
    returns: Kind::Object,
    doc: "Waits until the program has ended and its callbacks were called, at most so many seconds; gives the worker.",
    source: "API/SystemWorkerClass",
    run: Run::Function(wait),
    ..Member::DEFAULT
};

fn wait(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let deadline = args.has(0).then(|| {
        let seconds = args.real(0).clamp(0.0, 1e9);
        cx.engine.host.instant() + Duration::from_secs_f64(seconds)
    });
    loop {
        call_back_all(cx)?;
        let now = cx.engine.host.instant();
        if worker(this)?.finished.get() || deadline.is_some_and(|deadline| deadline <= now) {
            return Ok(this.clone());
        }
        let seeded = cx.engine.seed().is_some();
        let next = now + if seeded { LOOK_SEEDED } else { LOOK };
        cx.wait(Wait::Flag(Some(deadline.map_or(next, |d| d.min(next)))))?;
    }
}
