//! Running a program from outside: a world is made, a main process started, and its end waited
//! for.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::engine::Engine;
use super::program::Program;
use super::project::allows_host_events;
use super::record::{Kind, Record};
use super::session::Session;
use super::world::{Start, World};
use crate::diagnostic::Diagnostic;
use crate::interpret::failure::Failure;
use crate::interpret::{Context, Executable};
use crate::resolve::code::Execution;
use crate::shared::parcel::Parcel;
use crate::source::Source;
use crate::value::error::code;
use crate::value::{Error, Value};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// An error that nobody handled ended a process.
    Failed,
    /// A bug of fourd ended a process.
    Bug,
}

/// Runs a function as the main process of a new world and gives its result; `None` if the main
/// process could not be started or did not reach its end.
pub fn in_main_process<T: 'static>(
    engine: &Arc<Engine>,
    report: impl Fn(&Record, &Failure) + 'static,
    code: impl FnOnce(&mut Context) -> T + 'static,
) -> Option<T> {
    let world = World::new(Arc::clone(engine));
    *world.report.borrow_mut() = Some(Box::new(report));
    let result = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&result);
    let session = Arc::clone(&engine.session);
    let main = world.spawn("Main process", Kind::Main, session, move |cx| {
        let value = code(cx);
        *slot.borrow_mut() = Some(value);
    });
    if let Ok(main) = main {
        world.run(main.number);
    }
    engine.host.flush();
    world.clear();
    result.take()
}

/// A database method that runs by itself.
#[derive(Clone, Copy)]
pub struct Automatic {
    pub method: u32,
    /// What `On Host Database Event` of a component gets; `None` for a method of the project.
    pub event: Option<i32>,
}

impl Automatic {
    /// Runs it; an error that nobody handles is told. False if there was one.
    pub(super) fn run(self, cx: &mut Context) -> bool {
        let Some(code) = cx.world.method(self.method) else {
            return true;
        };
        let event = self.event.map(Value::Integer);
        let ran = (cx.call(&code, Value::Null, event.into_iter().collect())).is_ok();
        if !ran {
            cx.report_failure();
        }
        ran
    }
}

/// The events before and after `On Startup` and `On Exit` (theme Database Events).
pub const STARTUP: [i32; 2] = [1, 2];
pub const EXIT: [i32; 2] = [3, 4];

/// A database method of the project, between the events that tell its components of it
/// (commands/on-host-database-event-database-method), if the project allows that.
pub fn with_events(program: &Program, name: &str, [before, after]: [i32; 2]) -> Vec<Automatic> {
    let allowed = program.folder.as_deref().is_some_and(allows_host_events);
    let components = 1..program.units.len() as u32;
    let tell = |event| {
        components
            .clone()
            .filter(|_| allowed)
            .filter_map(|unit| program.database_method_in(unit, "onHostDatabaseEvent"))
            .map(move |method| Automatic {
                method,
                event: Some(event),
            })
    };
    let own = program.database_method(name).map(|method| Automatic {
        method,
        event: None,
    });
    tell(before).chain(own).chain(tell(after)).collect()
}

/// What the main process does, in this order (Admin/cli).
#[derive(Default)]
pub struct Plan {
    /// `On Startup` or `On Server Startup`, and what components do around it.
    pub on_startup: Vec<Automatic>,
    pub method: Option<u32>,
    /// The arguments of the method.
    pub args: Vec<Value>,
}

/// Runs a method of the program as the main process.
pub fn run_method(
    engine: &Arc<Engine>,
    method: u32,
    args: Vec<Value>,
    report: impl Fn(&Record, &Failure) + 'static,
) -> Outcome {
    let plan = Plan {
        on_startup: Vec::new(),
        method: Some(method),
        args,
    };
    run_plan(engine, plan, report)
}

/// Runs the methods of a plan in the main process. What `engine.exit_methods` name comes last.
pub fn run_plan(
    engine: &Arc<Engine>,
    plan: Plan,
    report: impl Fn(&Record, &Failure) + 'static,
) -> Outcome {
    let args = Parcel::pack_all(&plan.args);
    in_main_process(engine, report, move |cx| {
        let mut startup = plan.on_startup.into_iter();
        let started = startup.all(|automatic| automatic.run(cx) && !cx.engine.ending());
        // an error in `On Startup` is no start
        let method = plan.method.filter(|_| started);
        if let Some(code) = method.and_then(|n| cx.world.method(n)) {
            let args = args.iter().map(Parcel::unpack).collect();
            cx.run_to_end(&code, args);
        }
        // the main process is a worker: it answers what was posted to it in the meantime
        while !cx.engine.ending() {
            let message = cx.process.mailbox.take();
            match message {
                Some(message) => crate::commands::process_communications::handle(cx, message, None),
                None => break,
            }
        }
    });
    if engine.bug_found() {
        Outcome::Bug
    } else if engine.failed() {
        Outcome::Failed
    } else {
        Outcome::Done
    }
}

