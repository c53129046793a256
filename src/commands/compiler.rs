//! The commands of the theme Compiler.
//!
//! A row is known by number and name only until its declaration stands here.

mod project;

use crate::command::{Command, Needs, Run, Theme};
use crate::runtime::world::Wait;
use crate::value::Value;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Compiler",
    commands: &[
        &Command::language(604, "C_BLOB").french("C_BLOB"),
        &Command::language(305, "C_BOOLEAN").former(&["_O_C_BOOLEAN"]).french("C_BOOLEEN"),
        &Command::language(1488, "C_COLLECTION").former(&["_O_C_COLLECTION"]),
        &Command::language(307, "C_DATE").french("C_DATE"),
        &Command::absent(352, "C_GRAPH", Needs::Obsolete).former(&["_O_C_GRAPH"]).french("C_GRAPHE"),
        &Command::language(282, "C_INTEGER").former(&["_O_C_INTEGER"]).french("C_ENTIER"),
        &Command::language(283, "C_LONGINT").former(&["_O_C_LONGINT"]).french("C_ENTIER LONG"),
        &Command::language(1216, "C_OBJECT").former(&["_O_C_OBJECT"]),
        &Command::language(286, "C_PICTURE").french("C_IMAGE"),
        &Command::language(301, "C_POINTER").former(&["_O_C_POINTER"]).french("C_POINTEUR"),
        &Command::language(285, "C_REAL").former(&["_O_C_REAL"]).french("C_REEL"),
        &Command::language(293, "C_STRING").former(&["_O_C_STRING"]).french("C_ALPHA"),
        &Command::language(284, "C_TEXT").former(&["_O_C_TEXT"]).french("C_TEXTE"),
        &Command::language(306, "C_TIME").french("C_HEURE"),
        &Command::language(1683, "C_VARIANT"),
        &project::COMPILE_PROJECT,
        &IDLE,
    ],
};

const IDLE: Command = Command {
    number: 311,
    name: "IDLE",
    french: Some("APPELER 4D"),
    doc: "Lets other processes have their turn.",
    source: "commands/idle",
    run: Run::Function(|cx, _| {
        cx.wait(Wait::Turn)?;
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
