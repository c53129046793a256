//! Assertions. `ASSERT` and `Asserted` themselves are part of the language: their condition is
//! only evaluated while assertions are on, and its text is the message.

use crate::args::Args;
use crate::command::{Command, Kind, Run, boolean, star, text};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const ASSERT: Command = Command {
    number: 1129,
    name: "ASSERT",
    params: &[boolean("boolExpression"), text("messageText").optional()],
    sets: &["Error"],
    doc: "Raises error -10518 if the condition is not true. Nothing is evaluated while assertions are off.",
    source: "commands/assert",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const ASSERTED: Command = Command {
    number: 1132,
    name: "Asserted",
    params: &[boolean("boolExpression"), text("messageText").optional()],
    returns: Kind::Boolean,
    sets: &["Error"],
    doc: "Gives the condition, and raises error -10518 if it is not true and assertions are on.",
    examples: &[
        ("Asserted(2>1)", "True"),
        ("Undefined(Try(Asserted(1>2)))", "True"),
        ("Try(Asserted(1>2)) || Last errors[0].errCode", "-10518"),
    ],
    source: "commands/asserted",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const GET_ASSERT_ENABLED: Command = Command {
    number: 1130,
    name: "Get assert enabled",
    returns: Kind::Boolean,
    doc: "True while assertions are on in the running process.",
    examples: &[("Get assert enabled", "True")],
    source: "commands/get-assert-enabled",
    run: Run::Function(|cx, _| Ok(Value::Boolean(!cx.asserts_off()))),
    ..Command::DEFAULT
};

pub(super) const SET_ASSERT_ENABLED: Command = Command {
    number: 1131,
    name: "SET ASSERT ENABLED",
    params: &[boolean("assertions"), star("*").optional()],
    doc: "Switches assertions on or off in all processes, with * in the running one only.",
    source: "commands/set-assert-enabled",
    run: Run::Function(set_assert_enabled),
    ..Command::DEFAULT
};

fn set_assert_enabled(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let enabled = args.boolean(0);
    if args.star(1) {
        cx.process.set_asserts_enabled(Some(enabled));
    } else {
        cx.engine.set_asserts_enabled(enabled);
        for process in cx.engine.processes.all() {
            process.set_asserts_enabled(None);
        }
    }
    Ok(Value::Undefined)
}
