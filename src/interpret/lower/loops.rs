//! Loops: `While`, `Repeat`, `For`, `For each`.

use super::dynamic::other_value;
use super::number::IntOperand;
use super::{At, Code, Lowerer, Node, Step, code};
use crate::interpret::Context;
use crate::interpret::convert::fits;
use crate::interpret::failure::{Flow, Raised};
use crate::resolve::code::{Block, Expr, ForEach, Place, PlaceKind, Type};
use crate::source::Span;
use crate::value::{Error, Value};

/// What a loop does after its body.
macro_rules! after_body {
    ($flow:expr) => {
        let flow = $flow;
        // one comparison decides nearly always
        if flow != Flow::Next {
            match flow {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                Flow::Return => return Flow::Return,
                Flow::Raised => return Flow::Raised,
            }
        }
    };
}

impl Lowerer<'_> {
    pub(super) fn while_loop(&self, condition: &Expr, block: &Block) -> Step {
        let span = condition.span;
        let condition = self.condition(condition);
        let block = self.block(block);
        Box::new(move |cx| {
            loop {
                match condition(cx) {
                    Ok(true) => {}
                    Ok(false) => return Flow::Next,
                    Err(_) => return cx.statement_failed(span),
                }
                after_body!(block(cx));
                after_body!(cx.poll());
            }
        })
    }

    pub(super) fn repeat_loop(&self, block: &Block, until: &Expr) -> Step {
        let span = until.span;
        let until = self.condition(until);
        let block = self.block(block);
        Box::new(move |cx| {
            loop {
                after_body!(block(cx));
                match until(cx) {
                    Ok(true) => return Flow::Next,
                    Ok(false) => {}
                    Err(_) => return cx.statement_failed(span),
                }
                after_body!(cx.poll());
            }
        })
    }

    /// `For`: the bounds are evaluated once; the counter is a variable that the body may change.
    pub(super) fn for_loop(
        &self,
        counter: &Place,
        from: &Expr,
        to: &Expr,
        step: Option<&Expr>,
        block: &Block,
        span: Span,
    ) -> Step {
        if let PlaceKind::Local(slot) = counter.kind
            && *self.local_type(slot) == Type::Integer
            && self.local(slot).array.is_none()
            && let Some(step) = match step.map(|step| self.expr(step)) {
                None => Some(None),
                Some(Node::Int(step)) => Some(Some(step.operand)),
                Some(_) => None,
            }
        {
            let to = match (self.expr(to), &step) {
                (Node::Int(to), _) => Some(to.operand),
                // an Integer is not above a real if it is not above the whole number below
                (_, None) => {
                    let to = self.number(to);
                    Some(IntOperand::Code(code(move |cx| {
                        to(cx).map(|to| to.floor() as i64)
                    })))
                }
                (_, Some(_)) => None,
            };
            if let Some(to) = to {
                let from = self.index(from);
                let block = self.block(block);
                return integer_loop(slot as usize, from, to, step, block, span);
            }
        }
        self.general_loop(counter, from, to, step, block, span)
    }

    fn general_loop(
        &self,
        counter: &Place,
        from: &Expr,
        to: &Expr,
        step: Option<&Expr>,
        block: &Block,
        span: Span,
    ) -> Step {
        let read = self.read_place(counter);
        let write = self.store(counter, span);
        let from = self.number(from);
        let to = self.number(to);
        let step = step.map(|step| self.number(step));
        let block = self.block(block);
        Box::new(move |cx| {
            let bounds = (|| -> Result<(f64, f64), Raised> {
                let first = from(cx)?;
                let last = to(cx)?;
                let by = match &step {
                    Some(step) => step(cx)?,
                    None => 1.0,
                };
                write(cx, Value::number(first))?;
                Ok((last, by))
            })();
            let (last, by) = match bounds {
                Ok(bounds) => bounds,
                Err(_) => return cx.statement_failed(span),
            };
            loop {
                let now = match read(cx) {
                    Ok(value) => value.as_number().unwrap_or(0.0),
                    Err(_) => return cx.statement_failed(span),
                };
                if if for_zero_step(by) {
                    now > last
                } else {
                    now < last
                } {
                    return Flow::Next;
                }
                after_body!(block(cx));
                after_body!(cx.poll());
                let now = match read(cx) {
                    Ok(value) => value.as_number().unwrap_or(0.0),
                    Err(_) => return cx.statement_failed(span),
                };
                if write(cx, Value::number(now + by)).is_err() {
                    return cx.statement_failed(span);
                }
            }
        })
    }

    /// A number as a real.
    fn number(&self, expr: &Expr) -> Code<f64> {
        let span = expr.span;
        match self.expr(expr) {
            Node::Int(int) => int.into_real().into_code(),
            Node::Real(real) => real.into_code(),
            other => {
                let f = other.into_number();
                code(move |cx| match f.run(cx) {
                    Ok(number) => Ok(number.real()),
                    Err(why) => {
                        let value = other_value(cx, why)?;
                        match value.as_number() {
                            Some(x) => Ok(x),
                            None => Err(Error::expected("number", &value)).at(cx, span),
                        }
                    }
                })
            }
        }
    }

    /// `For each` over a collection or the names of an object's properties. The number of passes
    /// is fixed at the start (Concepts/control-flow).
    pub(super) fn for_each(&self, each: &ForEach, span: Span) -> Step {
        let source = self.any(&each.source);
        let source_span = each.source.span;
        let begin = each.begin.as_ref().map(|e| self.index(e));
        let end = each.end.as_ref().map(|e| self.index(e));
        let store = self.store(&each.item, each.item.span);
        let local = match each.item.kind {
            PlaceKind::Local(slot) if self.local(slot).array.is_none() => {
                Some((slot as usize, self.local_type(slot).clone()))
            }
            _ => None,
        };
        let while_ = each.while_.as_ref().map(|e| self.condition(e));
        let until = each.until.as_ref().map(|e| self.condition(e));
        let block = self.block(&each.block);
        Box::new(move |cx| {
            let start = (|| -> Result<_, Raised> {
                let source = source(cx)?;
                let begin = begin.as_ref().map(|n| n.get(cx)).transpose()?;
                let end = end.as_ref().map(|n| n.get(cx)).transpose()?;
                items(cx, &source, begin, end, source_span)
            })();
            let (items, passes) = match start {
                Ok(start) => start,
                Err(_) => return cx.statement_failed(span),
            };
            for i in passes {
                let stored = match (&items, &local) {
                    (Items::Collection(collection), Some((slot, ty))) => collection
                        .look(i, |item| {
                            let fits = fits(ty, item);
                            if fits {
                                item.copy_over(cx.slot_mut(*slot));
                            }
                            fits
                        })
                        .unwrap_or(false),
                    _ => false,
                };
                if !stored {
                    let item = match &items {
                        Items::Collection(collection) => foreach_missing_element(collection.get(i)),
                        Items::Names(names) => Value::Text(names[i].clone()),
                    };
                    // a value of another type than the variable's ends the loop with an error
                    if store(cx, item).is_err() {
                        return cx.statement_failed(span);
                    }
                }
                // U: `foreach_while_order`: the item is assigned, then While is tested
                if let Some(condition) = &while_ {
                    match condition(cx) {
                        Ok(true) => {}
                        Ok(false) => return Flow::Next,
                        Err(_) => return cx.statement_failed(span),
                    }
                }
                after_body!(block(cx));
                // U: `continue_tests_until`: `continue` goes to the test too
                if let Some(condition) = &until {
                    match condition(cx) {
                        Ok(false) => {}
                        Ok(true) => return Flow::Next,
                        Err(_) => return cx.statement_failed(span),
                    }
                }
                after_body!(cx.poll());
            }
            Flow::Next
        })
    }
}

