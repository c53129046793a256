//! The commands of the theme Boolean.
//!
//! `True`, `False` and `Not` are turned into code before they would be called; their declarations
//! stand here for arguments, help and documentation.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, any, boolean};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The theme's commands by name.
pub static THEME: Theme = Theme {
    name: "Boolean",
    commands: &[&BOOL, &FALSE, &NOT, &TRUE],
};

const BOOL: Command = Command {
    number: 1537,
    name: "Bool",
    params: &[any("expression")],
    returns: Kind::Boolean,
    doc: "A value as a Boolean: itself, or whether it is a number other than 0.",
    examples: &[
        ("Bool(2)", "True"),
        ("Bool(0)", "False"),
        ("Bool(Null)", "False"),
        ("Bool(\"True\")", "False"),
    ],
    source: "commands/bool",
    run: Run::Function(bool),
    ..Command::DEFAULT
};

fn bool(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Boolean(match args.value(0) {
        Value::Boolean(boolean) => *boolean,
        number => number.as_real().is_some_and(|number| number != 0.0),
    }))
}

const FALSE: Command = Command {
    number: 215,
    name: "False",
    french: Some("Faux"),
    returns: Kind::Boolean,
    doc: "The value False.",
    examples: &[("False", "False")],
    source: "commands/false",
    run: Run::Function(|_, _| Ok(Value::Boolean(false))),
    ..Command::DEFAULT
};

const NOT: Command = Command {
    number: 34,
    name: "Not",
    french: Some("Non"),
    params: &[boolean("boolean")],
    returns: Kind::Boolean,
    doc: "The opposite of a Boolean.",
    examples: &[("Not(True)", "False"), ("Not(1=2)", "True")],
    source: "commands/not",
    run: Run::Function(|_, args| Ok(Value::Boolean(!args.boolean(0)))),
    ..Command::DEFAULT
};

const TRUE: Command = Command {
    number: 214,
    name: "True",
    french: Some("Vrai"),
    returns: Kind::Boolean,
    doc: "The value True.",
    examples: &[("True", "True")],
    source: "commands/true",
    run: Run::Function(|_, _| Ok(Value::Boolean(true))),
    ..Command::DEFAULT
};
