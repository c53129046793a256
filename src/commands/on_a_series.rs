//! The commands of the theme On a Series.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "On a Series",
    commands: &[
        &Command::absent(2, "Average", Needs::Nothing).french("Moyenne").thread_safe(),
        &Command::absent(3, "Max", Needs::Nothing).french("Max").thread_safe(),
        &Command::absent(4, "Min", Needs::Nothing).french("Min").thread_safe(),
        &Command::absent(26, "Std deviation", Needs::Nothing).french("Ecart type").thread_safe(),
        &Command::absent(1, "Sum", Needs::Nothing).french("Somme").thread_safe(),
        &Command::absent(28, "Sum squares", Needs::Nothing).french("Somme des carres").thread_safe(),
        &Command::absent(27, "Variance", Needs::Nothing).french("Variance").thread_safe(),
    ],
};