/// U: a step of zero is tested like a positive one, so the loop runs until it is interrupted.
#[inline(always)]
fn for_zero_step(step: f64) -> bool {
    step >= 0.0
}

fn integer_loop(
    slot: usize,
    from: IntOperand,
    to: IntOperand,
    step: Option<IntOperand>,
    block: Step,
    span: Span,
) -> Step {
    Box::new(move |cx| {
        let bounds = (|| -> Result<(i64, i64), Raised> {
            let first = from.get(cx)?;
            let last = to.get(cx)?;
            let by = match &step {
                Some(step) => step.get(cx)?,
                None => 1,
            };
            cx.set_int(slot, first as i32);
            Ok((last, by))
        })();
        let (last, by) = match bounds {
            Ok(bounds) => bounds,
            Err(_) => return cx.statement_failed(span),
        };
        let mut now = cx.int(slot);
        loop {
            if if by >= 0 { now > last } else { now < last } {
                return Flow::Next;
            }
            after_body!(block(cx));
            after_body!(cx.poll());
            // past the largest Integer the loop ends, whatever the variable then holds
            now = cx.int(slot) + by;
            cx.set_int(slot, now as i32);
        }
    })
}

/// What a `For each` goes through.
enum Items {
    Collection(crate::value::Collection),
    Names(Vec<crate::value::Text>),
}

fn items(
    cx: &mut Context,
    source: &Value,
    begin: Option<i64>,
    end: Option<i64>,
    span: Span,
) -> Result<(Items, std::ops::Range<usize>), Raised> {
    match source {
        Value::Collection(collection) => {
            let range = range(begin, end, collection.len());
            Ok((Items::Collection(collection.clone()), range))
        }
        Value::Object(object) => {
            let names = object.keys();
            let passes = 0..names.len();
            Ok((Items::Names(names), passes))
        }
        Value::Undefined | Value::Null => Ok((Items::Names(Vec::new()), 0..0)),
        other => Err(Error::expected("Collection or Object", other)
            .with_hint("arrays and texts are gone through with `For`"))
        .at(cx, span),
    }
}

/// The passes for optional bounds: negative ones count from the end.
fn range(begin: Option<i64>, end: Option<i64>, length: usize) -> std::ops::Range<usize> {
    let length = length as i64;
    let begin = match begin.unwrap_or(0) {
        b if b < 0 => (b + length).max(0),
        b => b,
    };
    let end = match end.unwrap_or(length) {
        e if e < 0 => e + length,
        e => e.min(length),
    };
    if begin >= end {
        0..0
    } else {
        begin as usize..end as usize
    }
}

/// U: an element that has gone while the loop runs is undefined.
fn foreach_missing_element(element: Option<Value>) -> Value {
    element.unwrap_or_default()
}
