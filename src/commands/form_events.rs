//! The commands of the theme Form Events.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Kind, Needs, Run, Theme, any, integer, one_of};
use crate::value::Value;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Form Events",
    commands: &[
        &Command::absent(346, "Activated", Needs::Interface).french("Activation"),
        &Command::absent(31, "After", Needs::Interface).french("Apres"),
        &Command::absent(29, "Before", Needs::Interface).french("Avant"),
        &CALL_FORM,
        &Command::absent(1086, "CALL SUBFORM CONTAINER", Needs::Interface),
        &Command::absent(1332, "Clickcount", Needs::Interface),
        &Command::absent(713, "Contextual click", Needs::Interface).french("Clic contextuel"),
        &Command::absent(347, "Deactivated", Needs::Interface).french("Desactivation"),
        &Command::absent(30, "_O_During", Needs::Obsolete).former(&["During"]).french("Pendant"),
        &Command::absent(1085, "EXECUTE METHOD IN SUBFORM", Needs::Interface),
        &FORM_EVENT,
        &FORM_EVENT_CODE,
        &Command::absent(113, "In break", Needs::Interface).french("En rupture"),
        &Command::absent(191, "In footer", Needs::Interface).french("En pied"),
        &Command::absent(112, "In header", Needs::Interface).french("En entete"),
        &Command::absent(1422, "Is waiting mouse up", Needs::Interface),
        &Command::absent(328, "Outside call", Needs::Interface).french("Appel exterieur"),
        &POST_OUTSIDE_CALL,
        &Command::absent(712, "Right click", Needs::Interface).french("Clic droit"),
        &Command::absent(645, "SET TIMER", Needs::Interface).french("FIXER MINUTEUR"),
    ],
};

/// U: without windows no form can be called.
const CALL_FORM: Command = Command {
    number: 1391,
    name: "CALL FORM",
    params: &[
        integer("window"),
        one_of("formula", &[Kind::Object, Kind::Text]),
        any("param").repeated(),
    ],
    doc: "Runs code in the form of a window; there are no windows, so nothing happens.",
    source: "commands/call-form",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

const POST_OUTSIDE_CALL: Command = Command {
    number: 329,
    name: "POST OUTSIDE CALL",
    former: &["CALL PROCESS"],
    params: &[integer("process")],
    thread_safe: false,
    doc: "Tells the forms of a process of an outside call; there are no forms, so nothing happens.",
    source: "commands/post-outside-call",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

const FORM_EVENT_CODE: Command = Command {
    number: 388,
    name: "Form event code",
    returns: Kind::Integer,
    thread_safe: false,
    doc: "The number of the event that the form has just had; without forms there is none, 0.",
    examples: &[
        ("Form event code", "0"),
        ("Form event code=On Load", "False"),
    ],
    source: "commands/form-event-code",
    run: Run::Function(|_, _| Ok(Value::Integer(0))),
    ..Command::DEFAULT
};

const FORM_EVENT: Command = Command {
    number: 1606,
    name: "FORM Event",
    returns: Kind::Object,
    doc: "The event that the form has just had as an object; Null if there is none.",
    examples: &[("FORM Event=Null", "True")],
    source: "commands/form-event",
    run: Run::Function(|_, _| Ok(Value::Null)),
    ..Command::DEFAULT
};
