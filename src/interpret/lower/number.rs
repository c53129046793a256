//! Numbers with a static type.
//!
//! 4D computes in reals. Whole numbers are computed in 64 bits here, with the same results: each
//! node knows how many bits its value can have at most, which is 31 for an Integer variable.
//! While a result fits in 53 bits it is exact in both worlds; beyond, it is rounded as a real
//! would be; and what could leave 62 bits is computed as a real from the start.

use super::{Code, Lowerer, Node, code};
use crate::interpret::Context;
use crate::resolve::code::BinaryOp;
use crate::value::Value;
use crate::value::compare;
use crate::value::number as semantics;

/// A whole number.
pub(crate) struct Int {
    pub operand: IntOperand,
    /// The magnitude is below two to this power.
    pub bits: u32,
}

pub(crate) enum IntOperand {
    Slot(usize),
    Constant(i64),
    Code(Code<i64>),
}

pub(crate) enum Real {
    Slot(usize),
    Constant(f64),
    Code(Code<f64>),
}

/// The bits of an Integer variable.
pub(crate) const INTEGER_BITS: u32 = 31;
/// Up to here a whole number is exact as a real.
const EXACT_BITS: u32 = 53;
/// Up to here 64-bit arithmetic cannot overflow in one more step.
const SAFE_BITS: u32 = 62;

impl Int {
    pub fn slot(slot: u32) -> Int {
        Int {
            operand: IntOperand::Slot(slot as usize),
            bits: INTEGER_BITS,
        }
    }

    pub fn constant(n: i32) -> Int {
        let bits = 32 - n.unsigned_abs().leading_zeros();
        Int {
            operand: IntOperand::Constant(i64::from(n)),
            bits,
        }
    }

    pub fn code(f: Code<i64>, bits: u32) -> Int {
        Int {
            operand: IntOperand::Code(f),
            bits,
        }
    }

    pub fn into_code(self) -> Code<i64> {
        match self.operand {
            IntOperand::Slot(slot) => code(move |cx| Ok(cx.int(slot))),
            IntOperand::Constant(n) => code(move |_| Ok(n)),
            IntOperand::Code(f) => f,
        }
    }

    pub fn into_real(self) -> Real {
        match self.operand {
            IntOperand::Slot(slot) => Real::Code(code(move |cx| Ok(cx.int(slot) as f64))),
            IntOperand::Constant(n) => Real::Constant(n as f64),
            IntOperand::Code(f) => Real::Code(code(move |cx| f(cx).map(|n| n as f64))),
        }
    }

    pub fn into_any(self) -> Code<Value> {
        match self.operand {
            IntOperand::Slot(slot) => code(move |cx| Ok(Value::Integer(cx.int(slot) as i32))),
            IntOperand::Constant(n) => code(move |_| Ok(Value::whole(n))),
            IntOperand::Code(f) if self.bits <= INTEGER_BITS => {
                code(move |cx| f(cx).map(|n| Value::Integer(n as i32)))
            }
            IntOperand::Code(f) => code(move |cx| f(cx).map(Value::whole)),
        }
    }
}

impl Real {
    pub fn into_code(self) -> Code<f64> {
        match self {
            Real::Slot(slot) => code(move |cx| Ok(cx.real(slot))),
            Real::Constant(x) => code(move |_| Ok(x)),
            Real::Code(f) => f,
        }
    }

    pub fn into_any(self) -> Code<Value> {
        match self {
            Real::Slot(slot) => code(move |cx| Ok(Value::Real(cx.real(slot)))),
            Real::Constant(x) => code(move |_| Ok(Value::number(x))),
            Real::Code(f) => code(move |cx| f(cx).map(Value::Real)),
        }
    }
}

