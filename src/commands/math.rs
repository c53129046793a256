//! The commands of the theme Math.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, integer, real};
use crate::interpret::Context;
use crate::value::{Error, Value, number};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Math",
    commands: &[
        &ABS,
        &Command::absent(20, "Arctan", Needs::Nothing).french("Arctan").thread_safe(),
        &Command::absent(18, "Cos", Needs::Nothing).french("Cos").thread_safe(),
        &Command::absent(9, "Dec", Needs::Nothing).french("Dec").thread_safe(),
        &Command::absent(676, "Euro converter", Needs::Nothing).french("Convertisseur Euro").thread_safe(),
        &Command::absent(21, "Exp", Needs::Nothing).french("Exp").thread_safe(),
        &Command::absent(8, "Int", Needs::Nothing).french("Ent").thread_safe(),
        &Command::absent(22, "Log", Needs::Nothing).french("Log").thread_safe(),
        &Command::absent(98, "Mod", Needs::Nothing).french("Modulo").thread_safe(),
        &Command::absent(100, "Random", Needs::Nothing).french("Hasard").thread_safe(),
        &ROUND,
        &Command::absent(623, "SET REAL COMPARISON LEVEL", Needs::Nothing).french("FIXER NIVEAU COMPARAISON REEL"),
        &Command::absent(17, "Sin", Needs::Nothing).french("Sin").thread_safe(),
        &Command::absent(539, "Square root", Needs::Nothing).french("Racine carree").thread_safe(),
        &Command::absent(19, "Tan", Needs::Nothing).french("Tan").thread_safe(),
        &Command::absent(95, "Trunc", Needs::Nothing).french("Troncature").thread_safe(),
    ],
};

const ABS: Command = Command {
    number: 99,
    name: "Abs",
    french: Some("Abs"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The number without its sign.",
    examples: &[("Abs(-10.3)", "10.3")],
    source: "commands/abs",
    run: Run::Function(abs),
    ..Command::DEFAULT
};

fn abs(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::number(args.real(0).abs()))
}

const ROUND: Command = Command {
    number: 94,
    name: "Round",
    french: Some("Arrondi"),
    params: &[real("number"), integer("places")],
    returns: Kind::Real,
    doc: "The number rounded to so many decimal places, half away from zero; negative places round before the point.",
    examples: &[
        ("Round(16.857; 2)", "16.86"),
        ("Round(-18.5; 0)", "-19"),
        ("Round(32345.67; -3)", "32000"),
    ],
    source: "commands/round",
    run: Run::Function(round),
    ..Command::DEFAULT
};

fn round(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::number(number::round(args.real(0), args.integer(1))))
}
