//! The commands of the theme Date and Time.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Date and Time",
    commands: &[
        &Command::absent(393, "Add to date", Needs::Nothing).french("Ajouter a date").thread_safe(),
        &Command::absent(33, "Current date", Needs::Nothing).french("Date du jour").thread_safe(),
        &Command::absent(178, "Current time", Needs::Nothing).french("Heure courante").thread_safe(),
        &Command::absent(102, "Date", Needs::Nothing).french("Date").thread_safe(),
        &Command::absent(114, "Day number", Needs::Nothing).french("Numero du jour").thread_safe(),
        &Command::absent(23, "Day of", Needs::Nothing).french("Jour de").thread_safe(),
        &Command::absent(459, "Milliseconds", Needs::Nothing).french("Nombre de millisecondes").thread_safe(),
        &Command::absent(24, "Month of", Needs::Nothing).french("Mois de").thread_safe(),
        &Command::absent(392, "SET DEFAULT CENTURY", Needs::Nothing).french("SIECLE PAR DEFAUT").thread_safe(),
        &Command::absent(458, "Tickcount", Needs::Nothing).french("Nombre de ticks").thread_safe(),
        &Command::absent(179, "Time", Needs::Nothing).french("Heure").thread_safe(),
        &Command::absent(180, "Time string", Needs::Nothing).french("Chaine heure").thread_safe(),
        &Command::absent(1445, "Timestamp", Needs::Nothing).thread_safe(),
        &Command::absent(25, "Year of", Needs::Nothing).french("Annee de").thread_safe(),
    ],
};
