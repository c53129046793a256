//! Running one test: in an engine of its own, so that no test sees what another one has left.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use parking_lot::Mutex;

use super::classes;
use super::find::{Code, Test};
use super::{FailedCheck, Setting, TestResult};
use crate::cli::regional::Regional;
use crate::diagnostic;
use crate::interpret::Context;
use crate::interpret::failure::Place;
use crate::resolve::code::Type;
use crate::runtime::engine::Engine;
use crate::runtime::host::Host;
use crate::runtime::program::{Loaded, Program};
use crate::runtime::run;
use crate::value::class::{Class, Member};
use crate::value::{Object, Text, Value};

/// Runs a test under the schedules of the seeds 1 to `count`, and stops at the first that makes
/// it fail: its messages then name the seed.
pub(super) fn run_under_schedules(test: &Test, count: u64, setting: &Setting) -> TestResult {
    let mut total = run_once(test, None, setting);
    for seed in 1..=count {
        if !total.failures.is_empty() {
            break;
        }
        let result = run_once(test, Some(seed), setting);
        total.duration += result.duration;
        total.checks += result.checks;
        total.failures = result.failures;
        for failure in &mut total.failures {
            failure.message = format!("under --schedule {seed}: {}", failure.message);
        }
    }
    total
}

/// Runs a test, which may touch everything.
pub fn run_test(test: &Test) -> TestResult {
    run_once(test, None, &Setting::default())
}

/// Runs a test once, under the schedule of a seed if one is given.
pub(super) fn run_once(test: &Test, seed: Option<u64>, setting: &Setting) -> TestResult {
    let start = Instant::now();
    let mut result = TestResult::of(test);
    if test.tags.iter().any(|tag| tag.eq_ignore_ascii_case("skip")) {
        result.skipped = true;
        return result;
    }
    let outcome = match prepare(test) {
        Ok((program, body)) => run_body(&program, body, seed, setting),
        Err(message) => Err(FailedCheck {
            message,
            place: test.path.display().to_string(),
        }),
    };
    match outcome {
        Ok((checks, failures)) => (result.checks, result.failures) = (checks, failures),
        Err(failure) => result.failures.push(failure),
    }
    result.duration = start.elapsed();
    result
}

/// What the main process runs.
enum Body {
    Method(u32),
    Function {
        class: String,
        function: String,
        transaction: bool,
    },
}

/// The program of a test, or why it has none.
fn prepare(test: &Test) -> Result<(Arc<Program>, Body), String> {
    let refused = |loaded: &Loaded| {
        loaded
            .has_errors()
            .then(|| diagnostic::render_all(&loaded.errors(), &loaded.routine.source))
    };
    let (program, method) = match &test.code {
        Code::Broken(message) => return Err(message.clone()),
        Code::Function {
            program,
            class,
            function,
            transaction,
        } => {
            let body = Body::Function {
                class: class.clone(),
                function: function.clone(),
                transaction: *transaction,
            };
            return Ok((Arc::clone(program), body));
        }
        Code::File => {
            let program = Program::from_file(&test.path).map_err(|error| error.message)?;
            (Arc::new(program), 0)
        }
        Code::Method { program, number } => (Arc::clone(program), *number),
    };
    match program.method(method).and_then(refused) {
        Some(message) => Err(message),
        None => Ok((program, Body::Method(method))),
    }
}

/// The region and zone that a test names in its header: `// Locale: fr-FR`, `// Timezone: UTC`.
fn regional_of(program: &Program, method: u32) -> Regional {
    let text = program
        .methods
        .get(method as usize)
        .map_or("", |method| method.source.text.as_str());
    let named = |word: &str| {
        text.lines()
            .take_while(|line| line.trim_start().starts_with("//"))
            .find_map(|line| line.trim_start().strip_prefix("// ")?.strip_prefix(word))
            .map(|name| name.trim().to_owned())
    };
    Regional {
        locale: named("Locale:"),
        timezone: named("Timezone:"),
    }
}

/// The number of checks and what failed.
type Findings = (u64, Vec<FailedCheck>);

