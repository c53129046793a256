//! Numbers with a static type.
//!
//! 4D computes in reals. Whole numbers are computed in 64 bits here, with the same results: each
//! node knows how many bits its value can have at most, which is 31 for an Integer variable.
//! While a result fits in 53 bits it is exact in both worlds; beyond, it is rounded as a real
//! would be; and what could leave 62 bits is computed as a real from the start.

use super::goal::{Give, Goal};
use super::{Code, Lowerer, Node, Run, code, run};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
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

/// What an operator works on.
pub(crate) enum Operand<N> {
    Slot(usize),
    Constant(N),
    Code(Code<N>),
}

pub(crate) type IntOperand = Operand<i64>;
pub(crate) type Real = Operand<f64>;

/// The bits of an Integer variable.
pub(crate) const INTEGER_BITS: u32 = 31;
/// Up to here a whole number is exact as a real.
const EXACT_BITS: u32 = 53;
/// Up to here a result cannot leave 64 bits. (The magnitude may be two to this power itself, for
/// the least Integer is -2^31 and numbers are rounded.)
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

impl<N: Held> Operand<N> {
    /// The number, where a closure for each kind of operand is not worth it.
    #[inline(always)]
    pub fn get(&self, cx: &mut Context) -> Result<N, Raised> {
        match self {
            Operand::Slot(slot) => Ok(N::read(cx, *slot)),
            Operand::Constant(n) => Ok(*n),
            Operand::Code(f) => f(cx),
        }
    }
}

/// A number that a declared variable holds.
pub(crate) trait Held: Copy + 'static {
    /// What a slot declared for such numbers holds, if it is one.
    fn held(cx: &Context, slot: usize) -> Option<Self>;
    /// What a slot declared for such numbers holds.
    fn read(cx: &Context, slot: usize) -> Self;
}

impl Held for i64 {
    #[inline(always)]
    fn held(cx: &Context, slot: usize) -> Option<i64> {
        cx.int_held(slot)
    }

    #[inline(always)]
    fn read(cx: &Context, slot: usize) -> i64 {
        cx.int(slot)
    }
}

impl Held for f64 {
    #[inline(always)]
    fn held(cx: &Context, slot: usize) -> Option<f64> {
        cx.real_held(slot)
    }

    #[inline(always)]
    fn read(cx: &Context, slot: usize) -> f64 {
        cx.real(slot)
    }
}

/// The operator on two numbers: one closure for each combination of operands, so that none is
/// looked at while running. What happens when a slot does not hold what it is declared for is a
/// call at the end of the closure, so that no register has to be saved for it.
fn operate<N: Held, T: 'static, F, G: Goal<T>>(
    a: Operand<N>,
    b: Operand<N>,
    f: F,
    goal: G,
) -> Run<G::Out>
where
    F: Fn(&Context, N, N) -> T + Copy + 'static,
{
    /// What code gives, or else the goal learns of the error.
    macro_rules! given {
        ($goal:ident, $cx:ident, $code:ident) => {
            match $code($cx) {
                Ok(n) => n,
                Err(raised) => return $goal.reach($cx, Err(raised)),
            }
        };
    }
    match (a, b) {
        (Operand::Slot(a), Operand::Slot(b)) => {
            run(move |cx| match (N::held(cx, a), N::held(cx, b)) {
                (Some(x), Some(y)) => {
                    let result = f(cx, x, y);
                    goal.reach(cx, Ok(result))
                }
                _ => unusual_slots(cx, a, b, f, &goal),
            })
        }
        (Operand::Slot(a), Operand::Constant(b)) => run(move |cx| match N::held(cx, a) {
            Some(x) => {
                let result = f(cx, x, b);
                goal.reach(cx, Ok(result))
            }
            None => unusual_left(cx, a, b, f, &goal),
        }),
        (Operand::Constant(a), Operand::Slot(b)) => run(move |cx| match N::held(cx, b) {
            Some(y) => {
                let result = f(cx, a, y);
                goal.reach(cx, Ok(result))
            }
            None => unusual_right(cx, a, b, f, &goal),
        }),
        (Operand::Constant(a), Operand::Constant(b)) => run(move |cx| {
            let result = f(cx, a, b);
            goal.reach(cx, Ok(result))
        }),
        (Operand::Code(a), Operand::Slot(b)) => run(move |cx| {
            let x = given!(goal, cx, a);
            match N::held(cx, b) {
                Some(y) => {
                    let result = f(cx, x, y);
                    goal.reach(cx, Ok(result))
                }
                None => unusual_right(cx, x, b, f, &goal),
            }
        }),
        (Operand::Code(a), Operand::Constant(b)) => run(move |cx| {
            let x = given!(goal, cx, a);
            let result = f(cx, x, b);
            goal.reach(cx, Ok(result))
        }),
        (Operand::Slot(a), Operand::Code(b)) => run(move |cx| {
            // the variable is read first: the right operand may change it
            let x = N::read(cx, a);
            let y = given!(goal, cx, b);
            let result = f(cx, x, y);
            goal.reach(cx, Ok(result))
        }),
        (Operand::Constant(a), Operand::Code(b)) => run(move |cx| {
            let y = given!(goal, cx, b);
            let result = f(cx, a, y);
            goal.reach(cx, Ok(result))
        }),
        (Operand::Code(a), Operand::Code(b)) => run(move |cx| {
            let x = given!(goal, cx, a);
            let y = given!(goal, cx, b);
            let result = f(cx, x, y);
            goal.reach(cx, Ok(result))
        }),
    }
}

