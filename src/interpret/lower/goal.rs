//! What becomes of the result of an operator. It may be given to the code around, go straight into
//! a variable, or decide which block runs: then the operator and the statement are one closure.

use super::any::Holder;
use super::assign::store_local;
use super::dynamic::{NoNumber, NumberCode, other_value};
use super::expression::{LONGEST_NESTED_CHAIN, is_null};
use super::number::{Int, IntOperand};
use super::statement::resume_after_condition;
use super::{At, Code, Lowerer, Node, Run, Step, dynamic, number, run};
use crate::interpret::failure::{Flow, Raised};
use crate::interpret::{Context, member};
use crate::resolve::code::{BinaryOp, Expr, ExprKind, Type};
use crate::source::Span;
use crate::value::{Number, Value};

/// What a result is for.
pub(crate) trait Goal<T, E = Raised>: 'static {
    /// What the closure gives.
    type Out: 'static;
    fn reach(&self, cx: &mut Context, result: Result<T, E>) -> Self::Out;
}

/// The result is given to the code around.
pub(super) struct Give;

impl<T: 'static> Goal<T> for Give {
    type Out = Result<T, Raised>;

    #[inline(always)]
    fn reach(&self, _cx: &mut Context, result: Result<T, Raised>) -> Result<T, Raised> {
        result
    }
}

/// The result is stored in a variable that is declared for such numbers.
#[derive(Clone, Copy)]
pub(super) struct Variable {
    pub slot: usize,
    pub declared: Declared,
    /// The statement, for its errors.
    pub span: Span,
    /// How the statement ends: a `return` stores its value too.
    pub then: Flow,
}

/// The numbers that a variable is declared for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Declared {
    Integer,
    Real,
}

impl Declared {
    pub fn of(ty: &Type) -> Option<Declared> {
        match ty {
            Type::Integer => Some(Declared::Integer),
            Type::Real => Some(Declared::Real),
            _ => None,
        }
    }
}

impl Variable {
    #[cold]
    fn failed(&self, cx: &mut Context) -> Flow {
        match cx.statement_failed(self.span) {
            Flow::Next => self.then,
            other => other,
        }
    }

    /// Stores what was to be a number, whatever it is.
    #[inline(never)]
    fn store_other(&self, cx: &mut Context, why: NoNumber) -> Flow {
        let ty = match self.declared {
            Declared::Integer => Type::Integer,
            Declared::Real => Type::Real,
        };
        let stored = other_value(cx, why)
            .and_then(|value| store_local(cx, self.slot, &ty, value).at(cx, self.span));
        match stored {
            Ok(()) => self.then,
            Err(_) => self.failed(cx),
        }
    }
}

impl Goal<i64> for Variable {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<i64, Raised>) -> Flow {
        match result {
            Ok(n) => {
                cx.set_int(self.slot, n as i32);
                self.then
            }
            Err(_) => self.failed(cx),
        }
    }
}

impl Goal<f64> for Variable {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<f64, Raised>) -> Flow {
        match result {
            Ok(x) => {
                cx.set_real(self.slot, x);
                self.then
            }
            Err(_) => self.failed(cx),
        }
    }
}

impl Goal<Number, NoNumber> for Variable {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<Number, NoNumber>) -> Flow {
        let number = match result {
            Ok(number) => number,
            Err(why) => return self.store_other(cx, why),
        };
        match self.declared {
            Declared::Integer => cx.set_int(self.slot, number.longint()),
            Declared::Real => cx.set_real(self.slot, number.real()),
        }
        self.then
    }
}

/// The result becomes a property of an object at hand.
pub(super) struct Property {
    pub holder: Holder,
    pub site: member::Site,
    /// The object the ordinary way, whatever it is.
    pub base: Code<Value>,
    /// The statement, for its errors.
    pub span: Span,
}

impl Property {
    #[inline(never)]
    fn set_slowly(&self, cx: &mut Context, value: Result<Value, Raised>) -> Flow {
        let done = value.and_then(|value| {
            let base = (self.base)(cx)?;
            member::set(cx, &base, &self.site, value, self.span)
        });
        match done {
            Ok(()) => Flow::Next,
            Err(_) => cx.statement_failed(self.span),
        }
    }

