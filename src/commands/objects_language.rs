//! The commands of the theme Objects (Language).
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Kind, Needs, Run, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Objects (Language)",
    commands: &[
        &Command::absent(1471, "New object", Needs::Nothing).french("Créer objet").thread_safe(),
        &Command::absent(1526, "New shared object", Needs::Nothing).thread_safe(),
        &Command::absent(1730, "OB Class", Needs::Nothing).thread_safe(),
        &Command::absent(1225, "OB Copy", Needs::Nothing).thread_safe(),
        &Command::absent(1720, "OB Entries", Needs::Nothing),
        &Command::absent(1224, "OB Get", Needs::Nothing).thread_safe(),
        &Command::absent(1229, "OB GET ARRAY", Needs::Nothing).thread_safe(),
        &Command::absent(1232, "OB GET PROPERTY NAMES", Needs::Nothing).thread_safe(),
        &Command::absent(1230, "OB Get type", Needs::Nothing).thread_safe(),
        &Command::absent(1731, "OB Instance of", Needs::Nothing).thread_safe(),
        &Command::absent(1231, "OB Is defined", Needs::Nothing).thread_safe(),
        &Command::absent(1297, "OB Is empty", Needs::Nothing).thread_safe(),
        &Command::absent(1759, "OB Is shared", Needs::Nothing).thread_safe(),
        &Command::absent(1719, "OB Keys", Needs::Nothing),
        &Command::absent(1226, "OB REMOVE", Needs::Nothing).thread_safe(),
        &Command::absent(1220, "OB SET", Needs::Nothing).thread_safe(),
        &Command::absent(1227, "OB SET ARRAY", Needs::Nothing).thread_safe(),
        &Command::absent(1233, "OB SET NULL", Needs::Nothing).thread_safe(),
        &Command::absent(1718, "OB Values", Needs::Nothing),
        &STORAGE,
    ],
};

const STORAGE: Command = Command {
    number: 1525,
    name: "Storage",
    returns: Kind::Object,
    doc: "The shared object of the whole program: it holds shared objects and collections.",
    examples: &[("OB Is shared(Storage)", "True")],
    source: "commands/storage",
    run: Run::Function(|cx, _| {
        Ok(std::sync::Arc::clone(&cx.engine.storage)
            .into_value(crate::runtime::world::shared_class))
    }),
    ..Command::DEFAULT
};
