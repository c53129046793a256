//! Values whose type is only known while running, and the operators on them.

use super::dynamic::{Part, whatever};
use super::{At, Code, Node, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::interpret::member::Site;
use crate::interpret::operator;
use crate::resolve::code::BinaryOp;
use crate::source::Span;
use crate::value::compare::text_equal;
use crate::value::{Error, Object, Value};

/// A value of any type. All but `Code` can be looked at without a copy and without running code.
pub(crate) enum Any {
    /// A slot that holds no array and needs no test when it is read.
    Slot(usize),
    Constant(Value),
    /// A property of an object in a slot or of `This`.
    Member(Box<MemberRead>),
    /// A property or element of whatever code gives.
    Part(Box<dyn Part>),
    /// Code that gives anything but a number.
    NoNumber(Code<Value>),
    Code(Code<Value>),
}

/// A property that is read.
pub(crate) struct MemberRead {
    pub holder: Holder,
    pub site: Site,
    /// The ordinary way, for whatever the holder turns out to be.
    pub read: Code<Value>,
}

/// What holds the object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Slot(usize),
    This,
}

impl Holder {
    /// The object, if it is one.
    #[inline(always)]
    pub fn object<'a>(self, cx: &'a Context<'_>) -> Option<&'a Object> {
        match self {
            Holder::Slot(slot) => match cx.slot(slot) {
                Value::Object(object) => Some(object),
                _ => None,
            },
            Holder::This => cx.frame().this.as_ref(),
        }
    }
}

impl Any {
    pub fn into_code(self) -> Code<Value> {
        match self {
            Any::Slot(slot) => code(move |cx| Ok(cx.slot(slot).clone())),
            Any::Constant(value) => code(move |_| Ok(value.clone())),
            Any::Member(member) => member.read,
            Any::Part(part) => part.into_value(),
            Any::NoNumber(f) | Any::Code(f) => f,
        }
    }
}

impl Node {
    pub fn into_any(self) -> Code<Value> {
        match self {
            Node::Int(int) => int.into_any(),
            Node::Real(real) => real.into_any(),
            Node::Number(f) => code(move |cx| {
                let result = f.run(cx);
                whatever(cx, result)
            }),
            Node::Boolean(f) => code(move |cx| f(cx).map(Value::Boolean)),
            Node::Any(any) => any.into_code(),
        }
    }
}

/// An operand that can be looked at in its place.
trait View: 'static {
    /// Looks at the value; `None` if it is not where it usually is.
    fn look<R>(&self, cx: &Context, look: impl Fn(&Value) -> R) -> Option<R>;
    /// The value, the ordinary way.
    fn value(&self, cx: &mut Context) -> Result<Value, Raised>;
}

impl View for usize {
    #[inline(always)]
    fn look<R>(&self, cx: &Context, look: impl Fn(&Value) -> R) -> Option<R> {
        Some(look(cx.slot(*self)))
    }

    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        Ok(cx.slot(*self).clone())
    }
}

impl View for Value {
    #[inline(always)]
    fn look<R>(&self, _cx: &Context, look: impl Fn(&Value) -> R) -> Option<R> {
        Some(look(self))
    }

    fn value(&self, _cx: &mut Context) -> Result<Value, Raised> {
        Ok(self.clone())
    }
}

impl MemberRead {
    /// Looks at the property in its place.
    #[inline(always)]
    pub fn look<R>(&self, cx: &Context, look: impl Fn(&Value) -> R) -> Option<R> {
        self.site.look(self.holder.object(cx)?, look)
    }
}

impl View for Box<MemberRead> {
    #[inline(always)]
    fn look<R>(&self, cx: &Context, look: impl Fn(&Value) -> R) -> Option<R> {
        MemberRead::look(self, cx, look)
    }

    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        (self.read)(cx)
    }
}

/// What an operator does with two values: a shortcut that may not apply, and the general rule.
#[derive(Clone, Copy)]
struct Rule<F, S> {
    fast: F,
    slow: S,
    span: Span,
}

