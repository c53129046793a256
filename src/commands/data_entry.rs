//! The commands of the theme Data Entry.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Run, Theme};
use crate::value::Value;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Data Entry",
    commands: &[
        &ACCEPT,
        &Command::absent(56, "ADD RECORD", Needs::Interface).french("AJOUTER ENREGISTREMENT"),
        &Command::absent(202, "_O_ADD SUBRECORD", Needs::Obsolete)
            .former(&["ADD SUBRECORD"]).french("AJOUTER SOUS ENREGISTREMENT"),
        &CANCEL,
        &Command::absent(40, "DIALOG", Needs::Interface).french("DIALOGUE"),
        &Command::absent(32, "Modified", Needs::Interface).french("Modifie"),
        &Command::absent(57, "MODIFY RECORD", Needs::Interface).french("MODIFIER ENREGISTREMENT"),
        &Command::absent(203, "_O_MODIFY SUBRECORD", Needs::Obsolete)
            .former(&["MODIFY SUBRECORD"]).french("MODIFIER SOUS ENREGISTREMENT"),
        &Command::absent(35, "Old", Needs::Interface).french("Ancien").thread_safe(),
        &Command::absent(38, "REJECT", Needs::Interface).french("REFUSER"),
    ],
};

/// U: without a form there is nothing to accept; `OK` is set as the page says.
const ACCEPT: Command = Command {
    number: 269,
    name: "ACCEPT",
    french: Some("VALIDER"),
    sets: &["OK"],
    thread_safe: false,
    doc: "Accepts a form or record: sets OK to 1; there is no form to leave.",
    source: "commands/accept",
    run: Run::Function(|cx, _| {
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const CANCEL: Command = Command {
    number: 270,
    name: "CANCEL",
    french: Some("NE PAS VALIDER"),
    sets: &["OK"],
    thread_safe: false,
    doc: "Cancels a form or record: sets OK to 0; there is no form to leave.",
    source: "commands/cancel",
    run: Run::Function(|cx, _| {
        cx.set_ok(false);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
