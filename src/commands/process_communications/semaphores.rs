//! Semaphores: names of which one process at a time is the owner.

use std::time::Duration;

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, text};
use crate::interpret::Context;
use crate::runtime::world::Wait;
use crate::value::{Error, Value};

pub const SEMAPHORE: Command = Command {
    number: 143,
    name: "Semaphore",
    french: Some("Semaphore"),
    params: &[text("semaphore"), integer("tickCount").optional()],
    returns: Kind::Boolean,
    doc: "Takes the semaphore if it is free: False means that this process owns it now.",
    examples: &[("Semaphore(\"example\")", "False")],
    source: "commands/semaphore",
    run: Run::Function(semaphore),
    ..Command::DEFAULT
};

/// A name is cut after so many characters.
const LONGEST_NAME: usize = 255;

fn name(args: &Args) -> String {
    args.string(0).chars().take(LONGEST_NAME).collect()
}

fn semaphore(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name = name(args);
    let deadline = args.has(1).then(|| {
        let ticks = args.integer(1).max(0);
        cx.engine.host.instant() + Duration::from_secs_f64(f64::from(ticks) / 60.0)
    });
    loop {
        let deadline = deadline.filter(|deadline| *deadline > cx.engine.host.instant());
        let waker = deadline.map(|_| cx.world.waker(cx.process.number));
        if cx.engine.semaphores.take(&name, cx.process.id, waker) {
            return Ok(Value::Boolean(false));
        }
        let Some(deadline) = deadline else {
            cx.engine.semaphores.forget(&name, cx.process.id);
            return Ok(Value::Boolean(true));
        };
        cx.wait(Wait::Flag(Some(deadline)))?;
    }
}

pub const CLEAR_SEMAPHORE: Command = Command {
    number: 144,
    name: "CLEAR SEMAPHORE",
    french: Some("EFFACER SEMAPHORE"),
    params: &[text("semaphore")],
    doc: "Frees a semaphore that this process owns.",
    source: "commands/clear-semaphore",
    run: Run::Function(|cx, args| {
        cx.engine.semaphores.clear(&name(args), cx.process.id);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub const TEST_SEMAPHORE: Command = Command {
    number: 652,
    name: "Test semaphore",
    french: Some("Tester semaphore"),
    params: &[text("semaphore")],
    returns: Kind::Boolean,
    doc: "True if the semaphore exists, whoever owns it.",
    examples: &[("Test semaphore(\"nobody has it\")", "False")],
    source: "commands/test-semaphore",
    run: Run::Function(|cx, args| Ok(Value::Boolean(cx.engine.semaphores.exists(&name(args))))),
    ..Command::DEFAULT
};
