//! Lowering: from the resolved tree to a tree of closures that run it.
//!
//! Every node becomes one closure whose result has the fitting Rust type: declared types of 4D
//! make many of them plain numbers or Booleans, without a tag to test. Which operand is a slot,
//! a constant or a tree is decided here, once. The result is still a tree, walked recursively.
//!
//! Each world lowers a routine when it is first called there, so closures may hold plain
//! reference counts and inline caches.

mod any;
mod append;
mod arguments;
mod assign;
mod boolean;
mod calls;
mod commands;
pub(crate) mod dynamic;
pub(crate) mod effects;
mod elements;
mod expression;
mod function_call;
mod goal;
mod intrinsics;
mod loops;
mod members;
mod number;
mod place;
mod reach;
mod statement;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::failure::{Flow, Raised};
use super::{Context, Executable};
use crate::classes;
use crate::resolve::code::{Literal, RoutineKind, Slot, StatementKind, Type};
use crate::runtime::world::World;
use crate::source::Span;
use crate::value::{Date, Error, Text, Time, Value};

/// Lowered code.
pub(crate) type Run<R> = Box<dyn for<'a, 'y> Fn(&'a mut Context<'y>) -> R>;

/// Code that gives a result.
pub(crate) type Code<T> = Run<Result<T, Raised>>;

/// A statement, or a block of them.
pub(crate) type Step = Run<Flow>;

/// Lowered code of an expression, by what is known of its result.
pub(crate) enum Node {
    /// A whole number, computed in 64 bits as reals would compute it.
    Int(number::Int),
    Real(number::Real),
    /// What is probably a number of either form.
    Number(dynamic::NumberCode),
    Boolean(Code<bool>),
    Any(any::Any),
}

/// At which index a property was last.
type Place = Rc<Cell<u32>>;

/// What is being lowered.
pub(crate) struct Lowerer<'a> {
    code: &'a Rc<Executable>,
    world: &'a Rc<World>,
    /// How many closures stand around what is being lowered, and the most that ever did.
    depth: Cell<usize>,
    deepest: Cell<usize>,
    /// For an object, as it is written, and the slot of a name: where in the object the name was
    /// last. All code that reads or writes `$object[$name]` shares it.
    named: RefCell<HashMap<(String, usize), Place>>,
}

/// The code of a formula that is nothing but an expression, by what is known of its value.
pub(crate) enum Expression {
    Number(dynamic::NumberCode),
    Boolean(Code<bool>),
    Any(Code<Value>),
}

/// Lowers a formula that is nothing but an expression.
pub(crate) fn expression(code: &Rc<Executable>, world: &Rc<World>) -> Option<Expression> {
    if code.routine.kind != RoutineKind::Formula || world.schedule.is_seeded() {
        return None;
    }
    let [statement] = code.routine.body.as_slice() else {
        return None;
    };
    let StatementKind::Return(Some(expr)) = &statement.kind else {
        return None;
    };
    let lowerer = Lowerer {
        code,
        world,
        depth: Cell::new(0),
        deepest: Cell::new(0),
        named: RefCell::default(),
    };
    let value = match lowerer.expr(expr) {
        node @ (Node::Int(_) | Node::Real(_) | Node::Number(_)) => {
            Expression::Number(node.into_number())
        }
        Node::Boolean(f) => Expression::Boolean(f),
        Node::Any(any) => Expression::Any(any.into_code()),
    };
    code.need.set(lowerer.deepest.get() * STACK_OF_A_LEVEL);
    Some(value)
}

/// Lowers the body of a routine.
pub(crate) fn routine(code: &Rc<Executable>, world: &Rc<World>) -> Step {
    let lowerer = Lowerer {
        code,
        world,
        depth: Cell::new(0),
        deepest: Cell::new(0),
        named: RefCell::default(),
    };
    let body = lowerer.block(&code.routine.body);
    code.need.set(lowerer.deepest.get() * STACK_OF_A_LEVEL);
    if !lowerer.must_call_super() {
        return body;
    }
    let end = code
        .routine
        .body
        .last()
        .map_or_else(Span::default, |statement| statement.span);
    Box::new(move |cx| {
        let flow = body(cx);
        if flow == Flow::Raised || cx.super_called() {
            return flow;
        }
        cx.raise(super::call::constructors_missing(), end);
        Flow::Raised
    })
}

