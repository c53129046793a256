//! What a person reads about a faulty text: every `tests/golden/*.4dm` is parsed and what is reported
//! is compared with the `.txt` beside it. `GOLDEN=update cargo test --test golden` writes them anew.
//!
//! Files that begin with `class_` are read as class files.

use std::path::Path;

use fourd::diagnostic::render_all;
use fourd::lexer::Names;
use fourd::source::{Source, decode};
use fourd::syntax;

fn names() -> Names {
    let mut names = Names::new();
    for (name, number) in [
        ("ALERT", 41),
        ("String", 10),
        ("Length", 16),
        ("True", 214),
        ("Null", 1517),
    ] {
        names.add_command(name, number);
    }
    names
}

#[test]
fn diagnostics_read_as_recorded() {
    let update = std::env::var("GOLDEN").is_ok_and(|value| value == "update");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "4dm"))
        .collect();
    files.sort();
    assert!(files.len() > 15, "the golden files are gone");
    let names = names();
    let mut different = Vec::new();
    for file in files {
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_string();
        let text = decode(std::fs::read(&file).expect("readable")).expect("UTF-8");
        let source = Source::new(name.clone(), text);
        let parsed = if name.starts_with("class_") {
            syntax::parse_class(&source, &names)
        } else {
            syntax::parse(&source, &names)
        };
        let found = render_all(&parsed.diagnostics, &source);
        let record = file.with_extension("txt");
        if update {
            std::fs::write(&record, &found).expect("writable");
        }
        let recorded = std::fs::read_to_string(&record).unwrap_or_default();
        if found != recorded {
            different.push(format!(
                "== {name}\n-- recorded\n{recorded}\n-- found\n{found}"
            ));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}
