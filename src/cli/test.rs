//! `fourd test`: runs test methods and reports every failed check.
//!
//! A test is a method file whose checks are `ASSERT(condition; "text")`. Each file runs in a
//! program of its own; a failed assertion is noted and the method goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{STATUS_FAILED, STATUS_NOTHING, STATUS_OK, STATUS_USAGE};
use crate::diagnostic::{self, Diagnostic};
use crate::runtime::engine::Engine;
use crate::runtime::host::Host;
use crate::runtime::program::Program;
use crate::runtime::run;

mod coverage;
mod report;

pub use report::Format;

/// What to run and how to tell it.
pub struct Options {
    pub paths: Vec<PathBuf>,
    pub format: Format,
    pub coverage: bool,
    /// Only files whose path contains this text.
    pub filter: Option<String>,
}

/// The result of one file.
pub struct TestResult {
    pub path: PathBuf,
    /// How many checks were made, failed ones included.
    pub checks: u64,
    pub failures: Vec<FailedCheck>,
    pub duration: Duration,
}

/// A check that failed, or an error that ended the test.
pub struct FailedCheck {
    pub message: String,
    /// `file:line:column`
    pub place: String,
}

/// Runs the tests and gives the exit status.
pub fn run(options: &Options) -> i32 {
    if let Some(missing) = options.paths.iter().find(|path| !path.exists()) {
        eprintln!("fourd: there is no file {}", missing.display());
        return STATUS_USAGE;
    }
    let files = files(&options.paths, options.filter.as_deref());
    if options.coverage {
        return coverage::run(&files);
    }
    let results: Vec<TestResult> = files.iter().map(|file| run_file(file)).collect();
    print!("{}", report::write(&results, options.format));
    match results.as_slice() {
        [] => STATUS_NOTHING,
        results if results.iter().all(|result| result.failures.is_empty()) => STATUS_OK,
        _ => STATUS_FAILED,
    }
}

/// All method files under the paths, in order.
pub fn files(paths: &[PathBuf], filter: Option<&str>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        collect(path, &mut found);
    }
    found.retain(|path| filter.is_none_or(|filter| path.to_string_lossy().contains(filter)));
    found
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        found.push(path.to_path_buf());
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        return;
    };
    let mut entries: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir()
            || entry
                .extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("4dm"))
        {
            collect(&entry, found);
        }
    }
}

/// Runs one test file in a program of its own.
pub fn run_file(path: &Path) -> TestResult {
    let start = Instant::now();
    let mut result = TestResult {
        path: path.to_path_buf(),
        checks: 0,
        failures: Vec::new(),
        duration: Duration::ZERO,
    };
    let program = match Program::from_file(path) {
        Ok(program) => program,
        Err(error) => {
            result.failures.push(FailedCheck {
                message: error.message,
                place: path.display().to_string(),
            });
            return result;
        }
    };
    if let Some(loaded) = program.method(0) {
        let errors: Vec<Diagnostic> = loaded
            .diagnostics
            .iter()
            .filter(|d| d.is_error())
            .cloned()
            .collect();
        if !errors.is_empty() {
            let message = diagnostic::render_all(&errors, &loaded.routine.source);
            result.failures.push(FailedCheck {
                message,
                place: path.display().to_string(),
            });
            return result;
        }
    }
    let engine = Arc::new(Engine::new(program, Host::buffers()));
    let outcome = run::in_main_process(
        &engine,
        |_, _| {},
        |cx| {
            *cx.process.assertions.borrow_mut() = Some(Vec::new());
            let mut failures = Vec::new();
            if let Some(code) = cx.world.method(0)
                && cx
                    .call(&code, crate::value::Value::Null, Vec::new())
                    .is_err()
                && let Some(failure) = cx.take_failure()
            {
                failures.push(FailedCheck {
                    message: run::render(&cx.process, &failure),
                    place: place(&failure.place),
                });
            }
            let asserted = cx
                .process
                .assertions
                .borrow_mut()
                .take()
                .unwrap_or_default();
            let asserted = asserted.into_iter().map(|(error, at)| FailedCheck {
                message: error.message,
                place: place(&at),
            });
            (
                cx.process.checks.get(),
                asserted.chain(failures).collect::<Vec<_>>(),
            )
        },
    );
    match outcome {
        Some((checks, failures)) => {
            result.checks = checks;
            result.failures = failures;
        }
        None => result.failures.push(FailedCheck {
            message: "the main process did not reach its end".into(),
            place: path.display().to_string(),
        }),
    }
    result.duration = start.elapsed();
    result
}

fn place(place: &crate::interpret::failure::Place) -> String {
    let position = place.position();
    format!(
        "{}:{}:{}",
        place.source.name, position.line, position.column
    )
}
