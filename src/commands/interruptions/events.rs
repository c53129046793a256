//! Events of the keyboard and the mouse: without a screen there are none, so the installed method
//! is remembered and never called.

use crate::command::{Command, Kind, Run, text};
use crate::value::Value;

pub(super) const ON_EVENT_CALL: Command = Command {
    number: 190,
    name: "ON EVENT CALL",
    french: Some("APPELER SUR EVENEMENT"),
    params: &[text("eventMethod"), text("processName").optional()],
    thread_safe: false,
    doc: "Installs the method for clicks and keys, for the whole session; an empty name takes it back. There are no such events.",
    source: "commands/on-event-call",
    run: Run::Function(|cx, args| {
        cx.engine.desktop.set_event_method(args.string(0));
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const METHOD_CALLED_ON_EVENT: Command = Command {
    number: 705,
    name: "Method called on event",
    french: Some("Methode appelee sur evenement"),
    returns: Kind::Text,
    thread_safe: false,
    doc: "The name of the method that ON EVENT CALL has installed, empty without one.",
    examples: &[("Method called on event", "")],
    source: "commands/method-called-on-event",
    run: Run::Function(|cx, _| Ok(Value::from(cx.engine.desktop.event_method()))),
    ..Command::DEFAULT
};

pub(super) const FILTER_EVENT: Command = Command {
    number: 321,
    name: "FILTER EVENT",
    french: Some("FILTRER EVENEMENT"),
    thread_safe: false,
    doc: "Keeps the event of an event method from the application; there are no events.",
    source: "commands/filter-event",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};
