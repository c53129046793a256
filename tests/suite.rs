//! The conformance suite and the examples, run as a user would run them.

use std::path::{Path, PathBuf};
use std::process::Command;

use fourd::cli::test::{Selection, find, run_test};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of `tests/conformance` passes, and each makes at least one check.
#[test]
fn conformance() {
    let tests = find(&[root().join("tests/conformance")], &Selection::default());
    assert!(!tests.is_empty(), "there are tests");
    let mut problems = Vec::new();
    for test in &tests {
        let result = run_test(test);
        if result.checks == 0 && result.failures.is_empty() {
            problems.push(format!("{}: no check was made", test.path.display()));
        }
        for failure in result.failures {
            problems.push(format!("{}: {}", failure.place, failure.message));
        }
    }
    assert!(
        problems.is_empty(),
        "{} problems\n{}",
        problems.len(),
        problems.join("\n")
    );
}

/// Runs the program and gives what it printed.
fn fourd(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_fourd"))
        .args(args)
        .output()
        .expect("the program starts");
    assert!(
        output.status.success(),
        "fourd {args:?} ends with {}\n{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

fn expected(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every example prints exactly what stands beside it.
#[test]
fn examples() {
    let folder = root().join("examples");
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).expect("there are examples") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|e| e == "4dm") {
            let printed = fourd(&["run", &path.to_string_lossy()]);
            assert_eq!(
                printed,
                expected(&path.with_extension("out")),
                "{}",
                path.display()
            );
            count += 1;
        }
    }
    assert!(count >= 8, "there are at least eight examples");
}

/// The main example: two processes and the storage of their session.
#[test]
fn session_storage() {
    let folder = root().join("examples/session_storage");
    let printed = fourd(&["run", &folder.to_string_lossy()]);
    assert_eq!(printed, expected(&folder.join("expected.out")));
}
