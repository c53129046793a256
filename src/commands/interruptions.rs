//! The commands of the theme Interruptions.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Interruptions",
    commands: &[
        &Command::absent(156, "ABORT", Needs::Nothing).french("STOP").thread_safe(),
        &Command::absent(1129, "ASSERT", Needs::Nothing).thread_safe(),
        &Command::absent(1132, "Asserted", Needs::Nothing).thread_safe(),
        &Command::absent(1860, "defer", Needs::Nothing).thread_safe(),
        &Command::absent(1861, "Deferred formulas", Needs::Nothing).thread_safe(),
        &Command::absent(321, "FILTER EVENT", Needs::Interface).french("FILTRER EVENEMENT"),
        &Command::absent(1130, "Get assert enabled", Needs::Nothing).thread_safe(),
        &Command::absent(1015, "_O_GET LAST ERROR STACK", Needs::Obsolete)
            .former(&["GET LAST ERROR STACK"]).french("LIRE PILE DERNIERE ERREUR"),
        &Command::absent(1799, "Last errors", Needs::Nothing).thread_safe(),
        &Command::absent(704, "Method called on error", Needs::Nothing)
            .french("Methode appelee sur erreur").thread_safe(),
        &Command::absent(705, "Method called on event", Needs::Interface).french("Methode appelee sur evenement"),
        &Command::absent(155, "ON ERR CALL", Needs::Nothing).french("APPELER SUR ERREUR").thread_safe(),
        &Command::absent(190, "ON EVENT CALL", Needs::Interface).french("APPELER SUR EVENEMENT"),
        &Command::absent(1131, "SET ASSERT ENABLED", Needs::Nothing).thread_safe(),
        &Command::absent(1805, "throw", Needs::Nothing),
    ],
};