fn run_body(
    program: &Arc<Program>,
    body: Body,
    seed: Option<u64>,
    setting: &Setting,
) -> Result<Findings, FailedCheck> {
    let name = match &body {
        Body::Method(number) => program
            .methods
            .get(*number as usize)
            .map_or_else(String::new, |method| method.name.clone()),
        Body::Function {
            class, function, ..
        } => format!("{class}.{function}"),
    };
    let mut engine = Engine::new(Arc::clone(program), Host::buffers());
    engine.restrict(setting.flags.clone());
    let header = match &body {
        Body::Method(number) => regional_of(program, *number),
        Body::Function { .. } => Regional::default(),
    };
    header
        .or(&setting.regional)
        .apply(&mut engine)
        .map_err(|message| FailedCheck {
            message,
            place: String::new(),
        })?;
    if let Some(seed) = seed {
        engine.set_seed(seed);
    }
    let engine = Arc::new(engine);
    let watch = setting.timeout.map(|limit| Watch::start(&engine, limit));
    // what ends other processes explains a failure; by itself it is none
    let others = Arc::new(Mutex::new(String::new()));
    let notes = Arc::clone(&others);
    let findings: Option<Findings> = run::in_main_process(
        &engine,
        move |process, failure| {
            notes.lock().push_str(&run::render(process, failure));
        },
        move |cx| {
            *cx.process.assertions.borrow_mut() = Some(Vec::new());
            let mut failures = Vec::new();
            match body {
                Body::Method(number) => run_method(cx, number, &mut failures),
                Body::Function {
                    class,
                    function,
                    transaction,
                } => {
                    if transaction {
                        cx.process.transactions.borrow_mut().push(true);
                    }
                    run_function(cx, &class, &function, &mut failures);
                }
            }
            let asserted = cx.process.assertions.borrow_mut().take();
            let asserted = asserted.unwrap_or_default().into_iter();
            let asserted = asserted.map(|(error, at)| FailedCheck {
                message: error.message.clone(),
                place: place(&at),
            });
            (cx.process.checks.get(), asserted.chain(failures).collect())
        },
    );
    let mut notes = std::mem::take(&mut *others.lock());
    let unfinished = findings.is_none();
    if unfinished {
        notes.push_str(&engine.host.printed().1);
    }
    let stopped = watch.and_then(Watch::end);
    let (checks, mut failures) = findings.unwrap_or_default();
    let cut_short = match stopped {
        Some(limit) => Some(format!("stopped after {limit:?} (--timeout)")),
        None => unfinished.then(|| "the main process did not reach its end".to_owned()),
    };
    failures.extend(cut_short.map(|message| FailedCheck {
        message,
        place: name,
    }));
    if let Some(last) = failures.last_mut()
        && !notes.is_empty()
    {
        last.message.push('\n');
        last.message.push_str(notes.trim_end());
    }
    Ok((checks, failures))
}

/// Ends the program of a test that takes too long.
struct Watch {
    limit: Duration,
    /// Dropped when the test has ended.
    running: Sender<()>,
    thread: JoinHandle<bool>,
}

impl Watch {
    fn start(engine: &Arc<Engine>, limit: Duration) -> Watch {
        let (running, ended) = mpsc::channel();
        let engine = Arc::clone(engine);
        let thread = std::thread::spawn(move || {
            let late = ended.recv_timeout(limit) == Err(RecvTimeoutError::Timeout);
            if late {
                engine.ask_to_end();
            }
            late
        });
        Watch {
            limit,
            running,
            thread,
        }
    }

    /// The test has ended: its limit, if that is why.
    fn end(self) -> Option<Duration> {
        drop(self.running);
        self.thread.join().ok()?.then_some(self.limit)
    }
}

fn run_method(cx: &mut Context, method: u32, failures: &mut Vec<FailedCheck>) {
    if let Some(code) = cx.world.method(method)
        && cx.call(&code, Value::Null, Vec::new()).is_err()
    {
        note_failure(cx, failures);
    }
}

/// Notes the error that has just ended code of a test.
fn note_failure(cx: &mut Context, failures: &mut Vec<FailedCheck>) {
    if let Some(failure) = cx.take_failure() {
        failures.push(FailedCheck {
            message: run::render(&cx.process, &failure),
            place: place(&failure.place),
        });
    }
}

