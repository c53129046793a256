//! Function objects: formulas, methods as formulas, functions of classes, built-in functions.

use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use super::call::object_of;
use super::failure::Raised;
use super::{Context, Executable};
use crate::args::Args;
use crate::class;
use crate::resolve::code::{ExprKind, MethodRef, Routine, RoutineKind, StatementKind};
use crate::value::object::Host;
use crate::value::{Error, Object, Text, Value};

/// What a function object runs.
pub enum Function {
    /// `Formula(…)`: code and the values of the locals it has copied, by slot.
    Formula {
        code: Rc<Executable>,
        captures: Vec<(u32, Value)>,
        source: Text,
    },
    /// A function of a user class.
    Code { code: Rc<Executable>, source: Text },
    /// A 4D.Method: code from a text, which may have errors.
    Method {
        code: Rc<Executable>,
        method: Arc<Method>,
    },
    /// A function of a built-in class.
    Builtin(&'static class::Member),
}

/// What a 4D.Method is in every process.
pub struct Method {
    pub routine: Arc<Routine>,
    pub source: Box<str>,
    /// The text as `.source` shows it.
    pub shown: Box<str>,
    pub name: Option<Box<str>>,
    pub problems: Vec<Problem>,
}

/// A diagnostic of a text as `checkSyntax` shows it.
pub struct Problem {
    pub is_error: bool,
    /// The method cannot run at all; other errors occur where they are reached.
    pub keeps_from_running: bool,
    pub message: String,
    /// From 1.
    pub line: u32,
}

impl Function {
    /// A 4D.Method for the process that asks.
    pub fn method(method: Arc<Method>) -> Function {
        Function::Method {
            code: Rc::new(Executable::new(Arc::clone(&method.routine), None)),
            method,
        }
    }

    /// As an object of class 4D.Formula or 4D.Function.
    pub fn into_object(self, cx: &Context) -> Object {
        let class = cx.world.builtin_class(self.class_name());
        Object::host(Rc::new(self), class)
    }

    /// Its class of the `4D` store.
    pub(crate) fn class_name(&self) -> &'static str {
        match self {
            Function::Formula { .. } => "Formula",
            Function::Method { .. } => "Method",
            Function::Code { .. } | Function::Builtin(_) => "Function",
        }
    }

    /// The text of the function (`.source`).
    pub fn source(&self) -> Text {
        match self {
            Function::Formula { source, .. } | Function::Code { source, .. } => source.clone(),
            Function::Method { method, .. } => Text::new(&method.shown),
            Function::Builtin(_) => Text::new("[native code]"),
        }
    }
}

impl Host for Function {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            crate::value::error::code::READ_ONLY,
            format!("the property `{key}` of a function cannot be set"),
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some(format!("[object {}]", self.class_name()))
    }

    fn identity(&self) -> usize {
        match self {
            // the same method in all processes
            Function::Method { method, .. } => Arc::as_ptr(method) as usize,
            _ => std::ptr::from_ref(self) as usize,
        }
    }

    fn is_shared(&self) -> bool {
        // a 4D.Method is a shared object (API/MethodClass)
        matches!(self, Function::Method { .. })
    }
}

fn syntax_error(problem: &Problem) -> Error {
    Error::new(
        crate::value::error::code::SYNTAX,
        format!("Syntax error in line {}: {}", problem.line, problem.message),
    )
}

impl Context<'_> {
    /// Runs a function object. `this` is what `This` will be, Null if `None`.
    pub fn call_function(
        &mut self,
        function: &Object,
        this: Option<Value>,
        args: Vec<Value>,
    ) -> Result<Value, Raised> {
        let Some(function) = function.as_host::<Function>() else {
            let at = self.frame().at;
            return Err(self.raise(not_a_function("the object"), at));
        };
        let base = self.stack.len();
        let count = args.len();
        self.stack.extend(args);
        self.enter_function(function, this.and_then(object_of), base, count)
    }

    /// Runs a function whose arguments lie on the stack from `base` on.
    pub(crate) fn enter_function(
        &mut self,
        function: &Function,
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        match function {
            Function::Code { code, .. } => self.enter(code, this, base, count),
            Function::Formula { code, captures, .. } => {
                self.enter_formula(code, captures, this, base, count)
            }
            Function::Method { code, method } => {
                let mut problems = method.problems.iter();
                if let Some(problem) = problems.find(|problem| problem.keeps_from_running) {
                    self.stack.truncate(base);
                    return Err(self.raise_here(syntax_error(problem)));
                }
                self.enter(code, this, base, count)
            }
            Function::Builtin(member) => {
                let mut values = self.stack.split_off(base);
                let this = this.map_or(Value::Null, Value::Object);
                let args = &mut Args {
                    values: &mut values,
                };
                let result = member.call(self, &this, args);
                result.map_err(|error| self.raise_here(error))
            }
        }
    }

    /// The code that a formula runs: a formula that is nothing but the name of a project method
    /// is that method, which then gets the formula's arguments (commands/formula).
    pub(crate) fn formula_code(&self, code: &Rc<Executable>) -> Rc<Executable> {
        bare_method(&code.routine)
            .and_then(|method| self.world.method(method))
            .unwrap_or_else(|| Rc::clone(code))
    }

    /// Runs a formula whose arguments lie on the stack.
    pub(crate) fn enter_formula(
        &mut self,
        code: &Rc<Executable>,
        captures: &[(u32, Value)],
        this: Option<Object>,
        base: usize,
        count: usize,
    ) -> Result<Value, Raised> {
        let params = code.routine.signature.params.len();
        let is_formula = code.routine.kind == RoutineKind::Formula;
        if captures.is_empty() && (count > params || !is_formula) {
            return self.enter(code, this, base, count);
        }
        // a formula's parameters have no types: nothing needs fitting but their number
        let extra: Vec<Value> = if count > params {
            self.stack.split_off(base + params)
        } else {
            Vec::new()
        };
        let present = self.stack.len() - base;
        self.stack.extend_from_slice(&code.defaults[present..]);
        for (slot, value) in captures {
            self.stack[base + *slot as usize] = value.clone();
        }
        if extra.is_empty() {
            return self.evaluate(code, this, base, count);
        }
        self.enter_prepared(code, this, base, count, extra)
    }

    /// An error at the place where the running routine is.
    #[cold]
    pub(crate) fn raise_here(&mut self, error: Error) -> Raised {
        if let Some(raised) = self.still_raised() {
            return raised;
        }
        let at = self.frame().at;
        self.raise(error, at)
    }
}

/// The method, if the routine is a formula of its name without parentheses.
pub(crate) fn bare_method(routine: &Routine) -> Option<u32> {
    let [statement] = routine.body.as_slice() else {
        return None;
    };
    let StatementKind::Return(Some(expr)) = &statement.kind else {
        return None;
    };
    match &expr.kind {
        ExprKind::Method {
            method: MethodRef::Known(method),
            args,
        } if args.is_empty() && !routine.source.slice(expr.span).contains('(') => Some(*method),
        _ => None,
    }
}

/// What `.call` and `.apply` make `This`: an object or nothing.
pub(crate) fn this_object(value: Value) -> Result<Option<Object>, Error> {
    match value {
        Value::Object(object) => Ok(Some(object)),
        Value::Null | Value::Undefined => Ok(None),
        other => Err(Error::expected("Object", &other)),
    }
}

/// Something that was called is no function.
pub(crate) fn not_a_function(what: &str) -> Error {
    Error::new(
        crate::value::error::code::NO_MEMBER,
        format!("{what} is not a function"),
    )
}
