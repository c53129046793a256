//! Error handling methods (`ON ERR CALL`) and `ABORT`. Who calls the method is in
//! `interpret/handler.rs`.

use crate::args::Args;
use crate::classes::user::stopped;
use crate::command::{Command, Kind, Run, integer, text};
use crate::interpret::Context;
use crate::interpret::failure::Interrupt;
use crate::runtime::engine::Scope;
use crate::runtime::process::system;
use crate::value::{Error, Text, Value};

/// The scopes of error handling methods (theme Error Handling) but that of the process.
fn for_all(scope: i32) -> Option<Scope> {
    match scope {
        1 => Some(Scope::Global),
        2 => Some(Scope::Components),
        _ => None,
    }
}

pub(super) const ON_ERR_CALL: Command = Command {
    number: 155,
    name: "ON ERR CALL",
    french: Some("APPELER SUR ERREUR"),
    params: &[text("errorMethod"), integer("scope").optional()],
    doc: "Installs the method that is called when an error occurs, in this process or (ek global) in all; an empty text removes it.",
    source: "commands/on-err-call",
    run: Run::Function(on_err_call),
    ..Command::DEFAULT
};

fn on_err_call(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if cx.handlers.handling {
        return handler_inside_handler();
    }
    let method = Some(args.text(0)).filter(|name| !name.is_empty());
    let unit = cx.unit_number();
    let tries = cx.handlers.tries;
    match (for_all(args.integer(1)), method) {
        (Some(scope), method) => {
            let method = method.map(|name| name.to_str().into_owned());
            cx.engine.set_error_handler(unit, scope, method);
        }
        (None, Some(method)) => {
            cx.handlers.local.insert(unit, (method, tries));
        }
        (None, None) => {
            cx.handlers.local.remove(&unit);
        }
    }
    error_reset(cx);
    Ok(Value::Undefined)
}

/// U: when `Error` becomes 0 again: when a handler is installed or removed.
fn error_reset(cx: &mut Context) {
    cx.set_system(system::ERROR, Value::Integer(0));
}

/// U: `ON ERR CALL` inside an error handling method, where it may not be used: nothing happens.
fn handler_inside_handler() -> Result<Value, Error> {
    Ok(Value::Undefined)
}

pub(super) const METHOD_CALLED_ON_ERROR: Command = Command {
    number: 704,
    name: "Method called on error",
    french: Some("Methode appelee sur erreur"),
    params: &[integer("scope").optional()],
    returns: Kind::Text,
    doc: "The name of the error handling method of this process or of a scope; empty if there is none.",
    examples: &[
        ("Method called on error", ""),
        ("Method called on error(1)=\"\"", "True"),
    ],
    source: "commands/method-called-on-error",
    run: Run::Function(method_called_on_error),
    ..Command::DEFAULT
};

fn method_called_on_error(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = cx.unit_number();
    let name = match for_all(args.integer(0)) {
        Some(scope) => cx.engine.error_handler(unit, scope).map(Text::from),
        None => cx.handlers.local.get(&unit).map(|(name, _)| name.clone()),
    };
    Ok(Value::Text(name.unwrap_or_default()))
}

pub(super) const ABORT: Command = Command {
    number: 156,
    name: "ABORT",
    french: Some("STOP"),
    doc: "Stops the code of the process; in an error handling method, the code in which the error occurred.",
    source: "commands/abort",
    run: Run::Function(|cx, _| {
        cx.interrupt(Interrupt::Abort);
        Err(stopped())
    }),
    ..Command::DEFAULT
};
