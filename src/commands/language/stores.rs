//! The class stores `cs` and `4D`.

use crate::classes::class::store;
use crate::command::{Command, Kind, Run};

pub(super) const CS: Command = Command {
    number: 1710,
    name: "cs",
    returns: Kind::Object,
    doc: "The classes of the project.",
    examples: &[("Undefined(cs.NoSuchClass)", "True")],
    source: "commands/cs",
    run: Run::Function(|cx, _| Ok(store(&cx.world, &cx.unit().store))),
    ..Command::DEFAULT
};

pub(super) const FOUR_D: Command = Command {
    number: 1709,
    name: "4D",
    returns: Kind::Object,
    doc: "The built-in classes.",
    examples: &[
        ("4D.Signal.name", "Signal"),
        ("Undefined(4D.NoSuchClass)", "True"),
    ],
    source: "commands/4d",
    run: Run::Function(|cx, _| Ok(store(&cx.world, "4D"))),
    ..Command::DEFAULT
};
