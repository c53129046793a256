//! Values whose type is only known while running, and the operators on them.

use super::{At, Code, Node, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::interpret::operator;
use crate::resolve::code::BinaryOp;
use crate::source::Span;
use crate::value::Value;

/// A value of any type. Slots and constants can be looked at without a copy.
pub(crate) enum Any {
    /// A slot that holds no array and needs no test when it is read.
    Slot(usize),
    Constant(Value),
    Code(Code<Value>),
}

impl Any {
    pub fn into_code(self) -> Code<Value> {
        match self {
            Any::Slot(slot) => code(move |cx| Ok(cx.slot(slot).clone())),
            Any::Constant(value) => code(move |_| Ok(value.clone())),
            Any::Code(f) => f,
        }
    }
}

impl Node {
    pub fn into_any(self) -> Code<Value> {
        match self {
            Node::Int(int) => int.into_any(),
            Node::Real(real) => real.into_any(),
            Node::Boolean(f) => code(move |cx| f(cx).map(Value::Boolean)),
            Node::Any(any) => any.into_code(),
        }
    }
}

/// Evaluates two operands and hands them to a function by reference.
macro_rules! with_both {
    ($a:expr, $b:expr, $f:expr) => {{
        let f = $f;
        match ($a, $b) {
            (Any::Slot(a), Any::Slot(b)) => code(move |cx| {
                let result = f(cx, cx.slot(a), cx.slot(b));
                finish(cx, result)
            }),
            (Any::Slot(a), Any::Constant(b)) => code(move |cx| {
                let result = f(cx, cx.slot(a), &b);
                finish(cx, result)
            }),
            (a, Any::Constant(b)) => {
                let a = a.into_code();
                code(move |cx| {
                    let a = a(cx)?;
                    let result = f(cx, &a, &b);
                    finish(cx, result)
                })
            }
            (a, Any::Slot(b)) => {
                let a = a.into_code();
                code(move |cx| {
                    let a = a(cx)?;
                    let result = f(cx, &a, cx.slot(b));
                    finish(cx, result)
                })
            }
            (a, Any::Code(b)) => {
                let a = a.into_code();
                code(move |cx| {
                    let a = a(cx)?;
                    let b = b(cx)?;
                    let result = f(cx, &a, &b);
                    finish(cx, result)
                })
            }
        }
    }};
}

/// An operator's result, or the error with its place.
type Outcome<T> = Result<T, (crate::value::Error, Span)>;

#[inline(always)]
fn finish<T>(cx: &mut Context, result: Outcome<T>) -> Result<T, Raised> {
    match result {
        Ok(value) => Ok(value),
        Err((error, span)) => Err::<T, _>(error).at(cx, span),
    }
}

fn both<T: 'static, F>(a: Any, b: Any, f: F) -> Code<T>
where
    F: Fn(&Context, &Value, &Value) -> Outcome<T> + Copy + 'static,
{
    with_both!(a, b, f)
}

/// A binary operator on values; comparisons give a Boolean node.
pub(super) fn binary(op: BinaryOp, span: Span, a: Any, b: Any) -> Node {
    use BinaryOp as Op;
    let value = |f| Node::Any(Any::Code(f));
    match op {
        Op::Equal => Node::Boolean(both(a, b, |cx, a, b| Ok(equal(cx, a, b)))),
        Op::NotEqual => Node::Boolean(both(a, b, |cx, a, b| Ok(!equal(cx, a, b)))),
        Op::Less | Op::Greater | Op::LessEqual | Op::GreaterEqual => {
            Node::Boolean(both(a, b, move |cx, a, b| {
                if let (Value::Integer(x), Value::Integer(y)) = (a, b)
                    && cx.epsilon < 1.0
                {
                    return Ok(match op {
                        Op::Less => x < y,
                        Op::Greater => x > y,
                        Op::LessEqual => x <= y,
                        _ => x >= y,
                    });
                }
                operator::order(op, a, b, cx.epsilon).map_err(|error| (error, span))
            }))
        }
        Op::Add => value(both(a, b, move |cx, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) => {
                Ok(Value::whole(i64::from(*x) + i64::from(*y)))
            }
            (Value::Real(x), Value::Real(y)) => Ok(Value::Real(x + y)),
            _ => slow(Op::Add, cx, a, b, span),
        })),
        Op::Subtract => value(both(a, b, move |cx, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) => {
                Ok(Value::whole(i64::from(*x) - i64::from(*y)))
            }
            (Value::Real(x), Value::Real(y)) => Ok(Value::Real(x - y)),
            _ => slow(Op::Subtract, cx, a, b, span),
        })),
        Op::Multiply => value(both(a, b, move |cx, a, b| match (a, b) {
            (Value::Real(x), Value::Real(y)) => Ok(Value::Real(x * y)),
            (Value::Integer(x), Value::Integer(y)) => {
                Ok(Value::whole(i64::from(*x) * i64::from(*y)))
            }
            _ => slow(Op::Multiply, cx, a, b, span),
        })),
        Op::Modulo => value(both(a, b, move |cx, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) if *y != 0 => {
                Ok(Value::Integer(x.wrapping_rem(*y)))
            }
            _ => slow(Op::Modulo, cx, a, b, span),
        })),
        _ => value(both(a, b, move |cx, a, b| slow(op, cx, a, b, span))),
    }
}

#[inline(always)]
fn equal(cx: &Context, a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Integer(x), Value::Integer(y)) if cx.epsilon < 1.0 => x == y,
        _ => operator::equal(a, b, cx.epsilon),
    }
}

#[inline(never)]
fn slow(op: BinaryOp, cx: &Context, a: &Value, b: &Value, span: Span) -> Outcome<Value> {
    operator::binary(op, a, b, cx.epsilon).map_err(|error| (error, span))
}