/// Starts a process that runs a method, in a session of the engine: what `New process` does, and
/// what a client of a server does. Gives the number of the process.
pub fn start_method(
    cx: &Context,
    session: &Arc<Session>,
    kind: Kind,
    name: &str,
    method: &str,
    args: &[Value],
) -> Result<u32, Error> {
    let program = &cx.engine.program;
    let Some(number) = program.method_number_for_command(cx.unit_number(), method) else {
        return Err(Error::new(
            code::METHOD_NOT_FOUND,
            format!("The project method `{method}` was not found"),
        ));
    };
    let args = args
        .iter()
        .map(Parcel::pack)
        .collect::<Result<Vec<_>, _>>()?;
    let preemptive = starts_preemptively(cx, Some(number))?;
    let home = cx.engine.home(preemptive).map_err(not_started)?;
    let process = cx.engine.processes.add(|process| {
        let session = Arc::clone(session);
        cx.engine
            .record(process, name, kind, session, home, preemptive)
    });
    let started = process.number;
    launch(
        cx,
        process,
        Box::new(move |cx| {
            let args = args.iter().map(Parcel::unpack).collect();
            if let Some(code) = cx.world.method(number) {
                cx.run_to_end(&code, args);
            }
        }),
    )?;
    Ok(started)
}

/// Does a process whose method this is run preemptively (Develop/preemptive-processes)? Only a
/// method that is declared capable of it does; if it is not, it cannot run at all.
pub(crate) fn starts_preemptively(cx: &Context, method: Option<u32>) -> Result<bool, Error> {
    let Some(number) = method.filter(|_| cx.engine.runs_preemptively()) else {
        return Ok(false);
    };
    let program = &cx.engine.program;
    let execution = program
        .method(number)
        .map(|loaded| loaded.routine.attributes.execution);
    if execution != Some(Execution::Capable) {
        return Ok(false);
    }
    match program.thread_safety(number).first() {
        None => Ok(true),
        Some(refusal) => Err(Error::new(
            code::NOT_THREAD_SAFE,
            format!(
                "The method `{}` is declared capable of preemptive execution, but {}",
                cx.engine.method_name(number),
                refusal.reason
            ),
        )
        .with_hint("`fourd check --thread-safety` tells all that is in the way")),
    }
}

/// The live worker of this name, or a new one that has to be launched.
pub(crate) fn worker(
    cx: &Context,
    name: &str,
    session: &Arc<Session>,
    preemptive: bool,
) -> Result<(Arc<Record>, bool), Error> {
    let home = cx.engine.home(preemptive).map_err(not_started)?;
    let engine = &cx.engine;
    Ok(engine.processes.worker_or_new(name, |number| {
        let session = Arc::clone(session);
        engine.record(number, name, Kind::Worker, session, home, preemptive)
    }))
}

/// Lets a process begin that has been recorded.
pub(crate) fn launch(cx: &Context, process: Arc<Record>, start: Start) -> Result<(), Error> {
    cx.world.launch(process, start).map_err(not_started)
}

fn not_started(error: std::io::Error) -> Error {
    Error::bad_argument(format!("The process could not be started: {error}"))
}

/// An error as a person reads it: place, source line with a caret, hint, callers.
pub fn render(process: &Record, failure: &Failure) -> String {
    let error = &failure.error;
    let mut diagnostic = Diagnostic::error(
        "runtime",
        failure.place.span,
        format!("{} (error {})", error.message, error.code),
    );
    diagnostic.hint.clone_from(&error.hint);
    let mut text = diagnostic.render(&failure.place.source);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for caller in &failure.callers {
        if caller.routine.is_empty() {
            continue;
        }
        let position = caller.position();
        text.push_str(&format!(
            "  called from {} ({}:{}:{})\n",
            caller.routine, caller.source.name, position.line, position.column
        ));
    }
    if process.kind != Kind::Main {
        text.push_str(&format!(
            "  in process {} `{}`\n",
            process.number, process.name
        ));
    }
    text
}

/// Evaluates a text as an expression, for tests, examples and the REPL. The error is rendered.
pub fn evaluate(cx: &mut Context, text: &str) -> Result<Value, String> {
    let source = Arc::new(Source::new("<expression>", text));
    let loaded = cx
        .engine
        .program
        .compile_formula_in(cx.unit_number(), &source);
    let errors: Vec<Diagnostic> = loaded
        .diagnostics
        .into_iter()
        .filter(Diagnostic::prevents_running)
        .collect();
    if !errors.is_empty() {
        return Err(crate::diagnostic::render_all(&errors, &source));
    }
    call_routine(cx, loaded.routine)
}

/// Calls a routine without arguments. The error is rendered.
pub fn call_routine(
    cx: &mut Context,
    routine: Arc<crate::resolve::code::Routine>,
) -> Result<Value, String> {
    let code = Rc::new(Executable::new(routine, None));
    cx.call(&code, Value::Null, Vec::new())
        .map_err(|_| match cx.take_failure() {
            Some(failure) => render(&cx.process, &failure),
            None => "stopped".into(),
        })
}
