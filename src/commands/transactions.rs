//! The commands of the theme Transactions. There is no data, so they only count: code that wraps
//! its work in a transaction runs, and is told the truth about its level.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Transactions",
    commands: &[
        &ACTIVE_TRANSACTION,
        &CANCEL_TRANSACTION,
        &IN_TRANSACTION,
        &RESUME_TRANSACTION,
        &START_TRANSACTION,
        &SUSPEND_TRANSACTION,
        &TRANSACTION_LEVEL,
        &VALIDATE_TRANSACTION,
    ],
};

const START_TRANSACTION: Command = Command {
    number: 239,
    name: "START TRANSACTION",
    french: Some("DEBUT TRANSACTION"),
    doc: "Starts a transaction in this process, or one inside the current one.",
    source: "commands/start-transaction",
    run: Run::Function(|cx, _| {
        cx.process.transactions.borrow_mut().push(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const VALIDATE_TRANSACTION: Command = Command {
    number: 240,
    name: "VALIDATE TRANSACTION",
    french: Some("VALIDER TRANSACTION"),
    sets: &["OK"],
    doc: "Ends the innermost transaction of this process and keeps its changes.",
    source: "commands/validate-transaction",
    run: Run::Function(validate_transaction),
    ..Command::DEFAULT
};

fn validate_transaction(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let ended = cx.process.transactions.borrow_mut().pop();
    cx.set_ok(validated(ended));
    Ok(Value::Undefined)
}

/// U: OK after validating where there is no transaction: 0, for nothing was validated.
fn validated(ended: Option<bool>) -> bool {
    ended.is_some()
}

const CANCEL_TRANSACTION: Command = Command {
    number: 241,
    name: "CANCEL TRANSACTION",
    french: Some("ANNULER TRANSACTION"),
    doc: "Ends the innermost transaction of this process and drops its changes; without one it does nothing.",
    source: "commands/cancel-transaction",
    run: Run::Function(|cx, _| {
        cx.process.transactions.borrow_mut().pop();
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const IN_TRANSACTION: Command = Command {
    number: 397,
    name: "In transaction",
    french: Some("Transaction en cours"),
    returns: Kind::Boolean,
    doc: "Whether this process is in a transaction, suspended or not.",
    examples: &[("In transaction", "False")],
    source: "commands/in-transaction",
    run: Run::Function(|cx, _| Ok(Value::Boolean(!cx.process.transactions.borrow().is_empty()))),
    ..Command::DEFAULT
};

const TRANSACTION_LEVEL: Command = Command {
    number: 961,
    name: "Transaction level",
    french: Some("Niveau de la transaction"),
    returns: Kind::Integer,
    doc: "How many transactions of this process are inside each other.",
    examples: &[("Transaction level", "0")],
    source: "commands/transaction-level",
    run: Run::Function(|cx, _| {
        let level = cx.process.transactions.borrow().len();
        Ok(Value::Integer(i32::try_from(level).unwrap_or(i32::MAX)))
    }),
    ..Command::DEFAULT
};

const SUSPEND_TRANSACTION: Command = Command {
    number: 1385,
    name: "SUSPEND TRANSACTION",
    doc: "Pauses the innermost transaction of this process.",
    source: "commands/suspend-transaction",
    run: Run::Function(|cx, _| {
        set_innermost(cx, false);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const RESUME_TRANSACTION: Command = Command {
    number: 1386,
    name: "RESUME TRANSACTION",
    doc: "Resumes the innermost transaction of this process, if it is paused.",
    source: "commands/resume-transaction",
    run: Run::Function(|cx, _| {
        set_innermost(cx, true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

fn set_innermost(cx: &Context, active: bool) {
    if let Some(innermost) = cx.process.transactions.borrow_mut().last_mut() {
        *innermost = active;
    }
}

const ACTIVE_TRANSACTION: Command = Command {
    number: 1387,
    name: "Active transaction",
    returns: Kind::Boolean,
    doc: "Whether this process is in a transaction that is not paused.",
    examples: &[("Active transaction", "False")],
    source: "commands/active-transaction",
    run: Run::Function(|cx, _| {
        let active = cx.process.transactions.borrow().last().copied();
        Ok(Value::Boolean(active.unwrap_or(false)))
    }),
    ..Command::DEFAULT
};
