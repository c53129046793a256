//! Calling the program's code for the elements: a formula or a method that gets an object as `$1`
//! with `value`, and may set `result` and `stop`.

use std::cell::Cell;
use std::rc::Rc;

use crate::args::Args;
use crate::classes::user::stopped;
use crate::interpret::evaluate::Evaluation;
use crate::interpret::failure::Raised;
use crate::interpret::function::Function;
use crate::interpret::lower::Expression;
use crate::interpret::lower::dynamic::{Answer, NoNumber, number_of_result, whatever};
use crate::interpret::lower::effects::keeps_its_slots;
use crate::interpret::{Context, Executable};
use crate::value::error::code;
use crate::value::object::Properties;
use crate::value::{Collection, Error, Object, Text, Value};

/// The code to call and what it is given. The same `$1` serves all calls, unless the code keeps
/// it, and so does the frame of an expression that leaves its slots as they are.
pub struct Callback {
    callee: Callee,
    /// The frame, while it is kept.
    evaluation: Option<Evaluation>,
    extra: Vec<Value>,
    info: Object,
    keys: Keys,
    /// The properties of `$1` at a call: with more, the code has set some.
    inputs: usize,
    /// The code of the last call has set `$1.stop`.
    stop: bool,
}

/// What runs, found once and not at each call.
enum Callee {
    /// A method, or a function of a class.
    Code(Rc<Executable>),
    /// A formula with the locals it has copied.
    Formula {
        code: Rc<Executable>,
        captures: Vec<(u32, Value)>,
    },
    /// A formula that is nothing but an expression, with all its slots after the arguments.
    Expression {
        code: Rc<Executable>,
        locals: Vec<Value>,
        /// One frame serves all calls.
        keeps_its_slots: bool,
    },
    /// A function of a built-in class.
    Other(Object),
}

/// The names of the properties of `$1`, each with its place.
struct Keys {
    value: (Text, Cell<u32>),
    other: (Text, Cell<u32>),
    result: (Text, Cell<u32>),
    stop: (Text, Cell<u32>),
}

/// What `$1` holds besides `value`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Element,
    /// `value2`.
    Pair,
    /// `accumulator`.
    Reduction,
}

impl Callback {
    /// The callback given at position `i`; arguments from position `extra` on are handed to it.
    pub fn new(
        cx: &Context,
        args: &mut Args,
        i: usize,
        extra: usize,
        kind: Kind,
    ) -> Result<Callback, Error> {
        let given = args.values.len().saturating_sub(extra) + 1;
        let callee = callee(cx, args.value(i), given)?;
        let extra = args.values.get_mut(extra..).unwrap_or_default();
        let key = |name| (Text::new(name), Cell::new(0));
        Ok(Callback {
            callee,
            evaluation: None,
            extra: extra.iter_mut().map(std::mem::take).collect(),
            info: Object::new(),
            keys: Keys {
                value: key("value"),
                other: key(match kind {
                    Kind::Reduction => "accumulator",
                    _ => "value2",
                }),
                result: key("result"),
                stop: key("stop"),
            },
            inputs: if kind == Kind::Element { 1 } else { 2 },
            stop: false,
        })
    }

