//! Calls: arguments become the first slots of a window of the value stack.

use std::rc::Rc;

use super::convert::{fits, store_conversion};
use super::failure::{Flow, Interrupt, Raised};
use super::lower::dynamic::{Answer, number_of_result};
use super::{Context, Executable, RareFrame};
use crate::resolve::code::Type;
use crate::source::Span;
use crate::value::error::code;
use crate::value::{Error, Object, Value};

impl Context<'_> {
    /// Calls code with values.
    pub fn call(
        &mut self,
        code: &Rc<Executable>,
        this: Value,
        args: Vec<Value>,
    ) -> Result<Value, Raised> {
        let base = self.stack.len();
        let count = args.len();
        self.stack.extend(args);
        self.enter(code, object_of(this), base, count)
    }

    /// Calls code whose arguments lie on the stack from `base` on: they are fitted to the
    /// parameters, and the rest of the slots is added.
    pub(crate) fn enter(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        if self.all_fit(code, base, count) {
            return self.enter_fitted(code, this, base, count);
        }
        self.enter_after_fitting(code, this, base, count)
    }

    /// Are the arguments on the stack what the parameters hold, and not more than these?
    #[inline(always)]
    fn all_fit(&self, code: &Executable, base: usize, count: usize) -> bool {
        (0..count).all(|i| self.argument_fits(code, base, i))
    }

    #[inline(never)]
    fn enter_after_fitting(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        let extra = match self.fit_arguments(code, base, count) {
            Ok(extra) => extra,
            Err(error) => {
                self.stack.truncate(base);
                let at = self.frame().at;
                return Err(self.raise(error, at));
            }
        };
        self.stack
            .extend_from_slice(&code.defaults[self.stack.len() - base..]);
        let flow = self.run(code, this, base, count, with_extra(extra));
        self.leave(code, base, flow)
    }

    /// Calls code whose arguments lie on the stack, already of the right types and number.
    #[inline]
    pub(crate) fn enter_fitted(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        self.push_defaults(code, count);
        let flow = self.run_here(code, this, base, count, None);
        self.leave(code, base, flow)
    }

    /// Does the argument on the stack fit its parameter?
    #[inline(always)]
    pub(crate) fn argument_fits(&self, code: &Executable, base: usize, i: usize) -> bool {
        match (
            code.routine.signature.params.get(i),
            self.stack.at(base + i),
        ) {
            (Some(param), Some(value)) => fits(&param.ty, value) || code.accepts(i, value),
            _ => false,
        }
    }

    /// Calls code all of whose slots lie on the stack.
    pub(crate) fn enter_prepared(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        extra: Vec<Value>,
    ) -> Result<Value, Raised> {
        let flow = self.run(code, this, base, count, with_extra(extra));
        self.leave(code, base, flow)
    }

    /// As [`Context::enter_prepared`], with a look at the slots when the code has run.
    pub(super) fn enter_and_look(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        extra: Vec<Value>,
        look: impl FnOnce(&mut Self),
    ) -> Result<Value, Raised> {
        let flow = self.run(code, this, base, count, with_extra(extra));
        look(self);
        self.leave(code, base, flow)
    }

    /// Fits the arguments on the stack to the declared parameters and gives those beyond them.
    pub(super) fn fit_arguments(
        &mut self,
        code: &Executable,
        base: usize,
        count: usize,
    ) -> Result<Vec<Value>, Error> {
        let signature = &code.routine.signature;
        let params = signature.params.len();
        for (i, param) in signature.params.iter().enumerate() {
            if i >= count {
                self.stack.push(code.defaults[i].clone());
                continue;
            }
            if fits(&param.ty, &self.stack[base + i]) {
                continue;
            }
            if matches!(param.ty, Type::Variant | Type::Undeclared) {
                continue;
            }
            let value = std::mem::take(&mut self.stack[base + i]);
            let fitted = match store_conversion(value, &param.ty) {
                Ok(value) => value,
                // with the old directives a wrong type gives an empty value (Concepts/parameters)
                Err(_) if !signature.strict => code.defaults[i].clone(),
                Err(mut error) => {
                    error.hint = Some(format!(
                        "parameter {} of `{}`",
                        param.name, code.routine.name
                    ));
                    return Err(error);
                }
            };
            if let Value::Object(object) = &fitted {
                code.accepted[i].remember(object);
            }
            self.stack[base + i] = fitted;
        }
        if count <= params {
            return Ok(Vec::new());
        }
        let extra: Vec<Value> = self.stack.split_off(base + params);
        match &signature.variadic {
            Some(ty) if signature.strict => extra
                .into_iter()
                .map(|value| store_conversion(value, ty))
                .collect(),
            _ => Ok(extra),
        }
    }

    /// Runs one line of code in the place of the running routine: locals of the same names are
    /// the routine's (commands/execute-formula).
    pub fn run_line(&mut self, code: &Rc<Executable>) -> Result<Value, Error> {
        let outer = Rc::clone(&self.frame().code);
        let outer_base = self.frame().base as usize;
        let mut shared = Vec::new();
        for (i, slot) in code.routine.slots.iter().enumerate() {
            let same = |other: &crate::resolve::code::Slot| {
                !slot.name.is_empty() && other.name.to_lowercase() == slot.name.to_lowercase()
            };
            let by_number = || match code.routine.result_slot() {
                Some(result) if result == i => outer.routine.result_slot(),
                _ => outer.routine.parameter_slot(&slot.name),
            };
            if let Some(j) = outer.routine.slots.iter().position(same).or_else(by_number) {
                shared.push((i, j));
            }
        }
        let base = self.stack.len();
        self.stack.extend_from_slice(&code.defaults);
        for &(i, j) in &shared {
            self.stack[base + i] = self.stack[outer_base + j].clone();
        }
        let this = self.frame().this.clone();
        let flow = self.run(code, this, base, 0, None);
        for &(i, j) in &shared {
            let value = match std::mem::take(&mut self.stack[base + i]) {
                Value::Undefined => continue,
                array @ Value::Array(_) => array,
                value => match store_conversion(value, &outer.routine.slots[j].ty) {
                    Ok(value) => value,
                    Err(error) => {
                        self.stack.truncate(base);
                        return Err(error);
                    }
                },
            };
            self.stack[outer_base + j] = value;
        }
        self.leave(code, base, flow)
            .map_err(|_| crate::classes::user::stopped())
    }

    #[inline(never)]
    fn run(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        rare: Option<Box<RareFrame>>,
    ) -> Flow {
        self.run_here(code, this, base, count, rare)
    }

    /// As [`Context::run`], in the middle of hot code.
    #[inline(always)]
    fn run_here(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        rare: Option<Box<RareFrame>>,
    ) -> Flow {
        if let Err(error) = self.check_room(code.need.get()) {
            let at = self.frame().at;
            self.raise(error, at);
            return Flow::Raised;
        }
        let caller = self.begin(code, this, base, count, rare);
        let mut flow = match code.body.get() {
            Some(body) => body(self),
            None => self.run_first(code),
        };
        if self.frame().rare.is_some() {
            flow = self.finish_rare(flow);
        }
        self.base = caller;
        self.frames.leave();
        flow
    }

    /// Makes the frame of a call. Gives the base of the caller's slots.
    #[inline(always)]
    pub(super) fn begin(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        rare: Option<Box<RareFrame>>,
    ) -> usize {
        let call = self.next_call;
        self.next_call += 1;
        let frame = self.frames.enter();
        frame.base = base as u32;
        frame.args = count as u32;
        frame.at = Span::default();
        frame.call = call;
        if !Rc::ptr_eq(&frame.code, code) {
            frame.code = Rc::clone(code);
        }
        // a frame that was left holds neither: there is nothing to drop
        std::mem::forget(std::mem::replace(&mut frame.this, this));
        if rare.is_some() {
            std::mem::forget(std::mem::replace(&mut frame.rare, rare));
        }
        std::mem::replace(&mut self.base, base)
    }

    #[cold]
    fn run_first(&mut self, code: &Rc<Executable>) -> Flow {
        let world = Rc::clone(&self.world);
        let body = code.body(&world);
        if let Err(error) = self.check_room(code.need.get()) {
            let at = self.frame().at;
            self.raise(error, at);
            return Flow::Raised;
        }
        body(self)
    }

    #[inline]
    fn leave(&mut self, code: &Rc<Executable>, base: usize, flow: Flow) -> Result<Value, Raised> {
        if flow == Flow::Raised {
            self.stack.truncate(base);
            return Err(self.left_by_raising());
        }
        let Some((slot, _)) = &code.routine.signature.result else {
            self.stack.truncate(base);
            return Ok(Value::Undefined);
        };
        let place = &mut self.stack[base + *slot as usize];
        match place {
            Value::Integer(i) => {
                let i = *i;
                self.stack.truncate(base);
                Ok(Value::Integer(i))
            }
            Value::Real(x) => {
                let x = *x;
                self.stack.truncate(base);
                Ok(Value::Real(x))
            }
            _ => {
                let value = std::mem::take(place);
                self.stack.truncate(base);
                match value {
                    Value::Array(array) => Ok(Value::Integer(array.current())),
                    value => Ok(value),
                }
            }
        }
    }

    #[cold]
    pub(super) fn left_by_raising(&mut self) -> Raised {
        self.still_raised()
            .unwrap_or_else(|| self.interrupt(Interrupt::Abort))
    }

    /// Calls code whose arguments lie on the stack, already of the right types and number, and
    /// whose result is declared Integer.
    #[inline]
    pub(crate) fn enter_for_integer(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
        result: usize,
    ) -> Result<i64, Raised> {
        self.push_defaults(code, count);
        let flow = self.run_here(code, this, base, count, None);
        let n = match self.stack[base + result] {
            Value::Integer(n) => i64::from(n),
            _ => 0,
        };
        self.stack.truncate(base);
        if flow == Flow::Raised {
            Err(self.left_by_raising())
        } else {
            Ok(n)
        }
    }

    /// Calls code whose arguments lie on the stack, already of the right types and number, and
    /// which probably gives a number.
    #[inline(always)]
    pub(crate) fn enter_for_number(
        &mut self,
        code: &Rc<Executable>,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Answer {
        self.push_defaults(code, count);
        let flow = self.run_here(code, this, base, count, None);
        if let Some((slot, _)) = &code.routine.signature.result
            && flow != Flow::Raised
            && let Some(number) = self.stack.at(base + *slot as usize).map(Answer::of)
            && number.is_number()
        {
            self.stack.truncate(base);
            return number;
        }
        self.leave_without_number(code, base, flow)
    }

    #[inline(never)]
    fn leave_without_number(&mut self, code: &Rc<Executable>, base: usize, flow: Flow) -> Answer {
        let result = self.leave(code, base, flow);
        number_of_result(self, result)
    }

    /// Adds the slots after the first `count` ones, with their default values.
    #[inline(always)]
    pub(crate) fn push_defaults(&mut self, code: &Executable, count: usize) {
        self.stack.extend_from_slice(&code.defaults[count..]);
    }

    /// Runs what `defer` has collected, newest first, and raises what was thrown as deferred.
    #[cold]
    pub(super) fn finish_rare(&mut self, flow: Flow) -> Flow {
        while let Some(function) = self
            .frame_mut()
            .rare
            .as_mut()
            .and_then(|rare| rare.deferred.pop())
        {
            let pending = self.raised.take();
            let behind = std::mem::take(&mut self.handlers.behind);
            // an error in a deferred formula is swallowed (commands/defer)
            let _ = self.attempt(|cx| cx.call_function(&function, None, Vec::new()));
            if pending.is_some() {
                self.raised = pending;
                self.handlers.behind = behind;
            }
        }
        let thrown = self
            .frame_mut()
            .rare
            .as_mut()
            .map(|rare| std::mem::take(&mut rare.thrown))
            .unwrap_or_default();
        let mut thrown = thrown.into_iter();
        match thrown.next_back() {
            Some(last) if flow != Flow::Raised => {
                self.handlers.behind = thrown.rev().collect();
                self.raised = Some(Interrupt::Error(Box::new(last)));
                Flow::Raised
            }
            _ => flow,
        }
    }

    /// Argument `n` (from 1) of the running call: `${n}`.
    pub fn argument(&self, n: i64) -> Value {
        let Ok(i) = usize::try_from(n - 1) else {
            return Value::Undefined;
        };
        let params = self.frame().code.routine.signature.params.len();
        if i < params {
            return self.slot(i).clone();
        }
        let extra = self
            .frame()
            .rare
            .as_ref()
            .and_then(|rare| rare.extra.get(i - params));
        extra.cloned().unwrap_or_default()
    }

    /// Assigns argument `n`: `${n}:=…`. Beyond the arguments that exist, nothing happens.
    pub(crate) fn set_argument(&mut self, n: i64, value: Value) -> Result<(), Error> {
        let Ok(i) = usize::try_from(n - 1) else {
            return Ok(());
        };
        let params = self.frame().code.routine.signature.params.len();
        if i < params {
            let ty = self.frame().code.routine.slots[i].ty.clone();
            *self.slot_mut(i) = store_conversion(value, &ty)?;
        } else if let Some(slot) = self
            .frame_mut()
            .rare
            .as_mut()
            .and_then(|rare| rare.extra.get_mut(i - params))
        {
            *slot = value;
        }
        Ok(())
    }

    /// `Count parameters`.
    pub fn argument_count(&self) -> usize {
        self.frame().args as usize
    }

    /// Has the running constructor called `Super`?
    pub(crate) fn super_called(&self) -> bool {
        self.frame()
            .rare
            .as_ref()
            .is_some_and(|rare| rare.super_called)
    }

    pub(crate) fn rare(&mut self) -> &mut RareFrame {
        self.frame_mut().rare.get_or_insert_default()
    }

    /// Puts a formula on the stack of those to run when the routine ends.
    pub fn defer(&mut self, function: Object) {
        self.rare().deferred.push(function);
    }

    /// The formulas that wait for the routine to end, newest first.
    pub fn deferred(&self) -> Vec<Object> {
        self.frame().rare.as_ref().map_or_else(Vec::new, |rare| {
            rare.deferred.iter().rev().cloned().collect()
        })
    }

    /// `This`: the object whose function is running, Null if there is none.
    pub fn this(&self) -> Value {
        match &self.frame().this {
            Some(object) => Value::Object(object.clone()),
            None => Value::Null,
        }
    }

    pub(crate) fn set_at(&mut self, span: Span) {
        self.frame_mut().at = span;
    }
}

/// `This` in a constructor before it has called `Super`.
#[cold]
pub(crate) fn this_before_super() -> Error {
    Error::new(
        code::THIS_BEFORE_SUPER,
        "`This` cannot be used before the constructor of the parent class has run",
    )
    .with_hint("call `Super(…)` first")
}

/// A constructor has ended without calling `Super`.
#[cold]
pub(crate) fn constructors_missing() -> Error {
    Error::new(
        code::CONSTRUCTORS_MISSING,
        "The constructor of the parent class was not called",
    )
    .with_hint("call `Super(…)` in the constructor")
}

/// What a call keeps as `This`.
pub(super) fn object_of(this: Value) -> Option<Object> {
    match this {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// What a frame keeps of arguments beyond the declared parameters.
fn with_extra(extra: Vec<Value>) -> Option<Box<RareFrame>> {
    (!extra.is_empty()).then(|| {
        Box::new(RareFrame {
            extra,
            ..RareFrame::default()
        })
    })
}
