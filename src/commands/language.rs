//! The commands of the theme Language.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Language",
    commands: &[
        &Command::absent(1709, "4D", Needs::Nothing).thread_safe(),
        &Command::absent(1442, "Action info", Needs::Interface).former(&["Get action info"]),
        &Command::absent(1662, "Call chain", Needs::Nothing).former(&["Get call chain"]).thread_safe(),
        &Command::absent(538, "Command name", Needs::Nothing).french("Nom commande").thread_safe(),
        &Command::absent(1790, "Copy parameters", Needs::Nothing).thread_safe(),
        &Command::absent(259, "Count parameters", Needs::Nothing).french("Nombre de parametres").thread_safe(),
        &Command::absent(1710, "cs", Needs::Nothing).thread_safe(),
        &Command::absent(684, "Current method name", Needs::Nothing).french("Nom methode courante").thread_safe(),
        &Command::absent(1007, "EXECUTE METHOD", Needs::Nothing).french("EXECUTER METHODE").thread_safe(),
        &Command::absent(304, "Get pointer", Needs::Nothing).french("Pointeur vers").thread_safe(),
        &Command::absent(1439, "INVOKE ACTION", Needs::Interface),
        &Command::absent(294, "Is a variable", Needs::Nothing).french("Est une variable").thread_safe(),
        &Command::absent(315, "Is nil pointer", Needs::Nothing).former(&["Nil"]).thread_safe(),
        &Command::absent(158, "_O_NO TRACE", Needs::Obsolete).former(&["NO TRACE"]).french("PAS DE TRACE"),
        &Command::absent(1517, "Null", Needs::Nothing).thread_safe(),
        &Command::absent(394, "RESOLVE POINTER", Needs::Nothing).french("RESOUDRE POINTEUR").thread_safe(),
        &Command::absent(308, "Self", Needs::Interface).french("Self"),
        &Command::absent(1705, "Super", Needs::Nothing)
            .thread_safe(),
        &Command::absent(1706, "Super", Needs::Nothing).thread_safe(),
        &Command::absent(1470, "This", Needs::Nothing).thread_safe(),
        &Command::absent(157, "TRACE", Needs::Nothing).french("TRACE").thread_safe(),
        &Command::absent(295, "Type", Needs::Nothing).french("Type").thread_safe(),
        &Command::absent(82, "Undefined", Needs::Nothing).french("Indefinie").thread_safe(),
        &Command::absent(1509, "Value type", Needs::Nothing).french("Type valeur").thread_safe(),
    ],
};