    /// Does the work that calls the code.
    pub fn run<T>(
        mut self,
        cx: &mut Context,
        work: impl FnOnce(&mut Context<'_>, &mut Callback) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let result = work(cx, &mut self);
        match self.leave(cx) {
            Ok(()) => result,
            Err(_) => Err(stopped()),
        }
    }

    /// Calls the code for the element at an index, `None` if there is none (any more). Gives what
    /// the code returned, or else has put into `$1.result`.
    #[inline(always)]
    pub fn call(
        &mut self,
        cx: &mut Context,
        collection: &Collection,
        i: usize,
    ) -> Result<Option<Answer>, Error> {
        if !self.take(cx, collection, i)? {
            return Ok(None);
        }
        let result = if matches!(self.callee, Callee::Expression { .. }) {
            self.evaluate(cx, |cx, expression| cx.number_of(expression))
        } else {
            let result = self.invoke(cx);
            number_of_result(cx, result).number()
        };
        if let Err(NoNumber::Raised(_)) = result {
            return Err(stopped());
        }
        if self.info.len() > self.inputs {
            let result = whatever(cx, result);
            let result = result.map(|value| self.look_for_orders(value));
            return Ok(Some(number_of_result(cx, result)));
        }
        self.stop = false;
        Ok(Some(Answer::new(result)))
    }

    /// Calls the code for the element at an index, `None` if there is none (any more): does it
    /// give True?
    #[inline(always)]
    pub fn holds(
        &mut self,
        cx: &mut Context,
        collection: &Collection,
        i: usize,
    ) -> Result<Option<bool>, Error> {
        if !self.take(cx, collection, i)? {
            return Ok(None);
        }
        self.is_true(cx).map(Some)
    }

    /// Did the last call ask to stop?
    #[inline]
    pub fn stops(&self) -> bool {
        self.stop
    }

    /// Calls the code to compare two elements: is the first one less?
    #[inline]
    pub fn is_less(&mut self, cx: &mut Context, a: &Value, b: &Value) -> Result<bool, Error> {
        self.prepare(cx, a)?;
        put(&self.info, &self.keys.other, b)?;
        self.is_true(cx)
    }

    /// Does the code give True for what it has been prepared for?
    #[inline(always)]
    fn is_true(&mut self, cx: &mut Context) -> Result<bool, Error> {
        if !matches!(self.callee, Callee::Expression { .. }) {
            return match self.call_code(cx) {
                Ok(value) => Ok(is_true(&value)),
                Err(_) => Err(stopped()),
            };
        }
        let Ok(holds) = self.evaluate(cx, |cx, expression| cx.truth_of(expression)) else {
            return Err(stopped());
        };
        if self.info.len() > self.inputs {
            return Ok(is_true(&self.look_for_orders(Value::Boolean(holds))));
        }
        self.stop = false;
        Ok(holds)
    }

    /// Sets the accumulator before the first call.
    pub fn set_accumulator(&self, value: Value) -> Result<(), Error> {
        self.info.set(&self.keys.other.0, value)
    }

    /// The accumulator, after any call.
    pub fn accumulator(&self) -> Value {
        self.info.get(&self.keys.other.0).unwrap_or_default()
    }

    /// Puts the element at an index into `$1`; false if there is none.
    #[inline(always)]
    fn take(&mut self, cx: &mut Context, collection: &Collection, i: usize) -> Result<bool, Error> {
        if self.is_unchanged()
            && let Some(Some(number)) = collection.look(i, Value::to_number)
        {
            let (key, hint) = &self.keys.value;
            if self.info.set_number_at(key, number, hint) {
                return Ok(true);
            }
        }
        match collection.get(i) {
            Some(value) => self.prepare(cx, &value).map(|()| true),
            None => Ok(false),
        }
    }

    /// `$1` is what it was before the last call, but for the values in it, and nobody has kept it.
    #[inline(always)]
    fn is_unchanged(&self) -> bool {
        self.info.references() == 1 + usize::from(self.evaluation.is_some())
            && self.info.len() <= self.inputs
    }

    fn prepare(&mut self, cx: &mut Context, value: &Value) -> Result<(), Error> {
        if !self.is_unchanged() {
            self.renew(cx)?;
        }
        put(&self.info, &self.keys.value, value)
    }

    /// Makes `$1` what it is before a call: the code has kept it or has set some of its
    /// properties.
    #[inline(never)]
    fn renew(&mut self, cx: &mut Context) -> Result<(), Error> {
        if self.leave(cx).is_err() {
            return Err(stopped());
        }
        if self.info.references() == 1 && self.info.keep_first(self.inputs, &self.keys.value.0) {
            return Ok(());
        }
        let mut properties = Properties::with_capacity(self.inputs);
        properties.insert(self.keys.value.0.clone(), Value::Undefined);
        if self.inputs > 1 {
            properties.insert(self.keys.other.0.clone(), self.accumulator());
        }
        self.info = Object::from_properties(properties);
        Ok(())
    }

    /// What the code has put into `$1.result` and `$1.stop`.
    #[inline(never)]
    fn look_for_orders(&mut self, result: Value) -> Value {
        let (key, hint) = &self.keys.stop;
        self.stop = matches!(self.info.get_at(key, hint), Some(Value::Boolean(true)));
        if !result.is_undefined() {
            return result;
        }
        let (key, hint) = &self.keys.result;
        self.info.get_at(key, hint).unwrap_or_default()
    }

    /// Calls code that is more than an expression, and looks at what it has set.
    fn call_code(&mut self, cx: &mut Context) -> Result<Value, Raised> {
        let result = self.invoke(cx)?;
        if self.info.len() > self.inputs {
            return Ok(self.look_for_orders(result));
        }
        self.stop = false;
        Ok(result)
    }

    /// U (this_in_collection_callback): `This` is Null in the code.
    fn invoke(&mut self, cx: &mut Context) -> Result<Value, Raised> {
        cx.poll_inside()?;
        let base = cx.stack.len();
        let count = self.extra.len() + 1;
        match &self.callee {
            Callee::Code(code) => {
                self.push(cx);
                cx.enter(code, None, base, count)
            }
            Callee::Formula { code, captures } => {
                self.push(cx);
                if captures.is_empty() && count == code.routine.signature.params.len() {
                    cx.enter_fitted(code, None, base, count)
                } else {
                    cx.enter_formula(code, captures, None, base, count)
                }
            }
            Callee::Expression { .. } => {
                let result = self.evaluate(cx, |cx, expression| cx.number_of(expression));
                whatever(cx, result)
            }
            Callee::Other(function) => {
                let mut args = vec![Value::Object(self.info.clone())];
                args.extend(self.extra.iter().cloned());
                cx.call_function(function, None, args)
            }
        }
    }

    /// Evaluates the code, which is an expression.
    #[inline(always)]
    fn evaluate<T>(
        &mut self,
        cx: &mut Context,
        run: impl FnOnce(&mut Context<'_>, &Expression) -> Result<T, NoNumber>,
    ) -> Result<T, NoNumber> {
        let Callee::Expression {
            code,
            locals,
            keeps_its_slots,
        } = &self.callee
        else {
            unreachable!("the caller has looked");
        };
        let Some(expression) = code.expression() else {
            unreachable!("it was lowered when the callback was made");
        };
        cx.poll_inside().map_err(NoNumber::Raised)?;
        if self.evaluation.is_none() {
            let base = cx.stack.len();
            self.push(cx);
            cx.stack.extend_from_slice(locals);
            let count = self.extra.len() + 1;
            match cx.begin_evaluation(code, None, base, count) {
                Ok(evaluation) => self.evaluation = Some(evaluation),
                Err(raised) => {
                    cx.stack.truncate(base);
                    return Err(NoNumber::Raised(raised));
                }
            }
        }
        let result = run(cx, expression);
        if !keeps_its_slots || cx.frame().rare.is_some() {
            self.leave(cx).map_err(NoNumber::Raised)?;
        }
        result
    }

    /// Leaves the frame that was kept.
    fn leave(&mut self, cx: &mut Context) -> Result<(), Raised> {
        match self.evaluation.take() {
            Some(evaluation) => cx.end_evaluation(evaluation),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn push(&self, cx: &mut Context) {
        cx.stack.push_object(self.info.clone());
        if !self.extra.is_empty() {
            cx.stack.extend_from_slice(&self.extra);
        }
    }
}

/// Puts a value into a property of `$1`.
#[inline(always)]
fn put(info: &Object, (key, hint): &(Text, Cell<u32>), value: &Value) -> Result<(), Error> {
    match value.to_number() {
        Some(number) if info.set_number_at(key, number, hint) => Ok(()),
        _ => info.set_at(key, value.clone(), hint),
    }
}

/// U: only the Boolean True counts as true.
fn is_true(result: &Value) -> bool {
    matches!(result, Value::Boolean(true))
}

/// What a formula or the name of a method runs when it is called with so many arguments.
fn callee(cx: &Context, value: &Value, given: usize) -> Result<Callee, Error> {
    match value {
        Value::Object(object) => match object.as_host::<Function>() {
            Some(Function::Code { code, .. }) => Ok(Callee::Code(Rc::clone(code))),
            Some(Function::Formula { code, captures, .. })
                if given <= code.routine.signature.params.len() && code.value(&cx.world) =>
            {
                let mut locals = code.defaults[given..].to_vec();
                for (slot, value) in captures {
                    if let Some(place) = (*slot as usize)
                        .checked_sub(given)
                        .and_then(|i| locals.get_mut(i))
                    {
                        *place = value.clone();
                    }
                }
                Ok(Callee::Expression {
                    code: Rc::clone(code),
                    locals,
                    keeps_its_slots: keeps_its_slots(code),
                })
            }
            Some(Function::Formula { code, captures, .. }) => Ok(Callee::Formula {
                code: Rc::clone(code),
                captures: captures.clone(),
            }),
            Some(_) => Ok(Callee::Other(object.clone())),
            None => Err(Error::expected("a formula or the name of a method", value)),
        },
        Value::Text(name) => match cx.method_by_name(&name.to_str()) {
            Some(method) => Ok(Callee::Code(method)),
            None => Err(Error::new(
                code::METHOD_NOT_FOUND,
                format!("There is no method `{name}`"),
            )),
        },
        other => Err(Error::expected("a formula or the name of a method", other)),
    }
}