/// One closure for each combination of operands, so that none is looked at while running.
macro_rules! fuse {
    ($operand:ident, $get:ident, $a:expr, $b:expr, $f:expr) => {{
        let f = $f;
        match ($a, $b) {
            ($operand::Slot(a), $operand::Slot(b)) => {
                code(move |cx| Ok(f(cx, cx.$get(a), cx.$get(b))))
            }
            ($operand::Slot(a), $operand::Constant(b)) => code(move |cx| Ok(f(cx, cx.$get(a), b))),
            ($operand::Constant(a), $operand::Slot(b)) => code(move |cx| Ok(f(cx, a, cx.$get(b)))),
            ($operand::Constant(a), $operand::Constant(b)) => code(move |cx| Ok(f(cx, a, b))),
            ($operand::Code(a), $operand::Slot(b)) => code(move |cx| {
                let a = a(cx)?;
                Ok(f(cx, a, cx.$get(b)))
            }),
            ($operand::Code(a), $operand::Constant(b)) => code(move |cx| {
                let a = a(cx)?;
                Ok(f(cx, a, b))
            }),
            ($operand::Slot(a), $operand::Code(b)) => code(move |cx| {
                // the variable is read first: the right operand may change it
                let a = cx.$get(a);
                let b = b(cx)?;
                Ok(f(cx, a, b))
            }),
            ($operand::Constant(a), $operand::Code(b)) => code(move |cx| {
                let b = b(cx)?;
                Ok(f(cx, a, b))
            }),
            ($operand::Code(a), $operand::Code(b)) => code(move |cx| {
                let a = a(cx)?;
                let b = b(cx)?;
                Ok(f(cx, a, b))
            }),
        }
    }};
}

/// Gives the closure its type, with both operands and the result.
fn int_op<T, F: Fn(&Context, i64, i64) -> T + Copy + 'static>(
    a: IntOperand,
    b: IntOperand,
    f: F,
) -> Code<T> {
    fuse!(IntOperand, int, a, b, f)
}

fn real_op<T, F: Fn(&Context, f64, f64) -> T + Copy + 'static>(a: Real, b: Real, f: F) -> Code<T> {
    fuse!(Real, real, a, b, f)
}

/// A whole number beyond 53 bits as a real would hold it.
#[inline(always)]
fn rounded(n: i64) -> i64 {
    if n.unsigned_abs() > 1 << EXACT_BITS {
        round(n)
    } else {
        n
    }
}

#[cold]
fn round(n: i64) -> i64 {
    n as f64 as i64
}

/// The operator on two whole numbers; gives them back if it has to be done in reals.
pub(super) fn int_binary(op: BinaryOp, a: Int, b: Int) -> Result<Node, (Int, Int)> {
    use BinaryOp as Op;
    let sum_bits = a.bits.max(b.bits) + 1;
    let product_bits = a.bits + b.bits;
    let node = |f, bits: u32| Ok(Node::Int(Int::code(f, bits)));
    match op {
        Op::Add if sum_bits <= EXACT_BITS => {
            node(int_op(a.operand, b.operand, |_, x, y| x + y), sum_bits)
        }
        Op::Add if sum_bits <= SAFE_BITS => node(
            int_op(a.operand, b.operand, |_, x, y| rounded(x + y)),
            sum_bits,
        ),
        Op::Subtract if sum_bits <= EXACT_BITS => {
            node(int_op(a.operand, b.operand, |_, x, y| x - y), sum_bits)
        }
        Op::Subtract if sum_bits <= SAFE_BITS => node(
            int_op(a.operand, b.operand, |_, x, y| rounded(x - y)),
            sum_bits,
        ),
        Op::Multiply if product_bits <= EXACT_BITS => {
            node(int_op(a.operand, b.operand, |_, x, y| x * y), product_bits)
        }
        Op::Multiply if product_bits <= SAFE_BITS => node(
            int_op(a.operand, b.operand, |_, x, y| rounded(x * y)),
            product_bits,
        ),
        Op::Modulo => {
            // operands are cut to 32 bits, wrapping (`to_longint`)
            let bits = b.bits.min(INTEGER_BITS);
            node(
                int_op(a.operand, b.operand, |_, x, y| modulo(x as i32, y as i32)),
                bits,
            )
        }
        Op::IntegerDivide if a.bits <= EXACT_BITS && b.bits <= EXACT_BITS => {
            let bits = a.bits + 1;
            node(int_op(a.operand, b.operand, |_, x, y| int_div(x, y)), bits)
        }
        Op::And => node(
            int_op(a.operand, b.operand, |_, x, y| {
                i64::from(x as i32 & y as i32)
            }),
            INTEGER_BITS,
        ),
        Op::Or => node(
            int_op(a.operand, b.operand, |_, x, y| {
                i64::from(x as i32 | y as i32)
            }),
            INTEGER_BITS,
        ),
        Op::Xor => node(
            int_op(a.operand, b.operand, |_, x, y| {
                i64::from(x as i32 ^ y as i32)
            }),
            INTEGER_BITS,
        ),
        Op::ShiftLeft => node(
            int_op(a.operand, b.operand, |_, x, y| {
                i64::from(semantics::shift_left(x as i32, y as i32))
            }),
            INTEGER_BITS,
        ),
        Op::ShiftRight => node(
            int_op(a.operand, b.operand, |_, x, y| {
                i64::from(semantics::shift_right(x as i32, y as i32))
            }),
            INTEGER_BITS,
        ),
        _ => Err((a, b)),
    }
}