    #[inline(never)]
    fn set_number_slowly(&self, cx: &mut Context, number: Number) -> Flow {
        self.set_slowly(cx, Ok(number.into()))
    }

    #[inline(never)]
    fn set_other(&self, cx: &mut Context, why: NoNumber) -> Flow {
        let value = other_value(cx, why);
        self.set_slowly(cx, value)
    }
}

impl Goal<Number, NoNumber> for Property {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<Number, NoNumber>) -> Flow {
        match result {
            Ok(number) => {
                if let Some(object) = self.holder.object(cx)
                    && self.site.set_number(object, number)
                {
                    return Flow::Next;
                }
                self.set_number_slowly(cx, number)
            }
            Err(why) => self.set_other(cx, why),
        }
    }
}

/// `If` without `Else`: the block runs if the result is True.
pub(super) struct When {
    pub block: Step,
    /// The condition, for its errors.
    pub span: Span,
}

impl Goal<bool> for When {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<bool, Raised>) -> Flow {
        match result {
            Ok(true) => (self.block)(cx),
            Ok(false) => Flow::Next,
            Err(_) => cx.statement_failed(self.span),
        }
    }
}

/// `If` with `Else`.
pub(super) struct Either {
    pub then: Step,
    pub otherwise: Step,
    pub span: Span,
}

impl Goal<bool> for Either {
    type Out = Flow;

    #[inline(always)]
    fn reach(&self, cx: &mut Context, result: Result<bool, Raised>) -> Flow {
        match result {
            Ok(true) => (self.then)(cx),
            Ok(false) => (self.otherwise)(cx),
            Err(_) => match cx.statement_failed(self.span) {
                Flow::Next => resume_after_condition(&self.otherwise, cx),
                other => other,
            },
        }
    }
}