impl<F, S> Rule<F, S> {
    /// The general rule.
    #[inline(never)]
    fn apply<T>(&self, cx: &mut Context, a: &Value, b: &Value) -> Result<T, Raised>
    where
        S: Fn(&Context, &Value, &Value) -> Result<T, Error>,
    {
        (self.slow)(cx, a, b).at(cx, self.span)
    }
}

/// A rule; the function gives the closures their general types.
fn rule<T, F, S>(fast: F, slow: S, span: Span) -> Rule<F, S>
where
    F: Fn(&Context, &Value, &Value) -> Option<T> + Copy + 'static,
    S: Fn(&Context, &Value, &Value) -> Result<T, Error> + Copy + 'static,
{
    Rule { fast, slow, span }
}

/// Code for two operands, each looked at in its place where that is possible.
fn both<T: 'static, F, S>(a: Any, b: Any, rule: Rule<F, S>) -> Code<T>
where
    F: Fn(&Context, &Value, &Value) -> Option<T> + Copy + 'static,
    S: Fn(&Context, &Value, &Value) -> Result<T, Error> + Copy + 'static,
{
    match (a, b) {
        (Any::Slot(a), Any::Slot(b)) => in_place(a, b, rule),
        (Any::Slot(a), Any::Constant(b)) => in_place(a, b, rule),
        (Any::Slot(a), Any::Member(b)) => in_place(a, b, rule),
        (Any::Member(a), Any::Slot(b)) => in_place(a, b, rule),
        (Any::Member(a), Any::Constant(b)) => in_place(a, b, rule),
        (Any::Member(a), Any::Member(b)) => in_place(a, b, rule),
        (a, Any::Slot(b)) => second_in_place(a.into_code(), b, rule),
        (a, Any::Constant(b)) => second_in_place(a.into_code(), b, rule),
        (a, Any::Member(b)) => second_in_place(a.into_code(), b, rule),
        (a, b) => {
            let a = a.into_code();
            let b = b.into_code();
            code(move |cx| {
                let a = a(cx)?;
                let b = b(cx)?;
                match (rule.fast)(cx, &a, &b) {
                    Some(result) => Ok(result),
                    None => rule.apply(cx, &a, &b),
                }
            })
        }
    }
}

fn in_place<T: 'static, A: View, B: View, F, S>(a: A, b: B, rule: Rule<F, S>) -> Code<T>
where
    F: Fn(&Context, &Value, &Value) -> Option<T> + Copy + 'static,
    S: Fn(&Context, &Value, &Value) -> Result<T, Error> + Copy + 'static,
{
    code(move |cx| {
        let shared: &Context = cx;
        let result = a.look(shared, |a| b.look(shared, |b| (rule.fast)(shared, a, b)));
        if let Some(Some(Some(result))) = result {
            return Ok(result);
        }
        let a = a.value(cx)?;
        let b = b.value(cx)?;
        rule.apply(cx, &a, &b)
    })
}

fn second_in_place<T: 'static, B: View, F, S>(a: Code<Value>, b: B, rule: Rule<F, S>) -> Code<T>
where
    F: Fn(&Context, &Value, &Value) -> Option<T> + Copy + 'static,
    S: Fn(&Context, &Value, &Value) -> Result<T, Error> + Copy + 'static,
{
    code(move |cx| {
        let a = a(cx)?;
        let shared: &Context = cx;
        if let Some(Some(result)) = b.look(shared, |b| (rule.fast)(shared, &a, b)) {
            return Ok(result);
        }
        let b = b.value(cx)?;
        rule.apply(cx, &a, &b)
    })
}

/// Is the value surely a text?
fn is_text(any: &Any) -> bool {
    matches!(any, Any::Constant(Value::Text(_)))
}

