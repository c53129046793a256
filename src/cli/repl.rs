//! The REPL: one process that stays alive; each entry is compiled as a small method.
//!
//! Locals of an entry live on: `$x` of one line is a process variable to the next (its name
//! keeps the `$`, which no process variable of a program can have).

use std::sync::Arc;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::permit::Permit;
use super::regional::Regional;
use super::{STATUS_OK, STATUS_USAGE};
use crate::diagnostic;
use crate::interpret::Context;
use crate::interpret::display::display;
use crate::runtime::engine::Engine;
use crate::runtime::host::{Host, Output};
use crate::runtime::program::Program;
use crate::runtime::run;
use crate::source::Source;
use crate::syntax;
use crate::value::Value;

/// Reads entries until the end of the input.
pub fn run(permit: &Permit, regional: &Regional) -> i32 {
    let program = Program::from_sources(Vec::new(), Vec::new());
    let mut engine = Engine::new(program, Host::streams());
    engine.restrict(permit.flags());
    if let Err(message) = regional.apply(&mut engine) {
        eprintln!("fourd: {message}");
        return STATUS_USAGE;
    }
    engine.desktop.set_interactive(true);
    let engine = Arc::new(engine);
    run::in_main_process(
        &engine,
        |process, failure| eprint!("{}", run::render(process, failure)),
        |cx| {
            let Ok(mut editor) = DefaultEditor::new() else {
                return;
            };
            let mut entry = String::new();
            loop {
                let prompt = if entry.is_empty() { "4D> " } else { "  > " };
                match editor.readline(prompt) {
                    Ok(line) => {
                        let _ = editor.add_history_entry(line.as_str());
                        entry.push_str(&line);
                        entry.push('\n');
                        if is_incomplete(cx, &entry) {
                            continue;
                        }
                        let text = std::mem::take(&mut entry);
                        if text.trim() == ":quit" {
                            break;
                        }
                        if let Some(table) = table(cx, text.trim()) {
                            cx.engine.host.print(&Output::Stdout, &table);
                            cx.engine.host.flush();
                        } else if !text.trim().is_empty() {
                            evaluate(cx, text.trim_end());
                        }
                    }
                    Err(ReadlineError::Interrupted) => entry.clear(),
                    Err(_) => break,
                }
            }
        },
    );
    STATUS_OK
}

/// What `:processes` and `:sessions` show.
fn table(cx: &Context, command: &str) -> Option<String> {
    let mut text = String::new();
    match command {
        ":processes" => {
            for process in cx.engine.processes.all() {
                text.push_str(&format!(
                    "{:>4}  {:<20} {:<20} session {}  `{}`\n",
                    process.number,
                    process.kind.word(),
                    process.state().word(),
                    process.session.id,
                    process.name,
                ));
            }
        }
        ":sessions" => {
            for session in cx.engine.live_sessions() {
                let count = cx
                    .engine
                    .processes
                    .all()
                    .iter()
                    .filter(|process| process.session.id == session.id)
                    .count();
                text.push_str(&format!(
                    "{}  {:<16} {:<16} processes {count}  since {}\n",
                    session.id,
                    session.type_word(),
                    session.shown_user(),
                    crate::runtime::host::iso_utc(session.created),
                ));
            }
        }
        _ => return None,
    }
    Some(text)
}

/// Does the text end within a structure?
fn is_incomplete(cx: &Context, text: &str) -> bool {
    let source = Source::new("<repl>", text);
    syntax::parse_method(&source, &cx.engine.program.names).incomplete
}

/// Runs an entry and prints the value of an expression.
fn evaluate(cx: &mut Context, text: &str) {
    let result = entry(cx, text);
    let engine = Arc::clone(&cx.engine);
    match result {
        Ok(Value::Undefined) => {}
        Ok(value) => engine
            .host
            .print(&Output::Stdout, &format!("{}\n", display(&value))),
        Err(message) => engine.host.print(&Output::Stderr, &message),
    }
    engine.host.flush();
}

/// The value of an entry: an expression's, or undefined for statements.
fn entry(cx: &mut Context, text: &str) -> Result<Value, String> {
    let source = Arc::new(Source::new("<repl>", text));
    let program = &cx.engine.program;
    let as_expression = program.compile_formula_of_repl(&source);
    let loaded = if as_expression.has_errors() {
        program.compile_for_repl(&source)
    } else {
        as_expression
    };
    if loaded.has_errors() {
        return Err(diagnostic::render_all(&loaded.errors(), &source));
    }
    run::call_routine(cx, loaded.routine)
}