/// Runs a function of a fresh instance of its class, between the functions that the class may
/// have for before and after.
fn run_function(cx: &mut Context, class: &str, function: &str, failures: &mut Vec<FailedCheck>) {
    let Some(class) = crate::classes::user::class(&cx.world, "cs", class) else {
        return;
    };
    let Ok(instance) = crate::classes::user::new(cx, &class, Vec::new()) else {
        note_failure(cx, failures);
        return;
    };
    let Some(t) = test_object(cx, &class, function, &instance, failures) else {
        return;
    };
    let ran = call(cx, &class, "setup", &instance, &t, failures)
        && call(cx, &class, "beforeEach", &instance, &t, failures)
        && call(cx, &class, function, &instance, &t, failures);
    if ran {
        note_own_failures(cx, &t, failures);
    }
    call(cx, &class, "afterEach", &instance, &t, failures);
    call(cx, &class, "teardown", &instance, &t, failures);
}

/// Calls a function of the instance, if its class has it. False if it ended with an error.
fn call(
    cx: &mut Context,
    class: &Class,
    function: &str,
    instance: &Value,
    t: &Value,
    failures: &mut Vec<FailedCheck>,
) -> bool {
    let Some(Member::Function(function)) = class.member(&Text::new(function)) else {
        return true;
    };
    let result = cx.call_function(&function, Some(instance.clone()), vec![t.clone()]);
    if result.is_err() {
        note_failure(cx, failures);
    }
    result.is_ok()
}

/// What the function gets: an instance of the class that its parameter is declared with, or ours.
fn test_object(
    cx: &mut Context,
    class: &Class,
    function: &str,
    instance: &Value,
    failures: &mut Vec<FailedCheck>,
) -> Option<Value> {
    let ours = cx
        .engine
        .program
        .units
        .iter()
        .find(|unit| unit.name == classes::UNIT)
        .map(|unit| unit.store.to_string())?;
    let declared = match class.member(&Text::new(function)) {
        Some(Member::Function(function)) => declared_class(&function),
        _ => None,
    };
    let wanted = declared
        .and_then(|(store, name)| crate::classes::user::class(&cx.world, &store, &name))
        .or_else(|| crate::classes::user::class(&cx.world, &ours, "Testing"))?;
    let Ok(t) = crate::classes::user::new(cx, &wanted, Vec::new()) else {
        note_failure(cx, failures);
        return None;
    };
    if let Value::Object(object) = &t {
        // for parts of a test that are formulas; a class of the project calls it differently
        let name = if *wanted.store == *ours {
            "instance"
        } else {
            "classInstance"
        };
        let _ = object.set_str(name, instance.clone());
    }
    Some(t)
}

fn declared_class(function: &Object) -> Option<(String, String)> {
    let function = function.as_host::<crate::interpret::function::Function>()?;
    let crate::interpret::function::Function::Code { code, .. } = function else {
        return None;
    };
    match &code.routine.signature.params.first()?.ty {
        Type::Object(Some(class)) => Some((class.store.to_string(), class.name.to_string())),
        _ => None,
    }
}

/// A test object of the project's own notes its checks by itself.
fn note_own_failures(cx: &mut Context, t: &Value, failures: &mut Vec<FailedCheck>) {
    let Value::Object(t) = t else { return };
    let is_ours = t.class().is_some_and(|class| {
        let unit = cx.engine.program.unit_of_store(&class.store);
        unit.is_some_and(|unit| cx.engine.program.unit(unit).name == classes::UNIT)
    });
    if is_ours {
        return;
    }
    if let Some(Value::Collection(checks)) = t.get_str("assertions") {
        let count = checks.read(|checks| checks.len());
        for _ in 0..count {
            cx.process.count_check();
        }
    }
    if !matches!(t.get_str("failed"), Some(Value::Boolean(true))) {
        return;
    }
    let messages = match t.get_str("logMessages") {
        Some(Value::Collection(messages)) => messages.read(|messages| {
            let texts = messages.iter().map(|message| match message {
                Value::Text(text) => text.to_string(),
                _ => String::new(),
            });
            texts.collect::<Vec<_>>().join("\n")
        }),
        _ => String::new(),
    };
    let message = if messages.is_empty() {
        "the test has failed".to_owned()
    } else {
        messages
    };
    failures.push(FailedCheck {
        message,
        place: String::new(),
    });
}

fn place(place: &Place) -> String {
    let position = place.position();
    format!(
        "{}:{}:{}",
        place.source.name, position.line, position.column
    )
}
