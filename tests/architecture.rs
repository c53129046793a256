//! Who may import whom: `ARCHITECTURE.md` in a form that can fail.

use std::path::{Path, PathBuf};

/// A module and the modules of ours that it must not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "source.rs",
        &[
            "diagnostic",
            "lexer",
            "syntax",
            "resolve",
            "value",
            "interpret",
            "runtime",
            "command",
            "cli",
        ],
    ),
    (
        "diagnostic.rs",
        &[
            "lexer",
            "syntax",
            "resolve",
            "value",
            "interpret",
            "runtime",
            "command",
            "cli",
        ],
    ),
    (
        "lexer",
        &[
            "resolve",
            "value",
            "interpret",
            "runtime",
            "command",
            "commands",
            "constants",
            "cli",
        ],
    ),
    (
        "syntax",
        &[
            "resolve",
            "interpret",
            "runtime",
            "command",
            "commands",
            "constants",
            "cli",
        ],
    ),
    ("resolve", &["interpret", "runtime", "shared", "cli"]),
    (
        "value",
        &[
            "lexer",
            "syntax",
            "resolve",
            "interpret",
            "runtime",
            "command",
            "commands",
            "classes",
            "shared",
            "cli",
        ],
    ),
    (
        "xml",
        &[
            "source",
            "lexer",
            "syntax",
            "resolve",
            "value",
            "interpret",
            "runtime",
            "command",
            "commands",
            "classes",
            "shared",
            "cli",
        ],
    ),
    ("commands", &["syntax", "lexer", "cli"]),
    ("interpret", &["cli"]),
    ("runtime", &["cli"]),
];

/// Imports that are known and have a reason; each is a debt.
const KNOWN: &[(&str, &str)] = &[];

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        if path.extension().is_some_and(|e| e == "rs") {
            found.push(path.to_path_buf());
        }
        return;
    }
    for entry in std::fs::read_dir(path).expect("the folder can be read") {
        rust_files(&entry.expect("the entry can be read").path(), found);
    }
}

fn files(module: &str) -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let path = source.join(module);
    rust_files(&path, &mut found);
    let beside = path.with_extension("rs");
    if beside.is_file() && beside != path {
        found.push(beside);
    }
    found
}

#[test]
fn modules_import_downward_only() {
    let mut problems = Vec::new();
    for (module, forbidden) in FORBIDDEN {
        for file in files(module) {
            let text = std::fs::read_to_string(&file).expect("a source file is text");
            let name = file
                .strip_prefix(env!("CARGO_MANIFEST_DIR"))
                .unwrap_or(&file)
                .display()
                .to_string();
            for (number, line) in text.lines().enumerate() {
                if line.trim_start().starts_with("//") {
                    continue;
                }
                for other in *forbidden {
                    let known = KNOWN
                        .iter()
                        .any(|(from, to)| name.ends_with(from) && to == other);
                    if line.contains(&format!("crate::{other}::")) && !known {
                        problems.push(format!("{name}:{}: {}", number + 1, line.trim()));
                    }
                }
            }
        }
    }
    assert!(
        problems.is_empty(),
        "{} imports go upward:\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn files_are_short_and_say_what_they_do() {
    let mut problems = Vec::new();
    for file in files("") {
        let text = std::fs::read_to_string(&file).expect("a source file is text");
        let lines = text.lines().count();
        let name = file
            .strip_prefix(env!("CARGO_MANIFEST_DIR"))
            .unwrap_or(&file)
            .display()
            .to_string();
        if lines > 800 {
            problems.push(format!(
                "{name} has {lines} lines: split it by what a reader would search for"
            ));
        }
        if !text.starts_with("//!") && !name.ends_with("tests.rs") {
            problems.push(format!("{name} does not say what it does"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Commands and classes reach the machine through `runtime/files.rs` and `runtime/permissions.rs`
/// alone, so that nothing goes past the gate. The files named here ask it themselves.
const ASKS_THE_GATE: &[(&str, &str)] = &[
    ("commands/tools/launch.rs", "std::process::"),
    // the class beside it asks before it starts anything
    ("classes/system_worker/child.rs", "std::process::"),
    // `Temporary folder` and the like name folders and do not touch them
];

#[test]
fn nothing_goes_past_the_gate() {
    const WORDS: [&str; 5] = [
        "std::fs::",
        "std::env::",
        "std::process::",
        "std::net::",
        "File::open",
    ];
    /// Types without a way to the disk, and numbers of the machine.
    const HARMLESS: [&str; 7] = [
        "std::net::Ipv",
        "std::fs::Metadata",
        "std::env::consts",
        "std::process::id",
        "std::fs::OpenOptions",
        "std::fs::File;",
        "std::fs::{File, OpenOptions}",
    ];
    let mut problems = Vec::new();
    for module in ["commands", "classes", "interpret", "value", "shared"] {
        for file in files(module) {
            let name = file.to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&file).expect("a source file is text");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (number, line) in code.lines().enumerate() {
                let harmless = HARMLESS.iter().any(|word| line.contains(word));
                for word in WORDS {
                    let asks = ASKS_THE_GATE
                        .iter()
                        .any(|(path, known)| name.ends_with(path) && *known == word);
                    if line.contains(word) && !harmless && !asks {
                        problems.push(format!("{name}:{}: {}", number + 1, line.trim()));
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
