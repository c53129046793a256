//! `fourd check --syntax DIR`: does every file of a folder parse?
//!
//! Every `.4dm` file is read by itself; of its project only the names of the methods are known, from
//! the files beside it. Nothing is resolved and nothing is run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::diagnostic::Diagnostic;
use crate::lexer::Names;
use crate::source::{self, Source};
use crate::syntax;

/// What came of a folder.
#[derive(Debug, Default)]
pub struct Outcome {
    pub files: usize,
    /// Files that hold errors, with the first of them as `path:line:column: message`.
    pub refused: Vec<(PathBuf, String)>,
    pub bytes: usize,
    /// Spent in the lexer and the parser.
    pub time: Duration,
}

/// Checks a folder or a file and prints the outcome. `base` holds the names every program knows.
/// Returns the exit status: 0 if all files parse, 1 if some do not, 2 if the folder cannot be read.
pub fn run(path: &Path, base: &Arc<Names>) -> i32 {
    if !path.exists() {
        eprintln!("{}: no such file or folder", path.display());
        return 2;
    }
    let outcome = check(path, base);
    for (_, message) in &outcome.refused {
        println!("{message}");
    }
    let speed = outcome.bytes as f64 / 1e6 / outcome.time.as_secs_f64().max(1e-9);
    println!(
        "{} files, {} parsed, {} refused, {speed:.1} MB/s",
        outcome.files,
        outcome.files - outcome.refused.len(),
        outcome.refused.len()
    );
    i32::from(!outcome.refused.is_empty())
}

/// Checks every `.4dm` file below a path.
pub fn check(path: &Path, base: &Arc<Names>) -> Outcome {
    let (files, projects) = files_and_names(path, base);
    let nobody = Names::over(base.clone());
    let mut outcome = Outcome::default();
    for file in files {
        let names = projects.get(&sources_folder(&file)).unwrap_or(&nobody);
        outcome.files += 1;
        if let Err(message) = check_file(&file, names, &mut outcome) {
            outcome.refused.push((file, message));
        }
    }
    outcome
}

/// The names of every folder of sources.
pub(super) type Projects = BTreeMap<PathBuf, Names>;

/// The files below a path, in order, and the names that those of a project know.
pub(super) fn files_and_names(path: &Path, base: &Arc<Names>) -> (Vec<PathBuf>, Projects) {
    let mut files = Vec::new();
    collect(path, &mut files);
    files.sort();
    let mut projects: Projects = BTreeMap::new();
    for file in &files {
        let sources = sources_folder(file);
        let names = projects
            .entry(sources)
            .or_insert_with(|| Names::over(base.clone()));
        if is_in(file, "Methods")
            && let Some(name) = file.file_stem().and_then(|name| name.to_str())
        {
            names.add_method(name);
        }
    }
    (files, projects)
}

fn check_file(file: &Path, names: &Names, outcome: &mut Outcome) -> Result<(), String> {
    let source: Source = source::read(file).map_err(|problem| problem.to_string())?;
    outcome.bytes += source.text.len();
    let start = Instant::now();
    let parsed = if is_in(file, "Classes") {
        syntax::parse_class(&source, names)
    } else {
        syntax::parse(&source, names)
    };
    outcome.time += start.elapsed();
    match parsed
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.is_error())
    {
        Some(diagnostic) => Err(Diagnostic::headline(diagnostic, &source)),
        None => Ok(()),
    }
}

/// The files below a path, without following links to folders.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(path) else {
        if path.is_file() {
            files.push(path.to_path_buf());
        }
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(&path, files),
            Ok(_)
                if path
                    .extension()
                    .is_some_and(|extension| extension.eq_ignore_ascii_case("4dm")) =>
            {
                files.push(path)
            }
            _ => {}
        }
    }
}

/// Is the file directly in a folder of this name?
fn is_in(file: &Path, folder: &str) -> bool {
    file.parent()
        .and_then(Path::file_name)
        .is_some_and(|name| name.eq_ignore_ascii_case(folder))
}

/// The folder that holds `Methods`, `Classes`, `Forms` of the file's project; the file's own folder if
/// it is in none of these.
pub(super) fn sources_folder(file: &Path) -> PathBuf {
    const PARTS: [&str; 6] = [
        "Methods",
        "Classes",
        "DatabaseMethods",
        "Triggers",
        "Forms",
        "TableForms",
    ];
    let part = file.ancestors().skip(1).find(|folder| {
        folder
            .file_name()
            .is_some_and(|name| PARTS.iter().any(|part| name.eq_ignore_ascii_case(part)))
    });
    let folder = part.and_then(Path::parent).or_else(|| file.parent());
    folder.map(Path::to_path_buf).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_of_the_same_project_are_known_and_faults_are_listed() {
        let root = std::env::temp_dir().join(format!("fourd-check-{}", std::process::id()));
        let sources = root.join("One").join("Project").join("Sources");
        let files: [(&str, &[u8]); 5] = [
            ("Methods/my method.4dm", b"//%attributes = {}\n$0:=1"),
            ("Methods/caller.4dm", b"$a:=my method+1"),
            ("Classes/Thing.4dm", b"// nothing yet"),
            ("Forms/F/method.4dm", b"\xff"),
            ("Forms/F/ObjectMethods/b.4dm", b"If ($a)\r$b:=\rEnd if"),
        ];
        for (name, text) in files {
            let path = sources.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            std::fs::write(path, text).expect("writable");
        }
        let outcome = check(&root, &Arc::new(Names::new()));
        std::fs::remove_dir_all(&root).expect("writable");
        assert_eq!((outcome.files, outcome.refused.len()), (5, 2));
        let messages: Vec<&str> = outcome
            .refused
            .iter()
            .map(|(_, message)| message.as_str())
            .collect();
        assert!(
            messages[0].ends_with("b.4dm:2:5: error: a value is missing after `:=`"),
            "{messages:?}"
        );
        assert!(
            messages[1].contains("method.4dm:1:1: error: the byte 0xFF"),
            "{messages:?}"
        );
    }
}
