//! `fourd run`: a method file, a text, standard input, or a project as tool4d runs it
//! (Admin/cli): `On Startup`, the startup method, `On Exit`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;

use super::official::{self, words_as_json};
use super::permit::Permit;
use super::regional::Regional;
use super::{STATUS_BUG, STATUS_FAILED, STATUS_OK, STATUS_TIMEOUT, STATUS_USAGE};
use crate::diagnostic::{self, did_you_mean};
use crate::runtime::engine::Engine;
use crate::runtime::host::{Host, Output};
use crate::runtime::limits;
use crate::runtime::program::{HOST, Method, MethodKind, Program};
use crate::runtime::project::project_sources;
use crate::runtime::run::{self, Outcome, Plan};
use crate::runtime::trace::Trace;
use crate::source::Source;
use crate::value::Value;

/// As what the program runs.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Application {
    /// One session for all, as in 4D and tool4d.
    #[default]
    Local,
    /// The session of stored procedures, and others, as in 4D Server.
    Server,
    /// As 4D Server in utility mode: `On Startup` and `On Exit` run.
    #[value(skip)]
    Utility,
}

/// `--opening-mode`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum OpeningMode {
    Interpreted,
    Compiled,
}

/// What to run.
#[derive(Default)]
pub struct Options {
    /// What the program may touch outside itself.
    pub permit: Permit,
    /// `-e`: a text.
    pub code: Option<String>,
    pub project: Option<PathBuf>,
    /// The method of a project; `main` of a folder that is not named by `--project`.
    pub startup_method: Option<String>,
    pub user_param: Option<String>,
    pub skip_onstartup: bool,
    pub timeout: Option<Duration>,
    /// How much memory the program may use, in bytes.
    pub max_memory: Option<u64>,
    /// How many statements may run.
    pub max_steps: Option<u64>,
    /// A file that is there after the run only if it failed.
    pub error_flag: Option<PathBuf>,
    pub data_file: Option<PathBuf>,
    /// Wait for all processes, not only for the main one.
    pub wait: bool,
    pub application: Application,
    /// The seed of a reproducible schedule.
    pub schedule: Option<u64>,
    /// Tell the life of processes on standard error.
    pub trace_processes: Option<Trace>,
    /// Run processes whose method is declared capable of it on threads of their own.
    pub preemptive: bool,
    /// A person answers dialogs.
    pub interactive: bool,
    pub regional: Regional,
    /// A file, a folder, or `-`.
    pub file: Option<String>,
    /// Words for the program: parameters of the method of a file, and a JSON user param.
    pub args: Vec<String>,
}

impl Options {
    /// Nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.code.is_none()
            && self.project.is_none()
            && self.file.is_none()
            && self.startup_method.is_none()
    }
}

/// Runs it and gives the exit status.
pub fn run(options: &Options) -> i32 {
    if let Some(flag) = &options.error_flag {
        // what an earlier run has left says nothing about this one; it may not be there
        let _ = std::fs::remove_file(flag);
    }
    let (status, message) = match start(options) {
        Ok((engine, plan)) => run_plan(options, engine, plan),
        Err(Refused { status, message }) => {
            eprint!("{message}");
            (status, message)
        }
    };
    if let Some(flag) = options.error_flag.as_ref().filter(|_| status != STATUS_OK)
        && let Err(error) = write_flag(flag, status, &message)
    {
        eprintln!("fourd: {} cannot be written: {error}", flag.display());
    }
    status
}

/// Why nothing runs.
struct Refused {
    status: i32,
    /// Ends with a line end.
    message: String,
}

impl Refused {
    fn usage(message: impl std::fmt::Display) -> Refused {
        Refused {
            status: STATUS_USAGE,
            message: format!("fourd: {message}\n"),
        }
    }
}

fn write_flag(flag: &Path, status: i32, message: &str) -> std::io::Result<()> {
    if let Some(folder) = flag.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(flag, format!("status {status}\n{message}"))
}

