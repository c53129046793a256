//! Arguments of calls: code that puts them where the callee wants them, without making values of
//! numbers.

use super::dynamic::{NumberCode, other_value, whatever};
use super::{Code, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::value::{Number, Value};

/// Code that puts an argument on the stack.
pub(super) enum Push {
    Integer(Code<i64>),
    Real(Code<f64>),
    Number(NumberCode),
    Slot(usize),
    Any(Code<Value>),
}

impl Push {
    /// Puts the argument on the stack.
    #[inline(always)]
    pub(super) fn push(&self, cx: &mut Context) -> Result<(), Raised> {
        match self {
            Push::Integer(f) => {
                let n = f(cx)?;
                cx.stack.push_integer(n as i32);
            }
            Push::Real(f) => {
                let x = f(cx)?;
                cx.stack.push_real(x);
            }
            Push::Slot(slot) => cx.push_slot(*slot),
            Push::Number(f) => return push_number(cx, f),
            Push::Any(f) => return push_any(cx, f),
        }
        Ok(())
    }

    /// Puts the argument in the place of a scalar.
    #[inline(always)]
    pub(super) fn put(&self, cx: &mut Context, place: &mut Value) -> Result<(), Raised> {
        match self {
            Push::Integer(f) => place.overwrite_integer(f(cx)? as i32),
            Push::Real(f) => place.overwrite_real(f(cx)?),
            Push::Slot(slot) => cx.slot(*slot).copy_to(place),
            Push::Number(f) => {
                let result = f.run(cx);
                place.overwrite(whatever(cx, result)?);
            }
            Push::Any(f) => match f(cx) {
                Ok(value) => place.overwrite(value),
                Err(raised) => return Err(raised),
            },
        }
        Ok(())
    }

    pub(super) fn into_code(self) -> Code<Value> {
        match self {
            Push::Any(f) => f,
            other => code(move |cx| other.value(cx)),
        }
    }

    #[inline(always)]
    pub(super) fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        let mut value = Value::Undefined;
        self.put(cx, &mut value)?;
        Ok(value)
    }
}

#[inline(never)]
fn push_number(cx: &mut Context, f: &NumberCode) -> Result<(), Raised> {
    match f.run(cx) {
        Ok(Number::Integer(i)) => cx.stack.push_integer(i),
        Ok(Number::Real(x)) => cx.stack.push_real(x),
        Err(why) => {
            let value = other_value(cx, why)?;
            cx.stack.push(value);
        }
    }
    Ok(())
}

#[inline(never)]
fn push_any(cx: &mut Context, f: &Code<Value>) -> Result<(), Raised> {
    match f(cx) {
        Ok(Value::Object(object)) => cx.stack.push_object(object),
        Ok(other) => cx.stack.push(other),
        Err(raised) => return Err(raised),
    }
    Ok(())
}

/// Puts arguments on the stack; takes them off again if one of them fails.
#[inline(always)]
pub(super) fn push_all(cx: &mut Context, pushes: &[Push], base: usize) -> Result<(), Raised> {
    for push in pushes {
        if let Err(raised) = push.push(cx) {
            cx.stack.truncate(base);
            return Err(raised);
        }
    }
    Ok(())
}
