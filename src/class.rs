//! The words in which a built-in class is declared: `classes/` holds the declarations.

use crate::args::Args;
use crate::command::{Kind, Need, Param};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// A class of the `4D` store.
pub struct Builtin {
    pub name: &'static str,
    pub parent: Option<&'static str>,
    pub members: &'static [&'static Member],
    /// `4D.Name.new(…)`, if the class can be instantiated.
    pub new: Option<&'static Member>,
    pub doc: &'static str,
}

/// A function or property of a built-in class.
pub struct Member {
    pub name: &'static str,
    pub params: &'static [Param],
    pub returns: Kind,
    /// It changes the object: on a shared one the lock is taken by itself (Concepts/shared).
    pub mutates: bool,
    pub doc: &'static str,
    /// Expressions and what they print; every one runs as a test.
    pub examples: &'static [(&'static str, &'static str)],
    pub source: &'static str,
    pub run: Run,
}

/// The body of a member. The value before the dot comes first.
#[derive(Clone, Copy)]
pub enum Run {
    Function(fn(&mut Context, &Value, &mut Args) -> Result<Value, Error>),
    Property(fn(&mut Context, &Value) -> Result<Value, Error>),
    /// A property that can be assigned.
    Settable(
        fn(&mut Context, &Value) -> Result<Value, Error>,
        fn(&mut Context, &Value, Value) -> Result<(), Error>,
    ),
}

impl Member {
    pub const DEFAULT: Member = Member {
        name: "",
        params: &[],
        returns: Kind::Any,
        mutates: false,
        doc: "",
        examples: &[],
        source: "",
        run: Run::Property(|_, _| Ok(Value::Undefined)),
    };

    pub fn is_function(&self) -> bool {
        matches!(self.run, Run::Function(_))
    }

    /// Do so many arguments fit, whatever they are?
    pub fn takes_any(&self, count: usize) -> bool {
        let required = self
            .params
            .iter()
            .filter(|param| param.need == Need::Required)
            .count();
        let repeated = self
            .params
            .last()
            .is_some_and(|param| param.need == Need::Repeated);
        self.params.iter().all(|param| param.kind == Kind::Any)
            && count >= required
            && (repeated || count <= self.params.len())
    }

    /// Calls it as a function, after checking and converting the arguments.
    pub fn call(&self, cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
        if self.is_function() {
            crate::args::convert(self.params, args.values, self.name)?;
        }
        self.call_converted(cx, this, args)
    }

    /// Calls it as a function, with arguments that fit.
    pub fn call_converted(
        &self,
        cx: &mut Context,
        this: &Value,
        args: &mut Args,
    ) -> Result<Value, Error> {
        match self.run {
            Run::Function(run) => {
                if self.mutates && crate::shared::node_of(this).is_some() {
                    return locked(cx, this, |cx| {
                        let put = args.values.to_vec();
                        locked_all(cx, &put, &mut |cx| run(cx, this, args))
                    });
                }
                run(cx, this, args)
            }
            // the function that assigns the property is the one that gets a value
            Run::Settable(_, set) if !args.is_empty() => {
                set(cx, this, args.take(0)).map(|()| Value::Undefined)
            }
            Run::Property(get) | Run::Settable(get, _) => get(cx, this),
        }
    }
}

/// Runs code that changes a value: inside its lock, as `Use` would take it, if it is shared.
#[inline]
pub(crate) fn locked<T>(
    cx: &mut Context,
    this: &Value,
    run: impl FnOnce(&mut Context) -> Result<T, Error>,
) -> Result<T, Error> {
    if crate::shared::node_of(this).is_none() {
        return run(cx);
    }
    let at = cx.frame().at;
    cx.lock(this, at)
        .map_err(|_| crate::classes::user::stopped())?;
    let result = run(cx);
    cx.unlock();
    result
}

/// Runs code that puts values into a shared one. What another process has in use is waited for:
/// it joins a group, and then its lock is that of the group.
fn locked_all<T>(
    cx: &mut Context,
    values: &[Value],
    run: &mut dyn FnMut(&mut Context) -> Result<T, Error>,
) -> Result<T, Error> {
    match values {
        [] => run(cx),
        [first, rest @ ..] => locked(cx, first, |cx| locked_all(cx, rest, run)),
    }
}

impl Builtin {
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members
            .iter()
            .copied()
            .find(|member| member.name == name)
    }
}
