//! Arithmetic on operands whose type is only known while running, and which are nearly always
//! numbers: properties, elements, results of functions.
//!
//! Such code gives a [`Number`], which is copied in registers and needs no dropping. The rare
//! value that is no number (a date, a text) waits in the context until somebody takes it, and the
//! operators then follow the table in `interpret/operator.rs`.

use super::any::{Any, MemberRead};
use super::goal::{Give, Goal};
use super::number::{Int, IntOperand, Real};
use super::{At, Code, Lowerer, Node, Run, code, run};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::interpret::operator;
use crate::resolve::code::{BinaryOp, Type};
use crate::source::Span;
use crate::value::number::modulo_sign;
use crate::value::{Number, Value};

/// Why code that usually gives a number gave none.
#[derive(Clone, Copy)]
pub(crate) enum NoNumber {
    Raised(Raised),
    /// The value is no number: [`Context::take_aside`] gives it.
    Other,
}

/// A number, or why there is none, in two words: so it travels in registers, which an enum of a
/// whole number and a real does not.
#[derive(Clone, Copy)]
pub(crate) struct Answer {
    kind: Kind,
    bits: u64,
}

#[derive(Clone, Copy)]
enum Kind {
    Integer,
    Real,
    Raised,
    Other,
}

impl From<Number> for Answer {
    #[inline(always)]
    fn from(number: Number) -> Answer {
        Answer::new(Ok(number))
    }
}

impl From<Raised> for Answer {
    #[inline(always)]
    fn from(raised: Raised) -> Answer {
        Answer::new(Err(NoNumber::Raised(raised)))
    }
}

impl Answer {
    /// The value is no number, and was put aside.
    const OTHER: Answer = Answer {
        kind: Kind::Other,
        bits: 0,
    };

    #[inline(always)]
    pub fn new(result: Result<Number, NoNumber>) -> Answer {
        match result {
            Ok(Number::Integer(i)) => Answer {
                kind: Kind::Integer,
                bits: u64::from(i.cast_unsigned()),
            },
            Ok(Number::Real(x)) => Answer {
                kind: Kind::Real,
                bits: x.to_bits(),
            },
            Err(NoNumber::Raised(_)) => Answer {
                kind: Kind::Raised,
                bits: 0,
            },
            Err(NoNumber::Other) => Answer::OTHER,
        }
    }

    /// The number that a value is, where it lies.
    #[inline(always)]
    pub fn of(value: &Value) -> Answer {
        // one question after the other takes fewer instructions than a `match`
        if let Value::Integer(i) = value {
            return Answer::from(Number::Integer(*i));
        }
        if let Value::Real(x) = value {
            return Answer::from(Number::Real(*x));
        }
        Answer::OTHER
    }

    #[inline(always)]
    pub fn is_number(self) -> bool {
        matches!(self.kind, Kind::Integer | Kind::Real)
    }

    #[inline(always)]
    pub fn number(self) -> Result<Number, NoNumber> {
        // two questions, where a `match` on all four would become a jump through a table
        if !self.is_number() {
            return Err(self.reason());
        }
        Ok(match self.kind {
            Kind::Real => Number::Real(f64::from_bits(self.bits)),
            _ => Number::Integer((self.bits as u32).cast_signed()),
        })
    }

    #[cold]
    fn reason(self) -> NoNumber {
        match self.kind {
            Kind::Raised => NoNumber::Raised(Raised(())),
            _ => NoNumber::Other,
        }
    }
}

/// Code for what is probably a number.
pub(crate) struct NumberCode(Run<Answer>);

impl NumberCode {
    #[inline(always)]
    pub fn run(&self, cx: &mut Context) -> Result<Number, NoNumber> {
        (self.0)(cx).number()
    }
}

#[inline]
fn number_code<F>(f: F) -> NumberCode
where
    F: for<'a, 'y> Fn(&'a mut Context<'y>) -> Answer + 'static,
{
    NumberCode(Box::new(f))
}

/// The number that a value is; any other value is put aside.
#[inline(always)]
fn number_of(cx: &mut Context, value: Value) -> Answer {
    match value {
        Value::Integer(i) => Number::Integer(i).into(),
        Value::Real(x) => Number::Real(x).into(),
        other => put_aside(cx, other),
    }
}

