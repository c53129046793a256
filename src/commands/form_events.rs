//! The commands of the theme Form Events.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Form Events",
    commands: &[
        &Command::absent(346, "Activated", Needs::Interface).french("Activation"),
        &Command::absent(31, "After", Needs::Interface).french("Apres"),
        &Command::absent(29, "Before", Needs::Interface).french("Avant"),
        &Command::absent(1391, "CALL FORM", Needs::Interface).thread_safe(),
        &Command::absent(1086, "CALL SUBFORM CONTAINER", Needs::Interface),
        &Command::absent(1332, "Clickcount", Needs::Interface),
        &Command::absent(713, "Contextual click", Needs::Interface).french("Clic contextuel"),
        &Command::absent(347, "Deactivated", Needs::Interface).french("Desactivation"),
        &Command::absent(30, "_O_During", Needs::Obsolete).former(&["During"]).french("Pendant"),
        &Command::absent(1085, "EXECUTE METHOD IN SUBFORM", Needs::Interface),
        &Command::absent(1606, "FORM Event", Needs::Interface).thread_safe(),
        &Command::absent(388, "Form event code", Needs::Interface),
        &Command::absent(113, "In break", Needs::Interface).french("En rupture"),
        &Command::absent(191, "In footer", Needs::Interface).french("En pied"),
        &Command::absent(112, "In header", Needs::Interface).french("En entete"),
        &Command::absent(1422, "Is waiting mouse up", Needs::Interface),
        &Command::absent(328, "Outside call", Needs::Interface).french("Appel exterieur"),
        &Command::absent(329, "POST OUTSIDE CALL", Needs::Interface).former(&["CALL PROCESS"]),
        &Command::absent(712, "Right click", Needs::Interface).french("Clic droit"),
        &Command::absent(645, "SET TIMER", Needs::Interface).french("FIXER MINUTEUR"),
    ],
};
