//! `fourd test`: runs tests and reports every failed check.
//!
//! A test is a method file whose checks are `ASSERT(condition; "text")`, a project method `test_…`,
//! or a function `test_…` of a class whose name ends in `Test`. A failed check is noted and the
//! test goes on; an error ends it, and no other.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use parking_lot::Mutex;

use super::permit::Permit;
use super::regional::Regional;
use super::{STATUS_FAILED, STATUS_NOTHING, STATUS_OK, STATUS_USAGE};
use crate::runtime::permissions::Flags;

mod checks;
mod classes;
pub mod coverage;
mod execute;
mod find;
mod report;

pub use execute::run_test;
use execute::{run_once, run_under_schedules};
pub use find::{Selection, Test, find};
pub use report::Format;

/// What to run and how to tell it.
pub struct Options {
    pub paths: Vec<PathBuf>,
    pub format: Format,
    pub coverage: bool,
    pub selection: Selection,
    /// Every test runs under the schedules of the seeds 1 to this one.
    pub schedules: Option<u64>,
    /// How many tests run at the same time.
    pub jobs: usize,
    /// How long one test may take.
    pub timeout: Option<Duration>,
    /// What the tests may touch outside their programs.
    pub permit: Permit,
    /// For tests that do not name a region or zone themselves.
    pub regional: Regional,
}

/// In what world tests run: what they may touch, and where they believe to be.
#[derive(Clone, Default)]
pub struct Setting {
    pub flags: Flags,
    pub regional: Regional,
    /// How long one test may take.
    pub timeout: Option<Duration>,
}

/// The result of one test.
pub struct TestResult {
    pub path: PathBuf,
    /// The name of the file or method, or `Class.function`.
    pub name: String,
    /// How many checks were made, failed ones included.
    pub checks: u64,
    pub failures: Vec<FailedCheck>,
    /// It is tagged `skip`.
    pub skipped: bool,
    pub duration: Duration,
}

impl TestResult {
    fn of(test: &Test) -> TestResult {
        TestResult {
            path: test.path.clone(),
            name: test.name.clone(),
            checks: 0,
            failures: Vec::new(),
            skipped: false,
            duration: Duration::ZERO,
        }
    }
}

/// A check that failed, or an error that ended the test.
pub struct FailedCheck {
    pub message: String,
    /// `file:line:column`, or empty where only the test is known.
    pub place: String,
}

/// Runs the tests and gives the exit status.
pub fn run(options: &Options) -> i32 {
    if let Some(missing) = options.paths.iter().find(|path| !path.exists()) {
        eprintln!("fourd: there is no file {}", missing.display());
        return STATUS_USAGE;
    }
    let tests = find(&options.paths, &options.selection);
    if options.coverage {
        return coverage::run(&tests, options.format);
    }
    let setting = Setting {
        flags: options.permit.flags(),
        regional: options.regional.clone(),
        timeout: options.timeout,
    };
    let results = run_all(&tests, options.schedules, options.jobs, &setting);
    print!("{}", report::write(&results, options.format));
    match results.as_slice() {
        [] => STATUS_NOTHING,
        results if results.iter().all(|result| result.failures.is_empty()) => STATUS_OK,
        _ => STATUS_FAILED,
    }
}

/// Runs all tests, at most `jobs` at a time, and gives their results in order.
fn run_all(
    tests: &[Test],
    schedules: Option<u64>,
    jobs: usize,
    setting: &Setting,
) -> Vec<TestResult> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, TestResult)>> = Mutex::default();
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(test) = tests.get(index) else {
                break;
            };
            // a thread of its own: what a program sets for its thread ends with it
            let result = std::thread::scope(|scope| {
                let run = || match schedules {
                    None => run_once(test, None, setting),
                    Some(count) => run_under_schedules(test, count, setting),
                };
                scope.spawn(run).join()
            });
            let result = result.unwrap_or_else(|_| {
                let mut result = TestResult::of(test);
                result.failures.push(FailedCheck {
                    message: "a bug in fourd has ended the test".into(),
                    place: test.path.display().to_string(),
                });
                result
            });
            results.lock().push((index, result));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs.min(tests.len()) {
            scope.spawn(work);
        }
        work();
    });
    let mut results = results.into_inner();
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}
