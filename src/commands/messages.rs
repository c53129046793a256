//! The commands of the theme Messages.
//!
//! There is no screen: as in 4D without an interface, a dialog is answered by itself and logged,
//! here on standard error. With `--interactive` a person answers at the terminal.

use super::environment_4d::logs;
use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, integer, text};
use crate::interpret::Context;
use crate::runtime::desktop::Answer;
use crate::runtime::host::Output;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Messages",
    commands: &[
        &ALERT,
        &CONFIRM,
        &DISPLAY_NOTIFICATION,
        &GOTO_XY,
        &MESSAGE,
        &MESSAGES_OFF,
        &MESSAGES_ON,
        &REQUEST,
    ],
};

/// Logs what would have been shown, on standard error and in the diagnostic log.
fn log(cx: &Context, kind: &str, message: &str) {
    let line = format!("{kind}: {message}");
    // a log that cannot be written is no reason to stop a program that shows a message
    let _ = logs::diagnostic(cx, logs::Level::Info, &line);
    cx.engine.host.print(&Output::Stderr, &(line + "\n"));
}

const ALERT: Command = Command {
    number: 41,
    name: "ALERT",
    french: Some("ALERTE"),
    params: &[text("message"), text("okButtonTitle").optional()],
    doc: "Shows a message; it is written to standard error.",
    source: "commands/alert",
    run: Run::Function(alert),
    ..Command::DEFAULT
};

fn alert(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    log(cx, "ALERT", &args.string(0));
    let button = title(args, 1, "OK");
    // Enter is the only button.
    cx.engine.ask(&format!("[Enter: {button}] "));
    Ok(Value::Undefined)
}

/// The title of a button: a given one, or the one it has by itself.
fn title(args: &Args, i: usize, default: &str) -> String {
    let given = args.string(i);
    if given.is_empty() {
        default.to_owned()
    } else {
        given
    }
}

const CONFIRM: Command = Command {
    number: 162,
    name: "CONFIRM",
    french: Some("CONFIRMER"),
    params: &[
        text("message"),
        text("okButtonTitle").optional(),
        text("cancelButtonTitle").optional(),
    ],
    sets: &["OK"],
    doc: "Asks for a confirmation; without a user the answer is OK.",
    source: "commands/confirm",
    run: Run::Function(confirm),
    ..Command::DEFAULT
};

fn confirm(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    log(cx, "CONFIRM", &args.string(0));
    let (yes, no) = (title(args, 1, "OK"), title(args, 2, "Cancel"));
    let confirmed = match cx.engine.ask(&format!("[Enter: {yes}, n: {no}] ")) {
        Answer::Automatic => headless_confirm(),
        Answer::Typed(line) => is_yes(&line, &yes, &no),
        Answer::Closed => false,
    };
    cx.set_ok(confirmed);
    Ok(Value::Undefined)
}

/// Does a typed line mean the first button? An empty one does, as Enter does in a dialog.
fn is_yes(line: &str, yes: &str, no: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.is_empty()
        || line == yes.to_lowercase()
        || (line != no.to_lowercase() && ["y", "yes", "ok", "1"].contains(&line.as_str()))
}

/// U: the answer to CONFIRM without a user: the default button, OK.
fn headless_confirm() -> bool {
    true
}

const REQUEST: Command = Command {
    number: 163,
    name: "Request",
    french: Some("Demander"),
    params: &[
        text("message"),
        text("defaultResponse").optional(),
        text("OKButtonTitle").optional(),
        text("CancelButtonTitle").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Asks for a text; without a user the answer is the default text.",
    examples: &[("Request(\"Name?\"; \"nobody\")", "nobody")],
    source: "commands/request",
    run: Run::Function(request),
    ..Command::DEFAULT
};

fn request(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    log(cx, "Request", &args.string(0));
    let default = args.string(1);
    let question = match default.as_str() {
        "" => "> ".to_owned(),
        default => format!("[{default}] > "),
    };
    let (ok, answer) = match cx.engine.ask(&question) {
        Answer::Automatic => (true, headless_request(args)),
        Answer::Typed(line) if line.is_empty() => (true, Value::Text(args.text(1))),
        Answer::Typed(line) => (true, Value::from(line)),
        Answer::Closed => (false, Value::from("")),
    };
    cx.set_ok(ok);
    Ok(answer)
}

/// U: the answer to Request without a user: the default text, confirmed.
fn headless_request(args: &Args) -> Value {
    Value::Text(args.text(1))
}

const MESSAGE: Command = Command {
    number: 88,
    name: "MESSAGE",
    french: Some("MESSAGE"),
    params: &[text("message")],
    thread_safe: false,
    doc: "Shows a message for a while; it is written to standard error.",
    source: "commands/message",
    run: Run::Function(|cx, args| {
        log(cx, "MESSAGE", &args.string(0));
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const GOTO_XY: Command = Command {
    number: 161,
    name: "GOTO XY",
    french: Some("POSITION MESSAGE"),
    params: &[integer("x"), integer("y")],
    thread_safe: false,
    doc: "Says where MESSAGE writes in its window. Without a window it does nothing.",
    source: "commands/goto-xy",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

const MESSAGES_OFF: Command = Command {
    number: 175,
    name: "MESSAGES OFF",
    french: Some("SUPPRIMER MESSAGES"),
    doc: "Hides the progress of long operations; nothing is shown anyway.",
    source: "commands/messages-off",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

const MESSAGES_ON: Command = Command {
    number: 181,
    name: "MESSAGES ON",
    french: Some("LAISSER MESSAGES"),
    doc: "Shows the progress of long operations again; nothing is shown anyway.",
    source: "commands/messages-on",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

const DISPLAY_NOTIFICATION: Command = Command {
    number: 910,
    name: "DISPLAY NOTIFICATION",
    french: Some("AFFICHER NOTIFICATION"),
    params: &[text("title"), text("text"), integer("duration").optional()],
    thread_safe: false,
    doc: "Shows a notification; it is written to standard error.",
    source: "commands/display-notification",
    run: Run::Function(|cx, args| {
        let message = format!("{}: {}", args.string(0), args.string(1));
        log(cx, "DISPLAY NOTIFICATION", &message);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