impl Lowerer<'_> {
    /// The operator that an expression ends with, where it is in the expression, and its operands.
    fn last_operator(&self, expr: &Expr) -> Option<(BinaryOp, Span, Node, Node)> {
        let ExprKind::Chain { first, rest } = &expr.kind else {
            return None;
        };
        let ((op, _, right), before) = rest.split_last()?;
        let apart = rest
            .iter()
            .any(|(op, ..)| matches!(op, BinaryOp::AndThen | BinaryOp::OrElse));
        if apart || is_null(right) || rest.len() > LONGEST_NESTED_CHAIN {
            return None;
        }
        self.deeper(1, || {
            let a = self.chain(first, before);
            let b = self.expr(right);
            Some((*op, first.span.to(right.span), a, b))
        })
    }

    /// Code that computes a number and stores it. Gives the node back if the value is no number.
    pub(super) fn store_number(&self, value: &Expr, goal: Variable) -> Result<Step, Node> {
        match self.last_operator(value) {
            None => self.store_node(self.expr(value), goal),
            Some((op, span, a, b)) => self.store_operation(op, span, a, b, goal),
        }
    }

    /// As [`Lowerer::store_number`], of an operator and its operands.
    pub(super) fn store_operation(
        &self,
        op: BinaryOp,
        span: Span,
        a: Node,
        b: Node,
        goal: Variable,
    ) -> Result<Step, Node> {
        let node = match (a, b) {
            (Node::Int(a), Node::Int(b))
                if goal.declared == Declared::Integer && number::gives_whole(op, &a, &b) =>
            {
                return Ok(number::int_operation(op, a, b, goal).0);
            }
            (a, b) => match number::as_reals(op, a, b) {
                Ok((a, b)) if goal.declared == Declared::Real && number::gives_real(op) => {
                    return Ok(number::real_operation(op, a, b, goal));
                }
                Ok((a, b)) => self.binary(op, span, Node::Real(a), Node::Real(b)),
                Err((a, b)) if self.computes_while_running(op, &a, &b) => {
                    return Ok(dynamic::operation(op, span, a, b, goal));
                }
                Err((a, b)) => self.binary(op, span, a, b),
            },
        };
        self.store_node(node, goal)
    }

    /// As [`Lowerer::store_number`], of an expression that is lowered.
    pub(super) fn store_node(&self, node: Node, goal: Variable) -> Result<Step, Node> {
        Ok(match (node, goal.declared) {
            (
                Node::Int(Int {
                    operand: IntOperand::Constant(n),
                    ..
                }),
                Declared::Integer,
            ) => run(move |cx| Goal::<i64>::reach(&goal, cx, Ok(n))),
            (node @ (Node::Int(_) | Node::Real(_)), Declared::Integer) => {
                run_for(self.as_integer(node)?, goal)
            }
            (Node::Int(int), Declared::Real) => run_for(int.into_real().into_code(), goal),
            (Node::Real(real), Declared::Real) => run_for(real.into_code(), goal),
            (node @ (Node::Any(_) | Node::Number(_)), _) => {
                run_for_number(node.into_number(), goal)
            }
            (node @ Node::Boolean(_), _) => return Err(node),
        })
    }

    /// Code that computes a number and makes it a property of an object at hand. Gives the node
    /// back if the value is probably no number.
    pub(super) fn store_property(&self, value: &Expr, goal: Property) -> Result<Step, Node> {
        let node = match self.last_operator(value) {
            None => self.expr(value),
            Some((op, span, a, b)) if self.computes_while_running(op, &a, &b) => {
                return Ok(dynamic::operation(op, span, a, b, goal));
            }
            Some((op, span, a, b)) => self.binary(op, span, a, b),
        };
        match node {
            Node::Int(_) | Node::Real(_) | Node::Number(_) => {
                Ok(run_for_number(node.into_number(), goal))
            }
            other => Err(other),
        }
    }

    /// Code that computes a number from an old one and makes it a property of an object at hand.
    pub(super) fn store_change(
        &self,
        op: BinaryOp,
        span: Span,
        (old, value): (Node, Node),
        goal: Property,
    ) -> Option<Step> {
        self.computes_while_running(op, &old, &value)
            .then(|| dynamic::operation(op, span, old, value, goal))
    }

    /// Are both operands probably numbers, of which that is not known of both, and does the
    /// operator give another one?
    fn computes_while_running(&self, op: BinaryOp, a: &Node, b: &Node) -> bool {
        let known = |node: &Node| matches!(node, Node::Int(_) | Node::Real(_));
        dynamic::gives_number(op)
            && !(known(a) && known(b))
            && self.may_be_number(a)
            && self.may_be_number(b)
    }

    /// Code that decides by a condition.
    pub(super) fn decide<G: Goal<bool, Out = Flow>>(&self, condition: &Expr, goal: G) -> Step {
        let Some((op, span, a, b)) = self.last_operator(condition) else {
            return run_for(self.condition(condition), goal);
        };
        let node = match (a, b) {
            (Node::Int(a), Node::Int(b)) if op.is_comparison() => {
                return number::int_comparison(op, a.operand, b.operand, goal);
            }
            (a, b) => match number::as_reals(op, a, b) {
                Ok((a, b)) if op.is_comparison() => {
                    return number::real_comparison(op, a, b, goal);
                }
                Ok((a, b)) => self.binary(op, span, Node::Real(a), Node::Real(b)),
                Err((a, b))
                    if op.is_comparison() && self.may_be_number(&a) && self.may_be_number(&b) =>
                {
                    return dynamic::comparison(op, span, a, b, goal);
                }
                Err((a, b)) => self.binary(op, span, a, b),
            },
        };
        run_for(self.condition_of(node, condition), goal)
    }
}

/// Code for a result that something is done with.
fn run_for<T: 'static, G: Goal<T>>(f: Code<T>, goal: G) -> Run<G::Out> {
    Box::new(move |cx| {
        let result = f(cx);
        goal.reach(cx, result)
    })
}

/// As [`run_for`], for what is probably a number.
fn run_for_number<G: Goal<Number, NoNumber>>(f: NumberCode, goal: G) -> Run<G::Out> {
    run(move |cx| {
        let result = f.run(cx);
        goal.reach(cx, result)
    })
}
