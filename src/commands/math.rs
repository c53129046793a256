//! The commands of the theme Math.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Math",
    commands: &[
        &Command::absent(99, "Abs", Needs::Nothing).french("Abs").thread_safe(),
        &Command::absent(20, "Arctan", Needs::Nothing).french("Arctan").thread_safe(),
        &Command::absent(18, "Cos", Needs::Nothing).french("Cos").thread_safe(),
        &Command::absent(9, "Dec", Needs::Nothing).french("Dec").thread_safe(),
        &Command::absent(676, "Euro converter", Needs::Nothing).french("Convertisseur Euro").thread_safe(),
        &Command::absent(21, "Exp", Needs::Nothing).french("Exp").thread_safe(),
        &Command::absent(8, "Int", Needs::Nothing).french("Ent").thread_safe(),
        &Command::absent(22, "Log", Needs::Nothing).french("Log").thread_safe(),
        &Command::absent(98, "Mod", Needs::Nothing).french("Modulo").thread_safe(),
        &Command::absent(100, "Random", Needs::Nothing).french("Hasard").thread_safe(),
        &Command::absent(94, "Round", Needs::Nothing).french("Arrondi").thread_safe(),
        &Command::absent(623, "SET REAL COMPARISON LEVEL", Needs::Nothing).french("FIXER NIVEAU COMPARAISON REEL"),
        &Command::absent(17, "Sin", Needs::Nothing).french("Sin").thread_safe(),
        &Command::absent(539, "Square root", Needs::Nothing).french("Racine carree").thread_safe(),
        &Command::absent(19, "Tan", Needs::Nothing).french("Tan").thread_safe(),
        &Command::absent(95, "Trunc", Needs::Nothing).french("Troncature").thread_safe(),
    ],
};
