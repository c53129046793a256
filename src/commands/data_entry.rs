//! The commands of the theme Data Entry.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Data Entry",
    commands: &[
        &Command::absent(269, "ACCEPT", Needs::Interface).french("VALIDER"),
        &Command::absent(56, "ADD RECORD", Needs::Interface).french("AJOUTER ENREGISTREMENT"),
        &Command::absent(202, "_O_ADD SUBRECORD", Needs::Obsolete)
            .former(&["ADD SUBRECORD"]).french("AJOUTER SOUS ENREGISTREMENT"),
        &Command::absent(270, "CANCEL", Needs::Interface).french("NE PAS VALIDER"),
        &Command::absent(40, "DIALOG", Needs::Interface).french("DIALOGUE"),
        &Command::absent(32, "Modified", Needs::Interface).french("Modifie"),
        &Command::absent(57, "MODIFY RECORD", Needs::Interface).french("MODIFIER ENREGISTREMENT"),
        &Command::absent(203, "_O_MODIFY SUBRECORD", Needs::Obsolete)
            .former(&["MODIFY SUBRECORD"]).french("MODIFIER SOUS ENREGISTREMENT"),
        &Command::absent(35, "Old", Needs::Interface).french("Ancien").thread_safe(),
        &Command::absent(38, "REJECT", Needs::Interface).french("REFUSER"),
    ],
};