/// The engine and what it is to run.
fn start(options: &Options) -> Result<(Engine, Plan), Refused> {
    if options.user_param.is_some() && !options.args.is_empty() {
        return Err(Refused::usage(
            "there is a --user-param, and words after `--` which would be one too",
        ));
    }
    let (program, plan) = load(options)?;
    let mut exit_methods = Vec::new();
    let mut plan = plan;
    if !options.skip_onstartup {
        let (first, last) = match options.application {
            Application::Server => ("onServerStartup", "onServerShutdown"),
            Application::Local | Application::Utility => ("onStartup", "onExit"),
        };
        plan.on_startup = run::with_events(&program, first, run::STARTUP);
        exit_methods = run::with_events(&program, last, run::EXIT);
    }
    if plan.on_startup.is_empty() && plan.method.is_none() && exit_methods.is_empty() {
        eprintln!("fourd: nothing to run: name a method with --startup-method");
    }
    let automatic = plan.on_startup.iter().chain(&exit_methods);
    let own = automatic.filter(|automatic| automatic.event.is_none());
    for method in own.map(|automatic| automatic.method).chain(plan.method) {
        if let Some(loaded) = program.method(method).filter(|loaded| loaded.has_errors()) {
            return Err(Refused {
                status: STATUS_FAILED,
                message: diagnostic::render_all(&loaded.errors(), &loaded.routine.source),
            });
        }
    }
    let mut engine = match options.application {
        Application::Local => Engine::new(program, Host::streams()),
        Application::Server | Application::Utility => Engine::server(program, Host::streams()),
    };
    engine.restrict(options.permit.flags());
    engine.exit_methods = exit_methods;
    engine.data_file.clone_from(&options.data_file);
    engine.user_param = match &options.user_param {
        Some(text) => text.clone(),
        None if options.args.is_empty() => String::new(),
        None => words_as_json(&options.args),
    };
    engine.wait_for_all = options.wait;
    engine.trace = options.trace_processes;
    engine.preemptive = options.preemptive;
    engine.desktop.set_interactive(options.interactive);
    options
        .regional
        .apply(&mut engine)
        .map_err(Refused::usage)?;
    if let Some(seed) = options.schedule {
        engine.set_seed(seed);
    }
    if let Some(steps) = options.max_steps {
        engine.set_max_steps(steps);
    }
    Ok((engine, plan))
}

/// The exit status, and what was told about errors.
fn run_plan(options: &Options, engine: Engine, plan: Plan) -> (i32, String) {
    let engine = Arc::new(engine);
    if let Some(timeout) = options.timeout {
        stop_after(timeout, &engine, options.error_flag.clone());
    }
    limits::watch_memory(&engine, options.max_memory);
    let stopped = Arc::new(AtomicU64::new(0));
    if let Err(error) = limits::end_on_signals(&engine, &stopped) {
        engine.host.print(
            &Output::Stderr,
            &format!("fourd: signals end it at once: {error}\n"),
        );
    }
    let told = Arc::new(Mutex::new(String::new()));
    let host = Arc::clone(&engine);
    let errors = Arc::clone(&told);
    let outcome = run::run_plan(&engine, plan, move |process, failure| {
        let text = run::render(process, failure);
        host.host.print(&Output::Stderr, &text);
        errors.lock().push_str(&text);
    });
    let status = match outcome {
        Outcome::Done => STATUS_OK,
        Outcome::Failed => STATUS_FAILED,
        Outcome::Bug => STATUS_BUG,
    };
    let status = match stopped.load(Ordering::Relaxed) {
        0 => status,
        signal => SIGNAL_STATUS + signal as i32,
    };
    let told = std::mem::take(&mut *told.lock());
    (status, told)
}

/// Ends everything when the time is over, whatever the program does then.
fn stop_after(timeout: Duration, engine: &Arc<Engine>, error_flag: Option<PathBuf>) {
    let engine = Arc::downgrade(engine);
    std::thread::spawn(move || {
        std::thread::sleep(timeout);
        let Some(engine) = engine.upgrade() else {
            return;
        };
        let message = format!("fourd: stopped after {timeout:?} (--timeout)\n");
        engine.host.print(&Output::Stderr, &message);
        engine.host.flush();
        if let Some(flag) = error_flag {
            // the status says it too
            let _ = write_flag(&flag, STATUS_TIMEOUT, &message);
        }
        std::process::exit(STATUS_TIMEOUT);
    });
}

/// What a shell adds to the number of the signal that has ended a program.
const SIGNAL_STATUS: i32 = 128;