#[cold]
#[inline(never)]
fn unusual_slots<N: Held, T, F, G: Goal<T>>(
    cx: &mut Context,
    a: usize,
    b: usize,
    f: F,
    goal: &G,
) -> G::Out
where
    F: Fn(&Context, N, N) -> T,
{
    let result = f(cx, N::read(cx, a), N::read(cx, b));
    goal.reach(cx, Ok(result))
}

#[cold]
#[inline(never)]
fn unusual_left<N: Held, T, F, G: Goal<T>>(
    cx: &mut Context,
    a: usize,
    y: N,
    f: F,
    goal: &G,
) -> G::Out
where
    F: Fn(&Context, N, N) -> T,
{
    let result = f(cx, N::read(cx, a), y);
    goal.reach(cx, Ok(result))
}

#[cold]
#[inline(never)]
fn unusual_right<N: Held, T, F, G: Goal<T>>(
    cx: &mut Context,
    x: N,
    b: usize,
    f: F,
    goal: &G,
) -> G::Out
where
    F: Fn(&Context, N, N) -> T,
{
    let result = f(cx, x, N::read(cx, b));
    goal.reach(cx, Ok(result))
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

/// Does the operator give a whole number that 64 bits hold? If not, it has to be done in reals.
pub(super) fn gives_whole(op: BinaryOp, a: &Int, b: &Int) -> bool {
    use BinaryOp as Op;
    match op {
        // 2^62 and something shorter stay below 2^63 together
        Op::Add | Op::Subtract => {
            a.bits.max(b.bits) < SAFE_BITS
                || (a.bits.max(b.bits) == SAFE_BITS && a.bits.min(b.bits) < SAFE_BITS)
        }
        Op::Multiply => a.bits + b.bits <= SAFE_BITS,
        Op::IntegerDivide => a.bits <= EXACT_BITS && b.bits <= EXACT_BITS,
        Op::Modulo | Op::And | Op::Or | Op::Xor | Op::ShiftLeft | Op::ShiftRight => true,
        _ => false,
    }
}

/// The operator on two whole numbers, which [gives a whole one](gives_whole), and how many bits
/// that has.
pub(super) fn int_operation<G: Goal<i64>>(
    op: BinaryOp,
    a: Int,
    b: Int,
    goal: G,
) -> (Run<G::Out>, u32) {
    use BinaryOp as Op;
    let sum_bits = a.bits.max(b.bits) + 1;
    let product_bits = a.bits + b.bits;
    let (quotient_bits, divisor_bits) = (a.bits + 1, b.bits);
    let (a, b) = (a.operand, b.operand);
    match op {
        Op::Add if sum_bits <= EXACT_BITS => (operate(a, b, |_, x, y| x + y, goal), sum_bits),
        Op::Add => (operate(a, b, |_, x, y| rounded(x + y), goal), sum_bits),
        Op::Subtract if sum_bits <= EXACT_BITS => (operate(a, b, |_, x, y| x - y, goal), sum_bits),
        Op::Subtract => (operate(a, b, |_, x, y| rounded(x - y), goal), sum_bits),
        Op::Multiply if product_bits <= EXACT_BITS => {
            (operate(a, b, |_, x, y| x * y, goal), product_bits)
        }
        Op::Multiply => (operate(a, b, |_, x, y| rounded(x * y), goal), product_bits),
        Op::IntegerDivide => (operate(a, b, |_, x, y| int_div(x, y), goal), quotient_bits),
        // operands are cut to 32 bits, wrapping (`to_longint`)
        Op::Modulo => (
            operate(a, b, |_, x, y| modulo(x as i32, y as i32), goal),
            divisor_bits.min(INTEGER_BITS),
        ),
        _ => (bit_operation(op, a, b, goal), INTEGER_BITS),
    }
}

/// An operator on the bits of two Integers.
fn bit_operation<G: Goal<i64>>(op: BinaryOp, a: IntOperand, b: IntOperand, goal: G) -> Run<G::Out> {
    use BinaryOp as Op;
    match op {
        Op::And => operate(a, b, |_, x, y| i64::from(x as i32 & y as i32), goal),
        Op::Or => operate(a, b, |_, x, y| i64::from(x as i32 | y as i32), goal),
        Op::Xor => operate(a, b, |_, x, y| i64::from(x as i32 ^ y as i32), goal),
        Op::ShiftLeft => operate(
            a,
            b,
            |_, x, y| i64::from(semantics::shift_left(x as i32, y as i32)),
            goal,
        ),
        Op::ShiftRight => operate(
            a,
            b,
            |_, x, y| i64::from(semantics::shift_right(x as i32, y as i32)),
            goal,
        ),
        _ => unreachable!("`gives_whole` has said no"),
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

/// The operands as reals, if they are numbers of which at least one is a real and the operator
/// is one for both kinds.
pub(super) fn as_reals(op: BinaryOp, a: Node, b: Node) -> Result<(Real, Real), (Node, Node)> {
    match (a, b) {
        (Node::Real(a), Node::Real(b)) => Ok((a, b)),
        (Node::Int(a), Node::Real(b)) if op.is_arithmetic() => Ok((a.into_real(), b)),
        (Node::Real(a), Node::Int(b)) if op.is_arithmetic() => Ok((a, b.into_real())),
        other => Err(other),
    }
}

/// Does the operator give a real when its operands are reals?
pub(super) fn gives_real(op: BinaryOp) -> bool {
    use BinaryOp as Op;
    matches!(
        op,
        Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Power | Op::IntegerDivide
    )
}

/// The operator on two reals, which [gives a real](gives_real).
pub(super) fn real_operation<G: Goal<f64>>(op: BinaryOp, a: Real, b: Real, goal: G) -> Run<G::Out> {
    use BinaryOp as Op;
    match op {
        Op::Add => operate(a, b, |_, x, y| x + y, goal),
        Op::Subtract => operate(a, b, |_, x, y| x - y, goal),
        Op::Multiply => operate(a, b, |_, x, y| x * y, goal),
        Op::Divide => operate(a, b, |_, x, y| x / y, goal),
        Op::Power => operate(a, b, |_, x: f64, y| x.powf(y), goal),
        Op::IntegerDivide => operate(a, b, |_, x, y| semantics::int_div(x, y), goal),
        _ => unreachable!("`gives_real` has said no"),
    }
}

/// `%` on two reals, which gives an Integer.
pub(super) fn real_modulo(a: Real, b: Real) -> Node {
    let f = operate(a, b, |_, x, y| semantics::modulo(x, y) as i64, Give);
    Node::Int(Int::code(f, INTEGER_BITS))
}

/// A comparison of two whole numbers.
pub(super) fn int_comparison<G: Goal<bool>>(
    op: BinaryOp,
    a: IntOperand,
    b: IntOperand,
    goal: G,
) -> Run<G::Out> {
    use BinaryOp as Op;
    match op {
        Op::Equal => operate(a, b, |cx, x, y| x == y || loosely_equal(cx, x, y), goal),
        Op::NotEqual => operate(a, b, |cx, x, y| x != y && !loosely_equal(cx, x, y), goal),
        Op::Less => operate(a, b, |_, x, y| x < y, goal),
        Op::Greater => operate(a, b, |_, x, y| x > y, goal),
        Op::LessEqual => operate(a, b, |cx, x, y| x <= y || loosely_equal(cx, x, y), goal),
        Op::GreaterEqual => operate(a, b, |cx, x, y| x >= y || loosely_equal(cx, x, y), goal),
        _ => unreachable!("not a comparison"),
    }
}

/// Whole numbers are only equal within the comparison level if a program has raised it to 1.
#[inline(always)]
fn loosely_equal(cx: &Context, x: i64, y: i64) -> bool {
    cx.epsilon >= 1.0 && compare::real_equal(x as f64, y as f64, cx.epsilon)
}

/// A comparison of two reals, within the comparison level.
pub(super) fn real_comparison<G: Goal<bool>>(
    op: BinaryOp,
    a: Real,
    b: Real,
    goal: G,
) -> Run<G::Out> {
    use BinaryOp as Op;
    use compare::{OrderOperator as Order, real_equal, real_order};
    match op {
        Op::Equal => operate(a, b, |cx, x, y| real_equal(x, y, cx.epsilon), goal),
        Op::NotEqual => operate(a, b, |cx, x, y| !real_equal(x, y, cx.epsilon), goal),
        Op::Less => operate(
            a,
            b,
            |cx, x, y| real_order(x, y, Order::Less, cx.epsilon),
            goal,
        ),
        Op::Greater => operate(
            a,
            b,
            |cx, x, y| real_order(x, y, Order::Greater, cx.epsilon),
            goal,
        ),
        Op::LessEqual => operate(
            a,
            b,
            |cx, x, y| real_order(x, y, Order::LessOrEqual, cx.epsilon),
            goal,
        ),
        Op::GreaterEqual => operate(
            a,
            b,
            |cx, x, y| real_order(x, y, Order::GreaterOrEqual, cx.epsilon),
            goal,
        ),
        _ => unreachable!("not a comparison"),
    }
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
