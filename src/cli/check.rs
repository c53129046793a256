//! `fourd check`: errors and warnings of a method, a project or a folder, without running it.
//!
//! The JSON form has the shape of what `Compile project` returns (commands/compile-project), with
//! `column` and `id` besides; the GitHub form is read by that service's workflows.

use std::path::Path;

use serde_json::json;

use super::{STATUS_FAILED, STATUS_OK, STATUS_USAGE};
use crate::diagnostic::{self, Diagnostic};
use crate::runtime::check::{Checked, check};
use crate::runtime::program::Program;
use crate::runtime::project;
use crate::source::Source;

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Format {
    Human,
    Json,
    Github,
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
    let found = check(&program, &[]);
    let all = found.iter().flat_map(|file| &file.diagnostics);
    let errors = all.filter(|d| d.is_error()).count();
    match format {
        Format::Human => print_human(&found, errors),
        Format::Json => print_json(&found, errors),
        Format::Github => print_github(&found),
    }
    if format != Format::Github {
        tell_missing_components(&program);
    }
    if errors > 0 { STATUS_FAILED } else { STATUS_OK }
}

/// Names the components whose code was not found: what they share is unknown then.
fn tell_missing_components(program: &Program) {
    let Some(sources) = &program.folder else {
        return;
    };
    for name in project::components(sources).missing {
        eprintln!("fourd: the component `{name}` was not found, or has no code that can be read");
    }
}

/// The program of a .4dm file or a project.
pub(super) fn load(path: &Path) -> Result<Program, String> {
    let is_method = path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("4dm"));
    if path.is_file() && is_method {
        Program::from_file(path).map_err(|error| error.message)
    } else if project::sources_folder(path).is_some() {
        Program::from_project(path).map_err(|error| error.message)
    } else {
        Err(format!(
            "{} is neither a .4dm file nor a project",
            path.display()
        ))
    }
}

fn print_human(found: &[Checked], errors: usize) {
    let all: usize = found.iter().map(|file| file.diagnostics.len()).sum();
    for file in found.iter().filter(|file| !file.diagnostics.is_empty()) {
        print!(
            "{}",
            diagnostic::render_all(&file.diagnostics, &file.source)
        );
    }
    println!(
        "{} files, {errors} errors, {} warnings",
        found.len(),
        all - errors
    );
}

fn print_json(found: &[Checked], errors: usize) {
    let list: Vec<_> = found
        .iter()
        .flat_map(|file| {
            file.diagnostics.iter().map(move |d| {
                let (line, in_file) = file.lines(d);
                json!({
                    "isError": d.is_error(),
                    "message": d.message,
                    "code": file.code_json(d),
                    "line": line,
                    "lineInFile": in_file,
                    "column": file.source.position(d.span.start).column,
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

/// One command a line, as workflows read them.
fn print_github(found: &[Checked]) {
    for file in found {
        for d in &file.diagnostics {
            println!("{}", annotation(&file.source, d));
        }
    }
}

fn annotation(source: &Source, d: &Diagnostic) -> String {
    let (start, end) = (source.position(d.span.start), source.position(d.span.end));
    let word = if d.is_error() { "error" } else { "warning" };
    let mut message = d.message.clone();
    if let Some(hint) = &d.hint {
        message.push('\n');
        message.push_str(hint);
    }
    format!(
        "::{word} file={},line={},endLine={},col={},title={}::{}",
        property(&source.name),
        start.line,
        end.line,
        start.column,
        property(d.id),
        data(&message),
    )
}

/// The text of an annotation.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of an annotation.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn annotations_are_one_line() {
        let source = Source::new("a,b.4dm", "x\ny:=1\n");
        let d = Diagnostic::warning("some-id", Span::new(2, 3), "50% of\nit");
        assert_eq!(
            annotation(&source, &d),
            "::warning file=a%2Cb.4dm,line=2,endLine=2,col=1,title=some-id::50%25 of%0Ait"
        );
    }
}