/// The number that a result is, or why there is none.
#[inline(always)]
pub(crate) fn number_of_result(cx: &mut Context, result: Result<Value, Raised>) -> Answer {
    match result {
        Ok(value) => number_of(cx, value),
        Err(raised) => raised.into(),
    }
}

#[inline(never)]
fn put_aside(cx: &mut Context, value: Value) -> Answer {
    cx.put_aside(value);
    Answer::OTHER
}

/// The value that was to be a number, whatever it is.
#[inline(always)]
pub(crate) fn whatever(
    cx: &mut Context,
    result: Result<Number, NoNumber>,
) -> Result<Value, Raised> {
    match result {
        Ok(number) => Ok(number.into()),
        Err(why) => other_value(cx, why),
    }
}

#[inline(never)]
pub(crate) fn other_value(cx: &mut Context, why: NoNumber) -> Result<Value, Raised> {
    match why {
        NoNumber::Raised(raised) => Err(raised),
        NoNumber::Other => Ok(cx.take_aside()),
    }
}

/// An operand of an operator.
trait Operand: 'static {
    fn number(&self, cx: &mut Context) -> Answer;
}

impl Operand for Number {
    #[inline(always)]
    fn number(&self, _cx: &mut Context) -> Answer {
        Answer::from(*self)
    }
}

/// A slot.
impl Operand for usize {
    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let found = Answer::of(cx.slot(*self));
        if found.is_number() {
            return found;
        }
        slot_aside(*self, cx)
    }
}

impl Operand for Box<MemberRead> {
    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        match self.look(cx, Answer::of) {
            Some(found) if found.is_number() => found,
            _ => member_number(self, cx),
        }
    }
}

/// What lies in a slot is no number.
#[inline(never)]
fn slot_aside(slot: usize, cx: &mut Context) -> Answer {
    let value = cx.slot(slot).clone();
    put_aside(cx, value)
}

#[inline(never)]
fn member_number(member: &MemberRead, cx: &mut Context) -> Answer {
    let result = (member.read)(cx);
    number_of_result(cx, result)
}

impl Operand for Code<f64> {
    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        match self(cx) {
            Ok(x) => Number::Real(x).into(),
            Err(raised) => raised.into(),
        }
    }
}

impl Operand for NumberCode {
    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        (self.0)(cx)
    }
}

/// Something that can be read as a value or as a number.
pub(super) trait Readable: 'static {
    fn value(&self, cx: &mut Context) -> Result<Value, Raised>;

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let result = self.value(cx);
        number_of_result(cx, result)
    }
}

/// A [`Readable`] of which it is not decided yet how it is read.
pub(crate) trait Part {
    fn into_value(self: Box<Self>) -> Code<Value>;
    fn into_number(self: Box<Self>) -> NumberCode;
}

impl<R: Readable> Part for R {
    fn into_value(self: Box<Self>) -> Code<Value> {
        code(move |cx| self.value(cx))
    }

    fn into_number(self: Box<Self>) -> NumberCode {
        number_code(move |cx| self.number(cx))
    }
}

/// An operand, by the forms that have closures of their own.
enum Form {
    Constant(Number),
    Slot(usize),
    Member(Box<MemberRead>),
    Real(Code<f64>),
    Code(NumberCode),
}

impl Form {
    fn of(node: Node) -> Form {
        match node {
            Node::Int(Int {
                operand: IntOperand::Constant(n),
                ..
            }) => Form::Constant(Number::whole(n)),
            Node::Int(Int {
                operand: IntOperand::Slot(slot),
                ..
            }) => Form::Slot(slot),
            Node::Int(Int {
                operand: IntOperand::Code(f),
                ..
            }) => Form::Code(number_code(move |cx| match f(cx) {
                Ok(n) => Number::whole(n).into(),
                Err(raised) => raised.into(),
            })),
            Node::Real(Real::Constant(x)) => Form::Constant(Number::of(x)),
            Node::Real(Real::Slot(slot)) => Form::Slot(slot),
            Node::Real(Real::Code(f)) => Form::Real(f),
            Node::Number(f) => Form::Code(f),
            Node::Any(Any::Slot(slot)) => Form::Slot(slot),
            Node::Any(Any::Member(member)) => Form::Member(member),
            Node::Any(Any::Part(part)) => Form::Code(part.into_number()),
            other => {
                let f = other.into_any();
                Form::Code(number_code(move |cx| {
                    let result = f(cx);
                    number_of_result(cx, result)
                }))
            }
        }
    }