/// How much of the machine stack one closure inside another may need, in bytes.
const STACK_OF_A_LEVEL: usize = if cfg!(debug_assertions) { 1024 } else { 512 };

impl Lowerer<'_> {
    /// Lowers what stands so many closures deeper.
    fn deeper<T>(&self, levels: usize, lower: impl FnOnce() -> T) -> T {
        let outer = self.depth.get();
        self.depth.set(outer + levels);
        self.deepest.set(self.deepest.get().max(outer + levels));
        let result = lower();
        self.depth.set(outer);
        result
    }

    /// Is this the constructor of a class with an ancestor that has one? Then `Super` must be
    /// called before `This` is used (commands/super).
    fn must_call_super(&self) -> bool {
        self.code.routine.kind == RoutineKind::Constructor
            && self
                .code
                .class
                .as_ref()
                .is_some_and(|class| classes::user::parent_has_constructor(class))
            && &*self.code.routine.name != "properties"
            && !self.code.routine.name.ends_with(":properties")
    }

    fn local(&self, slot: u32) -> &Slot {
        &self.code.routine.slots[slot as usize]
    }

    fn local_type(&self, slot: u32) -> &Type {
        &self.local(slot).ty
    }
}

/// The value of a literal.
pub(crate) fn literal(literal: &Literal) -> Value {
    match literal {
        Literal::Undefined => Value::Undefined,
        Literal::Null => Value::Null,
        Literal::Boolean(b) => Value::Boolean(*b),
        Literal::Integer(i) => Value::Integer(*i),
        Literal::Real(x) => Value::Real(*x),
        Literal::Text(text) => Value::Text(Text::new(text)),
        Literal::Date(year, month, day) => {
            Value::Date(Date::new(*year, *month as i32, *day as i32).unwrap_or(Date::NULL))
        }
        Literal::Time(seconds) => Value::Time(Time::from_number(*seconds as f64)),
    }
}

/// Makes code of a closure. (The function gives the closure its general type.)
#[inline]
pub(crate) fn code<T, F>(f: F) -> Code<T>
where
    F: for<'a, 'y> Fn(&'a mut Context<'y>) -> Result<T, Raised> + 'static,
{
    Box::new(f)
}

/// Makes lowered code of a closure.
#[inline]
fn run<R, F>(f: F) -> Run<R>
where
    F: for<'a, 'y> Fn(&'a mut Context<'y>) -> R + 'static,
{
    Box::new(f)
}

/// Makes a statement of a closure that may fail: a handler then decides how to go on.
#[inline]
pub(crate) fn step<F>(span: Span, f: F) -> Step
where
    F: for<'a, 'y> Fn(&'a mut Context<'y>) -> Result<(), Raised> + 'static,
{
    Box::new(move |cx| match f(cx) {
        Ok(()) => Flow::Next,
        Err(_) => cx.statement_failed(span),
    })
}

/// Attaches the place to an error of a function that does not know it.
pub(crate) trait At<T> {
    fn at(self, cx: &mut Context, span: Span) -> Result<T, Raised>;
}

impl<T> At<T> for Result<T, Error> {
    #[inline(always)]
    fn at(self, cx: &mut Context, span: Span) -> Result<T, Raised> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(raise_unless_raised(cx, error, span)),
        }
    }
}

/// A command that ran code of the program gives back any error when that code was stopped; what
/// was raised first is what counts.
#[cold]
fn raise_unless_raised(cx: &mut Context, error: Error, span: Span) -> Raised {
    match cx.still_raised() {
        Some(raised) => raised,
        None => cx.raise(error, span),
    }
}
