//! Evaluating formulas that are nothing but an expression.

use std::rc::Rc;

use super::failure::{Flow, Raised};
use super::lower::Expression;
use super::lower::dynamic::{NoNumber, number_of_result, other_value, whatever};
use super::{Context, Executable};
use crate::source::Span;
use crate::value::{Number, Object, Value};

/// The frame of an expression that is evaluated, perhaps several times.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation {
    /// Where its slots lie on the stack.
    pub base: usize,
    /// Where the caller's slots lie.
    caller: usize,
}

impl Executable {
    /// The expression that a formula is, once [`Executable::value`] has lowered it.
    #[inline(always)]
    pub(crate) fn expression(&self) -> Option<&Expression> {
        self.value.get()?.as_ref()
    }
}

impl Context<'_> {
    /// Calls code with its slots on the stack, which is probably nothing but an expression.
    #[inline]
    pub(crate) fn evaluate(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        match code.expression() {
            Some(Expression::Any(f)) => {
                let evaluation = self.begin_evaluation(code, this, base, count)?;
                let result = f(self);
                let result = match result {
                    Ok(value) => Ok(value),
                    Err(raised) => Err(self.resume_value(raised)),
                };
                self.end_evaluation(evaluation)?;
                match result {
                    Ok(value) => Ok(value),
                    Err(why) => other_value(self, why),
                }
            }
            Some(expression) => {
                let evaluation = self.begin_evaluation(code, this, base, count)?;
                let result = self.number_of(expression);
                self.end_evaluation(evaluation)?;
                whatever(self, result)
            }
            None => self.evaluate_first(code, this, base, count),
        }
    }

    /// Makes the frame of an expression whose slots lie on the stack.
    #[inline(always)]
    pub(crate) fn begin_evaluation(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Evaluation, Raised> {
        if let Err(error) = self.check_room(code.need.get()) {
            let at = self.frame().at;
            return Err(self.raise(error, at));
        }
        let caller = self.begin(code, this, base, count, None);
        Ok(Evaluation { base, caller })
    }

    /// Leaves the frame of an expression; its slots go.
    #[inline(always)]
    pub(crate) fn end_evaluation(&mut self, evaluation: Evaluation) -> Result<(), Raised> {
        let failed = self.frame().rare.is_some() && self.finish_value() == Flow::Raised;
        self.base = evaluation.caller;
        self.frames.leave();
        self.stack.truncate(evaluation.base);
        if failed {
            return Err(self.left_by_raising());
        }
        Ok(())
    }

    /// The number that an expression gives in its frame.
    #[inline(always)]
    pub(crate) fn number_of(&mut self, expression: &Expression) -> Result<Number, NoNumber> {
        match expression {
            Expression::Number(f) => match f.run(self) {
                Err(NoNumber::Raised(raised)) => Err(self.resume_value(raised)),
                other => other,
            },
            other => self.other_number(other),
        }
    }

    #[inline(never)]
    fn other_number(&mut self, expression: &Expression) -> Result<Number, NoNumber> {
        let result = match expression {
            Expression::Number(f) => return f.run(self),
            Expression::Boolean(f) => f(self).map(Value::Boolean),
            Expression::Any(f) => f(self),
        };
        match result {
            Ok(value) => number_of_result(self, Ok(value)).number(),
            Err(raised) => Err(self.resume_value(raised)),
        }
    }

    /// Does an expression give True in its frame?
    #[inline(always)]
    pub(crate) fn truth_of(&mut self, expression: &Expression) -> Result<bool, NoNumber> {
        match expression {
            Expression::Boolean(f) => f(self).map_err(|raised| self.resume_value(raised)),
            other => match self.other_number(other) {
                Err(NoNumber::Other) => Ok(matches!(self.take_aside(), Value::Boolean(true))),
                Err(raised) => Err(raised),
                Ok(_) => Ok(false),
            },
        }
    }

    /// Lowers the code, and calls it in the ordinary way.
    #[cold]
    fn evaluate_first(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        let world = Rc::clone(&self.world);
        code.value(&world);
        self.enter_prepared(code, this, base, count, Vec::new())
    }

    /// The expression has failed. A handler may decide to go on: then it gives undefined, which
    /// is put aside.
    #[cold]
    fn resume_value(&mut self, raised: Raised) -> NoNumber {
        match self.statement_failed(Span::default()) {
            Flow::Raised => NoNumber::Raised(self.still_raised().unwrap_or(raised)),
            _ => {
                self.put_aside(Value::Undefined);
                NoNumber::Other
            }
        }
    }

    /// As [`Context::finish_rare`], after an expression.
    #[cold]
    fn finish_value(&mut self) -> Flow {
        let flow = match self.raised {
            Some(_) => Flow::Raised,
            None => Flow::Return,
        };
        self.finish_rare(flow)
    }
}