    fn into_code(self) -> NumberCode {
        match self {
            Form::Constant(number) => number_code(move |_| number.into()),
            Form::Slot(slot) => number_code(move |cx| slot.number(cx)),
            Form::Member(member) => number_code(move |cx| member.number(cx)),
            Form::Real(f) => number_code(move |cx| f.number(cx)),
            Form::Code(f) => f,
        }
    }
}

impl Node {
    /// Code for what is probably a number.
    pub(super) fn into_number(self) -> NumberCode {
        Form::of(self).into_code()
    }
}

/// What an operator does, for the general rule.
#[derive(Clone, Copy)]
struct Rule {
    op: BinaryOp,
    span: Span,
}

impl Rule {
    /// The operator when the left operand is no number.
    #[cold]
    #[inline(never)]
    fn without_left<B: Operand, T: Outcome, G: Goal<T, T::Error>>(
        self,
        cx: &mut Context,
        why: NoNumber,
        b: &B,
        goal: &G,
    ) -> G::Out {
        let value = other_value(cx, why).and_then(|a| {
            let b = b.number(cx).number();
            let b = whatever(cx, b)?;
            operator::binary(self.op, &a, &b, cx.epsilon).at(cx, self.span)
        });
        let result = T::from_value(cx, value);
        goal.reach(cx, result)
    }

    /// The operator when the right operand is no number.
    #[cold]
    #[inline(never)]
    fn without_right<T: Outcome, G: Goal<T, T::Error>>(
        self,
        cx: &mut Context,
        a: Number,
        why: NoNumber,
        goal: &G,
    ) -> G::Out {
        let value = other_value(cx, why)
            .and_then(|b| operator::binary(self.op, &a.into(), &b, cx.epsilon).at(cx, self.span));
        let result = T::from_value(cx, value);
        goal.reach(cx, result)
    }
}

/// A result that a value can be brought into.
trait Outcome: Sized + 'static {
    /// Why there is none.
    type Error;
    fn from_value(cx: &mut Context, value: Result<Value, Raised>) -> Result<Self, Self::Error>;
}

impl Outcome for Number {
    type Error = NoNumber;

    fn from_value(cx: &mut Context, value: Result<Value, Raised>) -> Result<Number, NoNumber> {
        number_of_result(cx, value).number()
    }
}

impl Outcome for bool {
    type Error = Raised;

    fn from_value(_cx: &mut Context, value: Result<Value, Raised>) -> Result<bool, Raised> {
        value.map(|value| matches!(value, Value::Boolean(true)))
    }
}

/// The number is given to the code around.
struct GiveNumber;

impl Goal<Number, NoNumber> for GiveNumber {
    type Out = Answer;

    #[inline(always)]
    fn reach(&self, _cx: &mut Context, result: Result<Number, NoNumber>) -> Answer {
        Answer::new(result)
    }
}

fn apply<A: Operand, B: Operand, T: Outcome, F, G: Goal<T, T::Error>>(
    a: A,
    b: B,
    rule: Rule,
    f: F,
    goal: G,
) -> Run<G::Out>
where
    F: Fn(&Context, Number, Number) -> T + Copy + 'static,
{
    run(move |cx| {
        let x = match a.number(cx).number() {
            Ok(x) => x,
            Err(why) => return rule.without_left(cx, why, &b, &goal),
        };
        let y = match b.number(cx).number() {
            Ok(y) => y,
            Err(why) => return rule.without_right(cx, x, why, &goal),
        };
        let result = f(cx, x, y);
        goal.reach(cx, Ok(result))
    })
}

/// One closure for each combination of forms.
fn both<T: Outcome, F, G: Goal<T, T::Error>>(
    (a, b): (Form, Form),
    rule: Rule,
    f: F,
    goal: G,
) -> Run<G::Out>
where
    F: Fn(&Context, Number, Number) -> T + Copy + 'static,
{
    match a {
        Form::Slot(a) => right(a, b, rule, f, goal),
        Form::Member(a) => right(a, b, rule, f, goal),
        other => right(other.into_code(), b, rule, f, goal),
    }
}

