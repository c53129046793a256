//! Formulas that run when a routine ends. `defer` is part of the language, since its argument is
//! not evaluated.

use crate::command::{Command, Kind, Run, any};
use crate::value::{Collection, Value};

pub(super) const DEFER: Command = Command {
    number: 1860,
    name: "defer",
    params: &[any("exitFormula")],
    doc: "Evaluates an expression when the method or function ends, however it ends; the last one comes first.",
    source: "commands/defer",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const DEFERRED_FORMULAS: Command = Command {
    number: 1861,
    name: "Deferred formulas",
    returns: Kind::Collection,
    doc: "The formulas that wait for the end of the method or function, the next one first.",
    examples: &[("Deferred formulas", "[]")],
    source: "commands/deferred-formulas",
    run: Run::Function(|cx, _| {
        let formulas = cx.deferred().into_iter().map(Value::Object).collect();
        Ok(Value::Collection(Collection::new(formulas)))
    }),
    ..Command::DEFAULT
};
