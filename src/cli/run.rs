//! `fourd run`: a method file, a text, standard input, or a method of a project.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{STATUS_BUG, STATUS_FAILED, STATUS_OK, STATUS_USAGE};
use crate::diagnostic::{self, Diagnostic, did_you_mean};
use crate::runtime::engine::Engine;
use crate::runtime::host::Host;
use crate::runtime::program::{Program, sources_folder};
use crate::runtime::run::{self, Outcome};
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
}

/// What to run.
#[derive(Default)]
pub struct Options {
    /// `-e`: a text.
    pub code: Option<String>,
    pub project: Option<PathBuf>,
    /// The method of a project; `main` if not given.
    pub startup_method: Option<String>,
    /// Wait for all processes, not only for the main one.
    pub wait: bool,
    pub application: Application,
    /// The seed of a reproducible schedule.
    pub schedule: Option<u64>,
    /// Tell the life of processes on standard error.
    pub trace_processes: bool,
    /// A file, a folder, or `-`.
    pub file: Option<String>,
    /// Texts that the method gets as its parameters.
    pub args: Vec<String>,
}

impl Options {
    /// Nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.code.is_none() && self.project.is_none() && self.file.is_none()
    }
}

/// Runs it and gives the exit status.
pub fn run(options: &Options) -> i32 {
    let (program, method) = match load(options) {
        Ok(loaded) => loaded,
        Err(message) => {
            eprintln!("fourd: {message}");
            return STATUS_USAGE;
        }
    };
    let Some(loaded) = program.method(method) else {
        return STATUS_BUG;
    };
    let errors: Vec<Diagnostic> = loaded
        .diagnostics
        .iter()
        .filter(|d| d.prevents_running())
        .cloned()
        .collect();
    if !errors.is_empty() {
        eprint!(
            "{}",
            diagnostic::render_all(&errors, &loaded.routine.source)
        );
        return STATUS_FAILED;
    }
    let args = options.args.iter().map(|arg| Value::text(arg)).collect();
    let mut engine = match options.application {
        Application::Local => Engine::new(program, Host::streams()),
        Application::Server => Engine::server(program, Host::streams()),
    };
    engine.wait_for_all = options.wait;
    engine.trace = options.trace_processes;
    if let Some(seed) = options.schedule {
        engine.set_seed(seed);
    }
    let engine = Arc::new(engine);
    let host = Arc::clone(&engine);
    let outcome = run::run_method(&engine, method, args, move |process, failure| {
        host.host.print(
            &crate::runtime::host::Output::Stderr,
            &run::render(process, failure),
        );
    });
    match outcome {
        Outcome::Done => STATUS_OK,
        Outcome::Failed => STATUS_FAILED,
        Outcome::Bug => STATUS_BUG,
    }
}

/// The program and the number of the method to start with.
fn load(options: &Options) -> Result<(Program, u32), String> {
    if let Some(code) = &options.code {
        return Ok((
            Program::from_sources(vec![Source::new("command line", code.as_str())], Vec::new()),
            0,
        ));
    }
    let path = options
        .project
        .as_deref()
        .or(options.file.as_deref().map(Path::new))
        .ok_or("nothing to run")?;
    if path == Path::new("-") {
        let mut text = Vec::new();
        std::io::stdin()
            .read_to_end(&mut text)
            .map_err(|error| error.to_string())?;
        let text = String::from_utf8(text).map_err(|_| "standard input is not UTF-8")?;
        return Ok((
            Program::from_sources(vec![Source::new("standard input", text)], Vec::new()),
            0,
        ));
    }
    if !path.exists() {
        return Err(format!("there is no file {}", path.display()));
    }
    let is_project = path.is_dir()
        || path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("4DProject"));
    if !is_project {
        return Program::from_file(path)
            .map(|program| (program, 0))
            .map_err(|error| error.message);
    }
    if sources_folder(path).is_none() {
        return Err(format!(
            "{} is no 4D project: it has no folder `Methods`",
            path.display()
        ));
    }
    let program = Program::from_project(path).map_err(|error| error.message)?;
    let name = options.startup_method.as_deref().unwrap_or("main");
    let method = program.method_number(name).ok_or_else(|| {
        let names = program.methods.iter().map(|method| method.name.as_str());
        let hint = did_you_mean(name, names)
            .map(|name| format!("; did you mean `{name}`?"))
            .unwrap_or_default();
        format!("the project has no method `{name}`{hint}")
    })?;
    Ok((program, method))
}