fn right<A: Operand, T: Outcome, F, G: Goal<T, T::Error>>(
    a: A,
    b: Form,
    rule: Rule,
    f: F,
    goal: G,
) -> Run<G::Out>
where
    F: Fn(&Context, Number, Number) -> T + Copy + 'static,
{
    match b {
        Form::Constant(b) => apply(a, b, rule, f, goal),
        Form::Slot(b) => apply(a, b, rule, f, goal),
        Form::Member(b) => apply(a, b, rule, f, goal),
        Form::Real(b) => apply(a, b, rule, f, goal),
        Form::Code(b) => apply(a, b, rule, f, goal),
    }
}

/// Does the operator give a number when its operands are numbers, and has a shortcut for it?
pub(super) fn gives_number(op: BinaryOp) -> bool {
    use BinaryOp as Op;
    matches!(
        op,
        Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Modulo
    )
}

/// The operator, which [gives a number](gives_number), on two operands that are probably numbers.
pub(super) fn operation<G: Goal<Number, NoNumber>>(
    op: BinaryOp,
    span: Span,
    a: Node,
    b: Node,
    goal: G,
) -> Run<G::Out> {
    use BinaryOp as Op;
    let rule = Rule { op, span };
    let forms = (Form::of(a), Form::of(b));
    match op {
        Op::Add => both(forms, rule, |_, a, b| a + b, goal),
        Op::Subtract => both(forms, rule, |_, a, b| a - b, goal),
        Op::Multiply => both(forms, rule, |_, a, b| a * b, goal),
        Op::Divide => both(forms, rule, |_, a, b| Number::of(a.real() / b.real()), goal),
        Op::Modulo => both(
            forms,
            rule,
            |_, a, b| Number::Integer(modulo_sign(a.longint(), b.longint())),
            goal,
        ),
        _ => unreachable!("`gives_number` has said no"),
    }
}

/// A comparison of two operands that are probably numbers.
pub(super) fn comparison<G: Goal<bool>>(
    op: BinaryOp,
    span: Span,
    a: Node,
    b: Node,
    goal: G,
) -> Run<G::Out> {
    use BinaryOp as Op;
    let rule = Rule { op, span };
    let forms = (Form::of(a), Form::of(b));
    match op {
        Op::Equal => both(forms, rule, |cx, a, b| a.equals(b, cx.epsilon), goal),
        Op::NotEqual => both(forms, rule, |cx, a, b| !a.equals(b, cx.epsilon), goal),
        Op::Less => both(forms, rule, |_, a, b| a.is_less(b), goal),
        Op::Greater => both(forms, rule, |_, a, b| b.is_less(a), goal),
        Op::LessEqual => both(forms, rule, |cx, a, b| a.is_at_most(b, cx.epsilon), goal),
        Op::GreaterEqual => both(forms, rule, |cx, a, b| b.is_at_most(a, cx.epsilon), goal),
        _ => unreachable!("not a comparison"),
    }
}

/// The operator on two operands that are probably numbers; gives them back if there is no
/// shortcut for it.
pub(super) fn binary(op: BinaryOp, span: Span, a: Node, b: Node) -> Result<Node, (Node, Node)> {
    if gives_number(op) {
        let f = operation(op, span, a, b, GiveNumber);
        return Ok(Node::Number(NumberCode(f)));
    }
    if op.is_comparison() {
        return Ok(Node::Boolean(comparison(op, span, a, b, Give)));
    }
    Err((a, b))
}

impl Lowerer<'_> {
    /// May the operand be a number, and is that only known while running?
    pub(super) fn may_be_number(&self, node: &Node) -> bool {
        match node {
            Node::Int(_) | Node::Real(_) | Node::Number(_) => true,
            Node::Boolean(_) => false,
            Node::Any(Any::Slot(slot)) => matches!(
                self.local_type(*slot as u32),
                Type::Variant | Type::Undeclared | Type::Integer | Type::Real
            ),
            Node::Any(Any::Constant(value)) => value.is_number(),
            Node::Any(Any::NoNumber(_)) => false,
            Node::Any(Any::Member(_) | Any::Part(_) | Any::Code(_)) => true,
        }
    }
}
