//! The commands of the theme Formulas.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Formulas",
    commands: &[
        &Command::absent(806, "EDIT FORMULA", Needs::Interface).french("EDITER FORMULE"),
        &Command::absent(63, "EXECUTE FORMULA", Needs::Nothing).french("EXECUTER FORMULE").thread_safe(),
        &Command::absent(1597, "Formula", Needs::Nothing).former(&["New formula"]).french("Formule").thread_safe(),
        &Command::absent(1601, "Formula from string", Needs::Nothing)
            .former(&["New formula from string"]).french("Formule sur chaîne").thread_safe(),
        &Command::absent(908, "GET ALLOWED METHODS", Needs::Nothing).french("LIRE METHODES AUTORISEES"),
        &Command::absent(1576, "Parse formula", Needs::Nothing),
        &Command::absent(805, "SET ALLOWED METHODS", Needs::Nothing).french("FIXER METHODES AUTORISEES"),
    ],
};
