//! Statements and blocks.

use std::sync::Arc;

use super::goal::{Declared, Either, Variable, When};
use super::{At, Lowerer, Node, Step, step};
use crate::interpret::failure::{Flow, Interrupt};
use crate::resolve::code::{Block, Expr, PlaceKind, Statement, StatementKind, Type};
use crate::value::error::code as error_code;
use crate::value::{Error, Value};

impl Lowerer<'_> {
    /// A block: its statements one after the other, until one leaves it.
    pub(super) fn block(&self, block: &Block) -> Step {
        let mut steps: Vec<Step> = block
            .iter()
            .map(|statement| {
                let step = self.deeper(1, || self.statement(statement));
                self.in_its_turn(step)
            })
            .collect();
        match steps.len() {
            0 => Box::new(|_| Flow::Next),
            1 => steps.remove(0),
            2 => {
                let second = steps.remove(1);
                let first = steps.remove(0);
                Box::new(move |cx| match first(cx) {
                    Flow::Next => second(cx),
                    other => other,
                })
            }
            _ => {
                let steps = steps.into_boxed_slice();
                Box::new(move |cx| {
                    for step in &steps {
                        let flow = step(cx);
                        if flow != Flow::Next {
                            return flow;
                        }
                    }
                    Flow::Next
                })
            }
        }
    }

    /// Under a seeded schedule a process may be switched before each statement.
    fn in_its_turn(&self, step: Step) -> Step {
        if !self.world.schedule.is_seeded() {
            return step;
        }
        Box::new(move |cx| match cx.poll() {
            Flow::Next => step(cx),
            raised => raised,
        })
    }

    fn statement(&self, statement: &Statement) -> Step {
        let span = statement.span;
        match &statement.kind {
            StatementKind::Evaluate(expr) => self.evaluate(expr),
            StatementKind::Assign { place, op, value } => self.assign(place, *op, value, span),
            StatementKind::If {
                condition,
                then,
                otherwise,
            } => {
                let span = condition.span;
                let block = self.block(then);
                if otherwise.is_empty() {
                    return self.decide(condition, When { block, span });
                }
                let otherwise = self.block(otherwise);
                let goal = Either {
                    then: block,
                    otherwise,
                    span,
                };
                self.decide(condition, goal)
            }
            StatementKind::Case {
                branches,
                otherwise,
            } => {
                let branches: Vec<_> = branches
                    .iter()
                    .map(|(c, block)| (self.condition(c), self.block(block)))
                    .collect();
                let otherwise = self.block(otherwise);
                Box::new(move |cx| {
                    for (condition, block) in &branches {
                        match condition(cx) {
                            Ok(true) => return block(cx),
                            Ok(false) => {}
                            Err(_) => match cx.statement_failed(span) {
                                Flow::Next => {}
                                other => return other,
                            },
                        }
                    }
                    otherwise(cx)
                })
            }
            StatementKind::While { condition, block } => self.while_loop(condition, block),
            StatementKind::Repeat { block, until } => self.repeat_loop(block, until),
            StatementKind::For {
                counter,
                from,
                to,
                step,
                block,
            } => self.for_loop(counter, from, to, step.as_ref(), block, span),
            StatementKind::ForEach(each) => self.for_each(each, span),
            StatementKind::Use { target, block } => self.use_block(target, block),
            StatementKind::Try { block, catch } => self.try_block(block, catch.as_ref()),
            StatementKind::Return(value) => self.return_statement(value.as_ref(), span),
            StatementKind::Break => Box::new(|_| Flow::Break),
            StatementKind::Continue => Box::new(|_| Flow::Continue),
            StatementKind::Declare { variables, ty } => {
                let variables: Vec<(bool, u32)> = variables
                    .iter()
                    .filter_map(|place| match place.kind {
                        PlaceKind::Process(n) => Some((false, n)),
                        PlaceKind::Interprocess(n) => Some((true, n)),
                        _ => None,
                    })
                    .collect();
                let ty = ty.clone();
                step(span, move |cx| {
                    for (interprocess, variable) in &variables {
                        cx.declare_variable(*interprocess, *variable, &ty)
                            .at(cx, span)?;
                    }
                    Ok(())
                })
            }
            StatementKind::Refused(message) => {
                let message = Arc::clone(message);
                step(span, move |cx| {
                    Err(Error::new(
                        error_code::SYNTAX,
                        format!("Syntax error: {message}"),
                    ))
                    .at(cx, span)
                })
            }
            StatementKind::Sql => step(span, move |cx| {
                Err(Error::new(
                    error_code::NOT_IMPLEMENTED,
                    "SQL is not available: there is no database",
                ))
                .at(cx, span)
            }),
        }
    }

    fn evaluate(&self, expr: &Expr) -> Step {
        let span = expr.span;
        match self.expr(expr) {
            Node::Int(int) => {
                let f = int.into_code();
                step(span, move |cx| f(cx).map(|_| ()))
            }
            Node::Boolean(f) => step(span, move |cx| f(cx).map(|_| ())),
            other => {
                let f = other.into_any();
                step(span, move |cx| f(cx).map(|_| ()))
            }
        }
    }

    /// `return` and `return expr`: the value goes into the slot of the result.
    fn return_statement(&self, value: Option<&Expr>, span: crate::source::Span) -> Step {
        let Some(value) = value else {
            return Box::new(|_| Flow::Return);
        };
        let Some((slot, ty)) = self.code.routine.signature.result.clone() else {
            return Box::new(|_| Flow::Return);
        };
        let slot = slot as usize;
        let node = match Declared::of(&ty) {
            None => self.expr(value),
            Some(declared) => {
                let goal = Variable {
                    slot,
                    declared,
                    span,
                    then: Flow::Return,
                };
                match self.store_number(value, goal) {
                    Ok(step) => return step,
                    Err(node) => node,
                }
            }
        };
        let finish = |flow: Flow| {
            if flow == Flow::Next {
                Flow::Return
            } else {
                flow
            }
        };
        let f = node.into_any();
        let is_any = matches!(ty, Type::Variant | Type::Undeclared | Type::Object(None));
        Box::new(move |cx| {
            let result = match f(cx) {
                Ok(Value::Object(object)) if is_any => {
                    cx.slot_mut(slot).put_object(object);
                    return Flow::Return;
                }
                Ok(value) => super::assign::store_local(cx, slot, &ty, value).at(cx, span),
                Err(raised) => Err(raised),
            };
            match result {
                Ok(()) => Flow::Return,
                Err(_) => finish(cx.statement_failed(span)),
            }
        })
    }

    /// `Use … End use`: the lock is released on every way out.
    fn use_block(&self, target: &Expr, block: &Block) -> Step {
        let span = target.span;
        let target = self.any(target);
        let block = self.block(block);
        Box::new(move |cx| {
            let locked = target(cx).and_then(|value| cx.lock(&value, span));
            if locked.is_err() {
                return cx.statement_failed(span);
            }
            let flow = block(cx);
            cx.unlock();
            flow
        })
    }

    fn try_block(&self, block: &Block, catch: Option<&Block>) -> Step {
        let block = self.block(block);
        let catch = catch.map(|catch| self.block(catch));
        Box::new(move |cx| {
            let result = cx.attempt(|cx| match block(cx) {
                Flow::Raised => Err(cx
                    .still_raised()
                    .unwrap_or_else(|| cx.interrupt(Interrupt::Abort))),
                flow => Ok(flow),
            });
            match result {
                Ok(Some(flow)) => flow,
                Ok(None) => match &catch {
                    Some(catch) => catch(cx),
                    None => Flow::Next,
                },
                Err(_) => Flow::Raised,
            }
        })
    }
}

/// U: after a handled error in a condition, the condition counts as False.
pub(super) fn resume_after_condition(otherwise: &Step, cx: &mut crate::interpret::Context) -> Flow {
    otherwise(cx)
}
