//! Calling the program's code for the elements: a formula or a method that gets an object as `$1`
//! with `value`, and may set `result` and `stop`.

use std::cell::Cell;
use std::rc::Rc;

use crate::args::Args;
use crate::classes::user::stopped;
use crate::interpret::failure::Raised;
use crate::interpret::function::Function;
use crate::interpret::{Context, Executable};
use crate::value::error::code;
use crate::value::object::Properties;
use crate::value::{Collection, Error, Object, Text, Value};

/// The code to call and what it is given. The same `$1` serves all calls, unless the code keeps
/// it.
pub struct Callback {
    callee: Callee,
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

    /// Calls the code for the element at an index, `None` if there is none (any more). Gives what
    /// the code returned, or else has put into `$1.result`.
    #[inline]
    pub fn call(
        &mut self,
        cx: &mut Context,
        collection: &Collection,
        i: usize,
    ) -> Result<Option<Value>, Error> {
        if !self.take(collection, i)? {
            return Ok(None);
        }
        match self.run(cx) {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(stopped()),
        }
    }

    /// Calls the code for the element at an index, `None` if there is none (any more): does it
    /// give True?
    #[inline]
    pub fn holds(
        &mut self,
        cx: &mut Context,
        collection: &Collection,
        i: usize,
    ) -> Result<Option<bool>, Error> {
        if !matches!(self.callee, Callee::Expression { .. }) {
            let result = self.call(cx, collection, i)?;
            return Ok(result.as_ref().map(is_true));
        }
        if !self.take(collection, i)? {
            return Ok(None);
        }
        let holds = self
            .express(cx, |cx, code, base, count| {
                cx.evaluates_to_true(code, base, count)
            })
            .map_err(|_| stopped())?;
        if self.info.len() > self.inputs {
            return Ok(Some(is_true(&self.look_for_orders(Value::Boolean(holds)))));
        }
        self.stop = false;
        Ok(Some(holds))
    }

    /// Did the last call ask to stop?
    #[inline]
    pub fn stops(&self) -> bool {
        self.stop
    }

    /// Calls the code to compare two elements: is the first one less?
    pub fn is_less(&mut self, cx: &mut Context, a: &Value, b: &Value) -> Result<bool, Error> {
        self.prepare(a.clone())?;
        let (key, hint) = &self.keys.other;
        self.info.set_at(key, b.clone(), hint)?;
        if matches!(self.callee, Callee::Expression { .. }) {
            let less = self
                .express(cx, |cx, code, base, count| {
                    cx.evaluates_to_true(code, base, count)
                })
                .map_err(|_| stopped())?;
            if self.info.len() <= self.inputs {
                return Ok(less);
            }
            return Ok(is_true(&self.look_for_orders(Value::Boolean(less))));
        }
        match self.run(cx) {
            Ok(value) => Ok(is_true(&value)),
            Err(_) => Err(stopped()),
        }
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
    fn take(&mut self, collection: &Collection, i: usize) -> Result<bool, Error> {
        if self.info.is_unique()
            && self.info.len() <= self.inputs
            && let Some(Some(number)) = collection.look(i, Value::to_number)
        {
            let (key, hint) = &self.keys.value;
            if self.info.set_number_at(key, number, hint) {
                return Ok(true);
            }
        }
        match collection.get(i) {
            Some(value) => self.prepare(value).map(|()| true),
            None => Ok(false),
        }
    }

    fn prepare(&mut self, value: Value) -> Result<(), Error> {
        if !self.info.is_unique() || self.info.len() > self.inputs {
            self.renew()?;
        }
        let (key, hint) = &self.keys.value;
        match value.to_number() {
            Some(number) if self.info.set_number_at(key, number, hint) => Ok(()),
            _ => self.info.set_at(key, value, hint),
        }
    }

    /// Makes `$1` what it is before a call: the code has kept it or has set some of its
    /// properties.
    #[inline(never)]
    fn renew(&mut self) -> Result<(), Error> {
        if self.info.is_unique() && self.info.keep_first(self.inputs, &self.keys.value.0) {
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

    #[inline(always)]
    fn run(&mut self, cx: &mut Context) -> Result<Value, Raised> {
        let result = self.invoke(cx)?;
        if self.info.len() > self.inputs {
            return Ok(self.look_for_orders(result));
        }
        self.stop = false;
        Ok(result)
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

    /// U (this_in_collection_callback): `This` is Null in the code.
    #[inline]
    fn invoke(&mut self, cx: &mut Context) -> Result<Value, Raised> {
        if matches!(self.callee, Callee::Expression { .. }) {
            return self.express(cx, |cx, code, base, count| {
                cx.evaluate(code, None, base, count)
            });
        }
        self.invoke_other(cx)
    }

    /// Evaluates the code, which is an expression.
    #[inline(always)]
    fn express<T>(
        &mut self,
        cx: &mut Context,
        evaluate: impl FnOnce(&mut Context<'_>, &Rc<Executable>, usize, usize) -> Result<T, Raised>,
    ) -> Result<T, Raised> {
        let Callee::Expression { code, locals } = &self.callee else {
            unreachable!("the caller has looked");
        };
        cx.poll_inside()?;
        let base = cx.stack.len();
        self.push(cx);
        if !locals.is_empty() {
            cx.stack.extend_from_slice(locals);
        }
        evaluate(cx, code, base, self.extra.len() + 1)
    }

    fn invoke_other(&mut self, cx: &mut Context) -> Result<Value, Raised> {
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
            Callee::Expression { .. } => unreachable!("expressions are not called"),
            Callee::Other(function) => {
                let mut args = vec![Value::Object(self.info.clone())];
                args.extend(self.extra.iter().cloned());
                cx.call_function(function, None, args)
            }
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
