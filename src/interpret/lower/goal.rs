//! What becomes of the result of an operator. It may be given to the code around, go straight into
//! a variable, or decide which block runs: then the operator and the statement are one closure.

use super::expression::{LONGEST_NESTED_CHAIN, is_null};
use super::statement::resume_after_condition;
use super::{Code, Lowerer, Node, Run, Step, number};
use crate::interpret::Context;
use crate::interpret::failure::{Flow, Raised};
use crate::resolve::code::{BinaryOp, Expr, ExprKind};
use crate::source::Span;

/// What a result is for.
pub(crate) trait Goal<T>: 'static {
    /// What the closure gives.
    type Out: 'static;
    fn reach(&self, cx: &mut Context, result: Result<T, Raised>) -> Self::Out;
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
pub(super) struct Store {
    pub slot: usize,
    /// The statement, for its errors.
    pub span: Span,
    /// How the statement ends: a `return` stores its value too.
    pub then: Flow,
}

impl Store {
    #[cold]
    fn failed(&self, cx: &mut Context) -> Flow {
        match cx.statement_failed(self.span) {
            Flow::Next => self.then,
            other => other,
        }
    }
}

impl Goal<i64> for Store {
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

impl Goal<f64> for Store {
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

    /// Code that computes an Integer and stores it; what else the value is, if it is no operator
    /// on whole numbers.
    pub(super) fn store_integer(&self, value: &Expr, goal: Store) -> Result<Step, Node> {
        match self.last_operator(value) {
            None => Err(self.expr(value)),
            Some((op, _, Node::Int(a), Node::Int(b))) if number::gives_whole(op, &a, &b) => {
                let (step, _) = number::int_operation(op, a, b, goal);
                Ok(step)
            }
            Some((op, span, a, b)) => Err(self.binary(op, span, a, b)),
        }
    }

    /// As [`Lowerer::store_integer`], for a Real.
    pub(super) fn store_real(&self, value: &Expr, goal: Store) -> Result<Step, Node> {
        match self.last_operator(value) {
            None => Err(self.expr(value)),
            Some((op, span, a, b)) => match number::as_reals(op, a, b) {
                Ok((a, b)) if number::gives_real(op) => Ok(number::real_operation(op, a, b, goal)),
                Ok((a, b)) => Err(self.binary(op, span, Node::Real(a), Node::Real(b))),
                Err((a, b)) => Err(self.binary(op, span, a, b)),
            },
        }
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
