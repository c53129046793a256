//! `fourd check --thread-safety`: which methods can run in preemptive processes, and what is in
//! the way of the others.

use std::path::Path;

use serde_json::json;

use super::check::{Format, load};
use super::{STATUS_FAILED, STATUS_OK, STATUS_USAGE};
use crate::diagnostic::{self, Diagnostic};
use crate::resolve::code::Execution;
use crate::runtime::program::Program;
use crate::runtime::thread_safety::{Refusal, of_function};
use crate::source::Source;

/// A method or function and what is in its way.
struct Finding<'a> {
    name: String,
    source: &'a Source,
    execution: Execution,
    refusals: Vec<Refusal>,
}

impl Finding<'_> {
    /// It is declared capable and is not.
    fn is_wrong(&self) -> bool {
        self.execution == Execution::Capable && !self.refusals.is_empty()
    }

    fn declared(&self) -> &'static str {
        match self.execution {
            Execution::Capable => "capable",
            Execution::Incapable => "incapable",
            Execution::Indifferent => "indifferent",
        }
    }
}

/// Tells of each method whether it is thread safe. The exit status is 1 if one is declared capable
/// of preemptive execution and is not.
pub fn run(path: &Path, format: Format) -> i32 {
    let program = match load(path) {
        Ok(program) => program,
        Err(message) => {
            eprintln!("fourd: {message}");
            return STATUS_USAGE;
        }
    };
    let findings = findings(&program);
    match format {
        Format::Human | Format::Github => print_human(&findings),
        Format::Json => print_json(&findings),
    }
    if findings.iter().any(Finding::is_wrong) {
        STATUS_FAILED
    } else {
        STATUS_OK
    }
}

fn findings(program: &Program) -> Vec<Finding<'_>> {
    let mut findings = Vec::new();
    for (number, method) in program.methods.iter().enumerate() {
        let number = number as u32;
        if let Some(loaded) = program.method(number) {
            findings.push(Finding {
                name: method.name.clone(),
                source: &method.source,
                execution: loaded.routine.attributes.execution,
                refusals: program.thread_safety(number).to_vec(),
            });
        }
    }
    for file in &program.classes {
        let Some((class, _)) = program.class(&program.unit(file.unit).store, &file.name) else {
            continue;
        };
        let functions = class.functions.iter().map(|function| &function.routine);
        for routine in class.constructor.iter().chain(functions) {
            findings.push(Finding {
                name: routine.name.to_string(),
                source: &file.source,
                // functions have no declaration: they count as capable, and nothing is wrong
                execution: Execution::Indifferent,
                refusals: of_function(program, routine),
            });
        }
    }
    findings
}

fn print_human(findings: &[Finding]) {
    for finding in findings {
        let (name, declared) = (&finding.name, finding.declared());
        if finding.refusals.is_empty() {
            println!("{name}: thread safe (declared {declared})");
            continue;
        }
        println!("{name}: not thread safe (declared {declared})");
        let list: Vec<Diagnostic> = finding
            .refusals
            .iter()
            .map(|refusal| {
                let make = if finding.is_wrong() {
                    Diagnostic::error
                } else {
                    Diagnostic::warning
                };
                make("thread-safety", refusal.span, refusal.reason.clone())
            })
            .collect();
        print!("{}", diagnostic::render_all(&list, finding.source));
    }
    let safe = findings.iter().filter(|f| f.refusals.is_empty()).count();
    let wrong = findings.iter().filter(|f| f.is_wrong()).count();
    println!(
        "{} methods and functions, {safe} thread safe, {wrong} declared capable that are not",
        findings.len()
    );
}

fn print_json(findings: &[Finding]) {
    let list: Vec<_> = findings
        .iter()
        .map(|finding| {
            let refusals: Vec<_> = finding
                .refusals
                .iter()
                .map(|refusal| {
                    let position = finding.source.position(refusal.span.start);
                    json!({
                        "line": position.line,
                        "column": position.column,
                        "reason": refusal.reason,
                    })
                })
                .collect();
            json!({
                "name": finding.name,
                "path": finding.source.name,
                "declared": finding.declared(),
                "threadSafe": finding.refusals.is_empty(),
                "refusals": refusals,
            })
        })
        .collect();
    println!(
        "{}",
        serde_json::to_string_pretty(&list).unwrap_or_default()
    );
}
