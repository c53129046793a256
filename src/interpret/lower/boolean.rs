//! Conditions, and the operators that choose: `&&`, `||`, the ternary.

use super::any::Any;
use super::{At, Code, Lowerer, Node, code};
use crate::interpret::Context;
use crate::resolve::code::{BinaryOp, Expr, ExprKind};
use crate::value::error::code as error_code;
use crate::value::{Error, Value};

impl Lowerer<'_> {
    /// The condition of `If`, `Case of`, `While`, `Until`.
    pub(super) fn condition(&self, expr: &Expr) -> Code<bool> {
        self.condition_of(self.expr(expr), expr)
    }

    /// As [`Lowerer::condition`], of an expression that is lowered.
    pub(super) fn condition_of(&self, node: Node, expr: &Expr) -> Code<bool> {
        match node {
            Node::Boolean(f) => f,
            other => {
                let span = expr.span;
                let by_truth = chooses(expr);
                let f = other.into_any();
                code(move |cx| {
                    let value = f(cx)?;
                    if let Value::Boolean(b) = value {
                        return Ok(b);
                    }
                    truth_of_condition(&value, by_truth).at(cx, span)
                })
            }
        }
    }

    /// The truthiness of an expression.
    pub(super) fn truthiness(&self, node: Node) -> Code<bool> {
        match node {
            Node::Boolean(f) => f,
            other => {
                let f = other.into_any();
                code(move |cx| f(cx).map(|value| value.is_truthy()))
            }
        }
    }

    /// `a && b` and `a || b`: the operand that decides. Two conditions give a condition.
    pub(super) fn choose(&self, op: BinaryOp, a: Node, b: Node) -> Node {
        let is_and = op == BinaryOp::AndThen;
        match (a, b) {
            (Node::Boolean(a), Node::Boolean(b)) if is_and => {
                Node::Boolean(code(move |cx| Ok(a(cx)? && b(cx)?)))
            }
            (Node::Boolean(a), Node::Boolean(b)) => {
                Node::Boolean(code(move |cx| Ok(a(cx)? || b(cx)?)))
            }
            (a, b) => {
                let a = a.into_any();
                let b = b.into_any();
                Node::Any(Any::Code(code(move |cx| {
                    let left = a(cx)?;
                    if left.is_truthy() == is_and {
                        b(cx)
                    } else {
                        Ok(left)
                    }
                })))
            }
        }
    }

    pub(super) fn ternary(&self, parts: &(Expr, Expr, Expr)) -> Node {
        let condition = self.expr(&parts.0);
        let condition = self.truthiness(condition);
        match (self.expr(&parts.1), self.expr(&parts.2)) {
            (Node::Boolean(a), Node::Boolean(b)) => {
                Node::Boolean(code(move |cx| if condition(cx)? { a(cx) } else { b(cx) }))
            }
            (Node::Int(a), Node::Int(b)) => {
                let bits = a.bits.max(b.bits);
                let (a, b) = (a.into_code(), b.into_code());
                let f = code(move |cx| if condition(cx)? { a(cx) } else { b(cx) });
                Node::Int(super::number::Int::code(f, bits))
            }
            (a, b) => {
                let a = a.into_any();
                let b = b.into_any();
                Node::Any(Any::Code(code(
                    move |cx| if condition(cx)? { a(cx) } else { b(cx) },
                )))
            }
        }
    }

    /// `&` and `|` on two conditions: both sides are always evaluated (Concepts/control-flow).
    pub(super) fn both_sides(op: BinaryOp, a: Code<bool>, b: Code<bool>) -> Node {
        Node::Boolean(match op {
            BinaryOp::And => code(move |cx| {
                let a = a(cx)?;
                Ok(b(cx)? && a)
            }),
            _ => code(move |cx| {
                let a = a(cx)?;
                Ok(b(cx)? || a)
            }),
        })
    }
}

/// Does the outermost operator give one of its operands, so that its result need not be Boolean?
fn chooses(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Ternary(_) => true,
        ExprKind::Chain { rest, .. } => rest
            .last()
            .is_some_and(|(op, ..)| matches!(op, BinaryOp::AndThen | BinaryOp::OrElse)),
        _ => false,
    }
}

/// U: what a condition that is no Boolean means. Undefined counts as False
/// (Concepts/null-undefined), and so does Null; what `&&`, `||` and the ternary give counts by
/// truthiness; anything else is error 9.
#[cold]
fn truth_of_condition(value: &Value, by_truth: bool) -> Result<bool, Error> {
    match value {
        Value::Boolean(b) => Ok(*b),
        Value::Undefined | Value::Null => Ok(false),
        value if by_truth => Ok(value.is_truthy()),
        other => Err(Error::new(
            error_code::BOOLEAN_EXPECTED,
            format!(
                "A Boolean expression is expected, {} found",
                other.type_word()
            ),
        )),
    }
}

/// Evaluates a condition to a value of its own: for `Not` and the like.
pub(super) fn negated(f: Code<bool>) -> Code<bool> {
    code(move |cx: &mut Context<'_>| Ok(!f(cx)?))
}
