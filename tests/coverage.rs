//! The page `docs/coverage.md` says what the declarations and the tests say.

use std::path::PathBuf;

use fourd::cli::test::{Selection, coverage, find};

/// `COVERAGE=update cargo test --test coverage` writes the page anew.
#[test]
fn the_coverage_page_is_up_to_date() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let tests = find(&[root.join("tests/conformance")], &Selection::default());
    let page = coverage::page(&tests);
    let path = root.join("docs/coverage.md");
    if std::env::var_os("COVERAGE").is_some_and(|word| word == "update") {
        std::fs::write(&path, &page).expect("the page can be written");
        return;
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written.replace("\r\n", "\n") == page,
        "docs/coverage.md is stale: COVERAGE=update cargo test --test coverage"
    );
}