/// Reads a size: `512M`, `2G`, `100000K`; a bare number is bytes.
pub fn size(text: &str) -> Result<u64, String> {
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match text
        .get(number.len()..)
        .unwrap_or("")
        .to_ascii_uppercase()
        .as_str()
    {
        "" | "B" => 0,
        "K" | "KB" => 10,
        "M" | "MB" => 20,
        "G" | "GB" => 30,
        other => return Err(format!("`{other}` is no unit of memory: K, M and G are")),
    };
    let count: u64 = number
        .parse()
        .map_err(|_| format!("`{text}` is no size: 512M or 2G is one"))?;
    count
        .checked_mul(1 << shift)
        .ok_or_else(|| format!("`{text}` is too large"))
}

/// Reads a time: `30s`, `5m`, `2h`, `500ms`; a bare number is seconds.
pub fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number: f64 = digits
        .parse()
        .map_err(|_| format!("`{text}` is no time: 30s, 5m or 500ms is one"))?;
    let unit = match text.get(digits.len()..).unwrap_or("") {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        other => return Err(format!("`{other}` is no unit of time: ms, s, m and h are")),
    };
    Duration::try_from_secs_f64(number * unit).map_err(|error| error.to_string())
}

/// The program and what its main process does.
fn load(options: &Options) -> Result<(Program, Plan), Refused> {
    let first_method = |program: Program| {
        let plan = Plan {
            method: Some(0),
            args: options.args.iter().map(|arg| Value::text(arg)).collect(),
            ..Plan::default()
        };
        (program, plan)
    };
    let from_text = |name: &str, text: &str| {
        first_method(Program::from_sources(
            vec![Source::new(name, text)],
            Vec::new(),
        ))
    };
    if let Some(code) = &options.code {
        return Ok(from_text("command line", code));
    }
    let path = options
        .project
        .as_deref()
        .or(options.file.as_deref().map(Path::new))
        .ok_or_else(|| {
            Refused::usage("--startup-method needs a project: name it with --project")
        })?;
    if options.project.is_none() && path == Path::new("-") {
        let mut text = Vec::new();
        std::io::stdin()
            .read_to_end(&mut text)
            .map_err(Refused::usage)?;
        let text =
            String::from_utf8(text).map_err(|_| Refused::usage("standard input is not UTF-8"))?;
        return Ok(from_text("standard input", &text));
    }
    if !path.exists() {
        let flag = options.file.as_deref().and_then(official::unknown_flag);
        if let Some(message) = flag.filter(|_| options.project.is_none()) {
            return Err(Refused::usage(message));
        }
        return Err(Refused::usage(format!(
            "there is no file {}",
            path.display()
        )));
    }
    if options.project.is_none() && path.is_file() {
        return Program::from_file(path)
            .map(first_method)
            .map_err(|error| Refused::usage(error.message));
    }
    if project_sources(path).is_none() {
        return Err(Refused::usage(format!(
            "{} is no 4D project: it has no folder `Methods`",
            path.display()
        )));
    }
    let program = Program::from_project(path).map_err(|error| Refused::usage(error.message))?;
    let method = startup_method(options, &program)?;
    let words = options.args.iter().filter(|_| options.project.is_none());
    let plan = Plan {
        method,
        args: words.map(|arg| Value::text(arg)).collect(),
        ..Plan::default()
    };
    Ok((program, plan))
}

/// The method to start with. A project that is named by `--project` has none unless it is told,
/// as with tool4d.
fn startup_method(options: &Options, program: &Program) -> Result<Option<u32>, Refused> {
    let name = match (&options.startup_method, &options.project) {
        (Some(name), _) => name.as_str(),
        (None, Some(_)) => return Ok(None),
        (None, None) => "main",
    };
    if let Some(method) = program.method_number(name) {
        return Ok(Some(method));
    }
    let own = |method: &&Method| method.unit == HOST && method.kind == MethodKind::Project;
    let methods = program.methods.iter().filter(own);
    let names = methods.map(|method| method.name.as_str());
    let hint = did_you_mean(name, names)
        .map(|name| format!("; did you mean `{name}`?"))
        .unwrap_or_default();
    Err(Refused::usage(format!(
        "the project has no method `{name}`{hint}"
    )))
}
