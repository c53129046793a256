//! `fourd test`: runs test methods and reports every failed check.
//!
//! A test is a method file whose checks are `ASSERT(condition; "text")`, or a project method
//! `test_…` of a folder that holds `Methods` or `Classes`. Each test runs in a program of its
//! own; a failed assertion is noted and the method goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::Mutex;

use super::permit::Permit;
use super::{STATUS_FAILED, STATUS_NOTHING, STATUS_OK, STATUS_USAGE};
use crate::diagnostic;
use crate::runtime::engine::Engine;
use crate::runtime::host::Host;
use crate::runtime::permissions::Flags;
use crate::runtime::program::{Program, sources_folder};
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
    /// Every test runs under the schedules of the seeds 1 to this one.
    pub schedules: Option<u64>,
    /// What the tests may touch outside their programs.
    pub permit: Permit,
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
    let tests = find(&options.paths, options.filter.as_deref());
    if options.coverage {
        return coverage::run(&tests);
    }
    let flags = options.permit.flags();
    let results: Vec<TestResult> = tests
        .iter()
        .map(|test| match options.schedules {
            None => run_once(test, None, &flags),
            Some(count) => run_under_schedules(test, count, &flags),
        })
        .collect();
    print!("{}", report::write(&results, options.format));
    match results.as_slice() {
        [] => STATUS_NOTHING,
        results if results.iter().all(|result| result.failures.is_empty()) => STATUS_OK,
        _ => STATUS_FAILED,
    }
}

/// A test: a file by itself, or a method of a project.
pub struct Test {
    pub path: PathBuf,
    /// The folder of the project that the method belongs to.
    pub project: Option<PathBuf>,
}

/// All tests under the paths, in order.
pub fn find(paths: &[PathBuf], filter: Option<&str>) -> Vec<Test> {
    let mut found = Vec::new();
    for path in paths {
        collect(path, &mut found);
    }
    found.retain(|test| filter.is_none_or(|filter| test.path.to_string_lossy().contains(filter)));
    found
}

fn collect(path: &Path, found: &mut Vec<Test>) {
    if path.is_file() {
        found.push(Test {
            path: path.to_path_buf(),
            project: None,
        });
        return;
    }
    if let Some(sources) = sources_folder(path) {
        let is_test = |file: &PathBuf| {
            file.file_name()
                .is_some_and(|name| name.to_string_lossy().to_lowercase().starts_with("test_"))
        };
        let methods = entries(&sources.join("Methods"))
            .into_iter()
            .filter(|file| is_method_file(file))
            .filter(is_test);
        found.extend(methods.map(|file| Test {
            path: file,
            project: Some(path.to_path_buf()),
        }));
        return;
    }
    for entry in entries(path) {
        if entry.is_dir() || is_method_file(&entry) {
            collect(&entry, found);
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut entries: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    entries.sort();
    entries
}

fn is_method_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("4dm"))
}

/// Runs one test under the schedules of the seeds 1 to `count`, and stops at the first that makes
/// it fail: its messages then name the seed.
pub fn run_under_schedules(test: &Test, count: u64, flags: &Flags) -> TestResult {
    let mut total = run_once(test, None, flags);
    for seed in 1..=count {
        if !total.failures.is_empty() {
            break;
        }
        let result = run_once(test, Some(seed), flags);
        total.duration += result.duration;
        total.checks += result.checks;
        total.failures = result.failures;
        for failure in &mut total.failures {
            failure.message = format!("under --schedule {seed}: {}", failure.message);
        }
    }
    total
}

/// Runs one test in a program of its own, which may touch everything.
pub fn run_test(test: &Test) -> TestResult {
    run_once(test, None, &Flags::default())
}

fn run_once(test: &Test, seed: Option<u64>, flags: &Flags) -> TestResult {
    let start = Instant::now();
    let path = &test.path;
    let mut result = TestResult {
        path: path.clone(),
        checks: 0,
        failures: Vec::new(),
        duration: Duration::ZERO,
    };
    let failed = |message: String| FailedCheck {
        message,
        place: path.display().to_string(),
    };
    let loaded = match &test.project {
        None => Program::from_file(path).map(|program| (program, 0)),
        Some(project) => Program::from_project(project).map(|program| {
            let name = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let method = program.method_number(&name).unwrap_or(0);
            (program, method)
        }),
    };
    let (program, method) = match loaded {
        Ok(loaded) => loaded,
        Err(error) => {
            result.failures.push(failed(error.message));
            return result;
        }
    };
    if let Some(loaded) = program.method(method)
        && loaded.has_errors()
    {
        let message = diagnostic::render_all(&loaded.errors(), &loaded.routine.source);
        result.failures.push(failed(message));
        return result;
    }
    (result.checks, result.failures) = run_checks(program, method, seed, flags);
    result.duration = start.elapsed();
    result
}

/// Runs a method and gives the number of its checks and what failed.
fn run_checks(
    program: Program,
    method: u32,
    seed: Option<u64>,
    flags: &Flags,
) -> (u64, Vec<FailedCheck>) {
    let mut engine = Engine::new(program, Host::buffers());
    engine.restrict(flags.clone());
    if let Some(seed) = seed {
        engine.set_seed(seed);
    }
    let engine = Arc::new(engine);
    // what ends other processes explains a failure; by itself it is none
    let others = Arc::new(Mutex::new(String::new()));
    let notes = Arc::clone(&others);
    let result: Option<(u64, Vec<FailedCheck>)> = run::in_main_process(
        &engine,
        move |process, failure| {
            notes.lock().push_str(&run::render(process, failure));
        },
        move |cx| {
            *cx.process.assertions.borrow_mut() = Some(Vec::new());
            let mut failures = Vec::new();
            if let Some(code) = cx.world.method(method)
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
                message: error.message.clone(),
                place: place(&at),
            });
            (cx.process.checks.get(), asserted.chain(failures).collect())
        },
    );
    let mut notes = std::mem::take(&mut *others.lock());
    if result.is_none() {
        notes.push_str(&engine.host.printed().1);
    }
    let (checks, mut failures) = result.unwrap_or_else(|| {
        let message = "the main process did not reach its end".to_owned();
        let place = engine.method_name(method);
        (0, vec![FailedCheck { message, place }])
    });
    if let Some(last) = failures.last_mut()
        && !notes.is_empty()
    {
        last.message.push('\n');
        last.message.push_str(notes.trim_end());
    }
    (checks, failures)
}

fn place(place: &crate::interpret::failure::Place) -> String {
    let position = place.position();
    format!(
        "{}:{}:{}",
        place.source.name, position.line, position.column
    )
}
