//! 4D.Signal (API/SignalClass): shared objects that processes wait for.

use std::sync::Arc;
use std::time::Duration;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, real};
use crate::interpret::Context;
use crate::runtime::world::Wait;
use crate::shared::{Node, node_of};
use crate::value::{Error, Value};

/// `4D.Signal`.
pub const CLASS: Builtin = Builtin {
    name: "Signal",
    parent: Some("Object"),
    members: &[&SIGNALED, &TRIGGER, &WAIT],
    new: None,
    doc: "What processes wait for until another one triggers it.",
};

const SIGNALED: Member = Member {
    name: "signaled",
    returns: Kind::Boolean,
    doc: "True once the signal has been triggered.",
    examples: &[("New signal.signaled", "False")],
    source: "API/SignalClass",
    run: Run::Property(|_, this| {
        Ok(Value::Boolean(
            node(this)?.signal.as_ref().is_some_and(|s| s.is_signaled()),
        ))
    }),
    ..Member::DEFAULT
};

const TRIGGER: Member = Member {
    name: "trigger",
    returns: Kind::Nothing,
    doc: "Triggers the signal: all processes that wait for it go on.",
    source: "API/SignalClass",
    run: Run::Function(trigger),
    ..Member::DEFAULT
};

const WAIT: Member = Member {
    name: "wait",
    params: &[real("timeout").optional()],
    returns: Kind::Boolean,
    doc: "Waits until the signal is triggered, at most so many seconds; True if it was.",
    examples: &[("New signal.wait(0)", "False")],
    source: "API/SignalClass",
    run: Run::Function(wait),
    ..Member::DEFAULT
};

fn node(this: &Value) -> Result<&Arc<Node>, Error> {
    node_of(this)
        .filter(|node| node.signal.is_some())
        .ok_or_else(|| Error::expected("4D.Signal", this))
}

fn trigger(_cx: &mut Context, this: &Value, _args: &mut Args) -> Result<Value, Error> {
    if let Some(signal) = &node(this)?.signal {
        signal.trigger();
    }
    Ok(Value::Undefined)
}

fn wait(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let node = node(this)?;
    let Some(signal) = &node.signal else {
        return Ok(Value::Boolean(false));
    };
    let deadline = args.has(0).then(|| {
        let seconds = args.real(0).clamp(0.0, 1e9);
        cx.engine.host.instant() + Duration::from_secs_f64(seconds)
    });
    let me = cx.process.id;
    loop {
        if signal.check_or_wait(me, cx.world.waker(cx.process.number)) {
            return Ok(Value::Boolean(true));
        }
        if deadline.is_some_and(|deadline| deadline <= cx.engine.host.instant()) {
            signal.forget(me);
            return Ok(Value::Boolean(false));
        }
        if let Err(error) = cx.wait(Wait::Flag(deadline)) {
            signal.forget(me);
            return Err(error);
        }
    }
}