/// `%` on two 32-bit numbers, as `semantics::modulo` does it.
#[inline(always)]
fn modulo(x: i32, y: i32) -> i64 {
    i64::from(semantics::modulo_sign(x, y))
}

/// `\` on whole numbers, as `semantics::int_div` does it.
#[inline(always)]
fn int_div(x: i64, y: i64) -> i64 {
    if y == 0 {
        semantics::int_div(x as f64, 0.0) as i64
    } else {
        x.div_euclid(y) - i64::from(y < 0 && x.rem_euclid(y) != 0)
    }
}

/// The operator on two reals, if it gives a number.
pub(super) fn real_binary(op: BinaryOp, a: Real, b: Real) -> Result<Node, (Real, Real)> {
    use BinaryOp as Op;
    let f: Code<f64> = match op {
        Op::Add => real_op(a, b, |_, x, y| x + y),
        Op::Subtract => real_op(a, b, |_, x, y| x - y),
        Op::Multiply => real_op(a, b, |_, x, y| x * y),
        Op::Divide => real_op(a, b, |_, x, y| x / y),
        Op::Power => real_op(a, b, |_, x: f64, y: f64| x.powf(y)),
        Op::IntegerDivide => real_op(a, b, |_, x, y| semantics::int_div(x, y)),
        Op::Modulo => {
            let f = real_op(a, b, |_, x, y| semantics::modulo(x, y) as i64);
            return Ok(Node::Int(Int::code(f, INTEGER_BITS)));
        }
        _ => return Err((a, b)),
    };
    Ok(Node::Real(Real::Code(f)))
}

/// A comparison of two whole numbers.
pub(super) fn int_compare(op: BinaryOp, a: Int, b: Int) -> Option<Code<bool>> {
    use BinaryOp as Op;
    let (a, b) = (a.operand, b.operand);
    Some(match op {
        Op::Equal => int_op(a, b, |cx, x, y| x == y || loosely_equal(cx, x, y)),
        Op::NotEqual => int_op(a, b, |cx, x, y| x != y && !loosely_equal(cx, x, y)),
        Op::Less => int_op(a, b, |_, x, y| x < y),
        Op::Greater => int_op(a, b, |_, x, y| x > y),
        Op::LessEqual => int_op(a, b, |cx, x, y| x <= y || loosely_equal(cx, x, y)),
        Op::GreaterEqual => int_op(a, b, |cx, x, y| x >= y || loosely_equal(cx, x, y)),
        _ => return None,
    })
}

/// Whole numbers are only equal within the comparison level if a program has raised it to 1.
#[inline(always)]
fn loosely_equal(cx: &Context, x: i64, y: i64) -> bool {
    cx.epsilon >= 1.0 && compare::real_equal(x as f64, y as f64, cx.epsilon)
}

/// A comparison of two reals, within the comparison level.
pub(super) fn real_compare(op: BinaryOp, a: Real, b: Real) -> Option<Code<bool>> {
    use BinaryOp as Op;
    use compare::{OrderOperator, real_equal, real_order};
    Some(match op {
        Op::Equal => real_op(a, b, |cx, x, y| real_equal(x, y, cx.epsilon)),
        Op::NotEqual => real_op(a, b, |cx, x, y| !real_equal(x, y, cx.epsilon)),
        Op::Less => real_op(a, b, |cx, x, y| {
            real_order(x, y, OrderOperator::Less, cx.epsilon)
        }),
        Op::Greater => real_op(a, b, |cx, x, y| {
            real_order(x, y, OrderOperator::Greater, cx.epsilon)
        }),
        Op::LessEqual => real_op(a, b, |cx, x, y| {
            real_order(x, y, OrderOperator::LessOrEqual, cx.epsilon)
        }),
        Op::GreaterEqual => real_op(a, b, |cx, x, y| {
            real_order(x, y, OrderOperator::GreaterOrEqual, cx.epsilon)
        }),
        _ => return None,
    })
}

impl Lowerer<'_> {
    /// The code of a number as the value an Integer variable takes.
    pub(super) fn as_integer(&self, node: Node) -> Result<Code<i64>, Node> {
        match node {
            Node::Int(int) => Ok(int.into_code()),
            Node::Real(real) => {
                let f = real.into_code();
                Ok(code(move |cx| {
                    f(cx).map(|x| i64::from(semantics::to_longint(x)))
                }))
            }
            other => Err(other),
        }
    }
}
