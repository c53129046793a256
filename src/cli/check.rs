//! `fourd check`: errors and warnings of a method, a project or a folder, without running it.
//!
//! The JSON form has the shape of what `Compile project` returns (commands/compile-project), with
//! `column` and `id` besides.

use std::path::Path;

use serde_json::json;

use super::{STATUS_FAILED, STATUS_OK, STATUS_USAGE};
use crate::diagnostic::{self, Diagnostic};
use crate::runtime::program::{Program, sources_folder};
use crate::source::Source;

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Format {
    Human,
    Json,
}

/// Checks and gives the exit status: 1 if there are errors.
pub fn run(path: &Path, format: Format) -> i32 {
    let program = match load(path) {
        Ok(program) => program,
        Err(message) => {
            eprintln!("fourd: {message}");
            return STATUS_USAGE;
        }
    };
    let found = problems(&program);
    let errors = found
        .iter()
        .flat_map(|(_, list)| *list)
        .filter(|d| d.is_error())
        .count();
    match format {
        Format::Human => print_human(&found, errors),
        Format::Json => print_json(&found, errors),
    }
    if errors > 0 { STATUS_FAILED } else { STATUS_OK }
}

/// The program of a .4dm file or a project.
pub(super) fn load(path: &Path) -> Result<Program, String> {
    let is_method = path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("4dm"));
    if path.is_file() && is_method {
        Program::from_file(path).map_err(|error| error.message)
    } else if sources_folder(path).is_some() {
        Program::from_project(path).map_err(|error| error.message)
    } else {
        Err(format!(
            "{} is neither a .4dm file nor a project",
            path.display()
        ))
    }
}

/// The problems of all methods and classes, file by file.
fn problems(program: &Program) -> Vec<(&Source, &[Diagnostic])> {
    let mut found: Vec<(&Source, &[Diagnostic])> = Vec::new();
    for (number, method) in program.methods.iter().enumerate() {
        if let Some(loaded) = program.method(number as u32) {
            found.push((&method.source, &loaded.diagnostics));
        }
    }
    for class in &program.classes {
        let (_, diagnostics) = program.resolved_class(class);
        found.push((&class.source, diagnostics));
    }
    found
}

fn print_human(found: &[(&Source, &[Diagnostic])], errors: usize) {
    let warnings = found.iter().map(|(_, list)| list.len()).sum::<usize>() - errors;
    for (source, list) in found {
        if !list.is_empty() {
            print!("{}", diagnostic::render_all(list, source));
        }
    }
    println!(
        "{} files, {errors} errors, {warnings} warnings",
        found.len()
    );
}

fn print_json(found: &[(&Source, &[Diagnostic])], errors: usize) {
    let list: Vec<_> = found
        .iter()
        .flat_map(|(source, list)| {
            list.iter().map(move |d| {
                let position = source.position(d.span.start);
                json!({
                    "isError": d.is_error(),
                    "message": d.message,
                    "code": { "path": source.name },
                    "line": position.line,
                    "lineInFile": position.line,
                    "column": position.column,
                    "id": d.id,
                })
            })
        })
        .collect();
    let result = json!({ "success": errors == 0, "errors": list });
    println!(
        "{}",
        serde_json::to_string_pretty(&result).unwrap_or_default()
    );
}