/// A binary operator on values; comparisons give a Boolean node.
pub(super) fn binary(op: BinaryOp, span: Span, a: Any, b: Any) -> Node {
    use BinaryOp as Op;
    // what can be added to a text is a text, and so is the sum
    let sums_texts = op == Op::Add && (is_text(&a) || is_text(&b));
    /// The operator as a node: a shortcut on two values, then the table of operators.
    macro_rules! arithmetic {
        ($fast:expr) => {{
            let slow =
                move |cx: &Context, a: &Value, b: &Value| operator::binary(op, a, b, cx.epsilon);
            let f = both(a, b, rule($fast, slow, span));
            Node::Any(if sums_texts {
                Any::NoNumber(f)
            } else {
                Any::Code(f)
            })
        }};
    }
    macro_rules! comparison {
        ($fast:expr, $slow:expr) => {
            Node::Boolean(both(a, b, rule($fast, $slow, span)))
        };
    }
    match op {
        Op::Equal => comparison!(same, |cx, a, b| operator::equality(
            Op::Equal,
            a,
            b,
            cx.epsilon
        )),
        Op::NotEqual => comparison!(|cx, a, b| same(cx, a, b).map(|same| !same), |cx, a, b| {
            operator::equality(Op::NotEqual, a, b, cx.epsilon)
        }),
        Op::Less | Op::Greater | Op::LessEqual | Op::GreaterEqual => comparison!(
            move |cx, a, b| match (a, b) {
                (Value::Integer(x), Value::Integer(y)) if cx.epsilon < 1.0 => Some(match op {
                    Op::Less => x < y,
                    Op::Greater => x > y,
                    Op::LessEqual => x <= y,
                    _ => x >= y,
                }),
                _ => None,
            },
            move |cx, a, b| operator::order(op, a, b, cx.epsilon)
        ),
        Op::Add => arithmetic!(|_, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) =>
                Some(Value::whole(i64::from(*x) + i64::from(*y))),
            _ => reals(a, b).map(|(x, y)| Value::Real(x + y)),
        }),
        Op::Subtract => arithmetic!(|_, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) =>
                Some(Value::whole(i64::from(*x) - i64::from(*y))),
            _ => reals(a, b).map(|(x, y)| Value::Real(x - y)),
        }),
        Op::Multiply => arithmetic!(|_, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) =>
                Some(Value::whole(i64::from(*x) * i64::from(*y))),
            _ => reals(a, b).map(|(x, y)| Value::Real(x * y)),
        }),
        Op::Divide => arithmetic!(|_, a, b| reals(a, b).map(|(x, y)| Value::number(x / y))),
        Op::Modulo => arithmetic!(|_, a, b| match (a, b) {
            (Value::Integer(x), Value::Integer(y)) if *y != 0 =>
                Some(Value::Integer(x.wrapping_rem(*y))),
            _ => None,
        }),
        _ => arithmetic!(|_, _, _| None),
    }
}

/// Are two values equal that need no copy to be compared? Says nothing of some.
#[inline(always)]
fn same(cx: &Context, a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Integer(x), Value::Integer(y)) if cx.epsilon < 1.0 => Some(x == y),
        (Value::Text(x), Value::Text(y)) => Some(text_equal(x, y)),
        (Value::Undefined | Value::Null, Value::Null) => Some(true),
        (Value::Integer(_) | Value::Object(_) | Value::Collection(_), Value::Null) => Some(false),
        _ => None,
    }
}

/// Two numbers of which at least one is a real.
#[inline(always)]
fn reals(a: &Value, b: &Value) -> Option<(f64, f64)> {
    match (a, b) {
        (Value::Real(x), Value::Real(y)) => Some((*x, *y)),
        (Value::Real(x), Value::Integer(y)) => Some((*x, f64::from(*y))),
        (Value::Integer(x), Value::Real(y)) => Some((f64::from(*x), *y)),
        (Value::Integer(x), Value::Integer(y)) => Some((f64::from(*x), f64::from(*y))),
        _ => None,
    }
}
