//! The commands of the theme String.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "String",
    commands: &[
        &Command::absent(234, "Change string", Needs::Nothing).french("Remplacer caracteres").thread_safe(),
        &Command::absent(90, "Char", Needs::Nothing).french("Caractere").thread_safe(),
        &Command::absent(91, "Character code", Needs::Nothing).french("Code de caractere").thread_safe(),
        &Command::absent(1756, "Compare strings", Needs::Nothing).thread_safe(),
        &Command::absent(360, "_O_Convert case", Needs::Obsolete)
            .former(&["Convert case"]).french("Convertir caracteres"),
        &Command::absent(1011, "CONVERT FROM TEXT", Needs::Nothing).french("CONVERTIR DEPUIS TEXTE").thread_safe(),
        &Command::absent(1012, "Convert to text", Needs::Nothing).french("Convertir vers texte").thread_safe(),
        &Command::absent(232, "Delete string", Needs::Nothing).french("Supprimer chaine").thread_safe(),
        &Command::absent(1141, "GET TEXT KEYWORDS", Needs::Nothing).thread_safe(),
        &Command::absent(231, "Insert string", Needs::Nothing).french("Inserer chaine").thread_safe(),
        &Command::absent(520, "_O_ISO to Mac", Needs::Obsolete).former(&["ISO to Mac"]).french("ISO vers Mac"),
        &Command::absent(16, "Length", Needs::Nothing).french("Longueur").thread_safe(),
        &Command::absent(991, "Localized string", Needs::Nothing).former(&["Get localized string"]).thread_safe(),
        &Command::absent(14, "Lowercase", Needs::Nothing).french("Minusc").thread_safe(),
        &Command::absent(519, "_O_Mac to ISO", Needs::Obsolete).former(&["Mac to ISO"]).french("Mac vers ISO"),
        &Command::absent(463, "_O_Mac to Win", Needs::Obsolete).former(&["Mac to Win"]).french("Mac vers Windows"),
        &Command::absent(1019, "Match regex", Needs::Nothing).french("Trouver regex").thread_safe(),
        &Command::absent(11, "Num", Needs::Nothing).french("Num").thread_safe(),
        &Command::absent(15, "Position", Needs::Nothing).french("Position").thread_safe(),
        &Command::absent(233, "Replace string", Needs::Nothing).french("Remplacer chaine").thread_safe(),
        &Command::absent(1554, "Split string", Needs::Nothing).thread_safe(),
        &Command::absent(10, "String", Needs::Nothing).french("Chaine").thread_safe(),
        &Command::absent(12, "Substring", Needs::Nothing).thread_safe(),
        &Command::absent(1853, "Trim", Needs::Nothing).thread_safe(),
        &Command::absent(1855, "Trim end", Needs::Nothing).thread_safe(),
        &Command::absent(1854, "Trim start", Needs::Nothing).thread_safe(),
        &Command::absent(13, "Uppercase", Needs::Nothing).french("Majusc").thread_safe(),
        &Command::absent(464, "_O_Win to Mac", Needs::Obsolete).former(&["Win to Mac"]).french("Windows vers Mac"),
    ],
};
