//! Error handling: `Try`, `ON ERR CALL` and what `Last errors` remembers
//! (Concepts/error-handling).

use rustc_hash::FxHashMap;

use super::Context;
use super::failure::{Failure, Flow, Interrupt, Raised};
use crate::runtime::engine::Scope;
use crate::runtime::process::system;
use crate::runtime::program::HOST;
use crate::source::Span;
use crate::value::{Error, Text, Value};

/// The error handling of a process.
#[derive(Default)]
pub(crate) struct Handlers {
    /// The methods of `ON ERR CALL` by the unit that has installed them, with how many `Try` were
    /// active then.
    pub local: FxHashMap<u32, (Text, u32)>,
    /// `Try` blocks and expressions that are running.
    pub tries: u32,
    /// A handler is running: errors in it go to nobody (commands/on-err-call).
    pub handling: bool,
    /// What `Last errors` shows, the newest first.
    pub last_errors: Vec<Failure>,
    /// What was thrown as deferred together with the error that is on its way, the newest first.
    pub behind: Vec<Failure>,
    /// The calls in which the running `Try` blocks and expressions stand, innermost last.
    try_calls: Vec<u64>,
}

/// How many calls run while a test method itself does.
const CALLS_OF_A_TEST: usize = 2;

impl Context<'_> {
    /// A statement has failed. Runs the error handling method if one applies; execution then
    /// goes on with the next statement (commands/on-err-call).
    #[cold]
    pub(crate) fn statement_failed(&mut self, _span: Span) -> Flow {
        let Some(Interrupt::Error(failure)) =
            self.raised.take_if(|i| matches!(i, Interrupt::Error(_)))
        else {
            return Flow::Raised;
        };
        let Some((unit, method)) = self.applicable_handler(failure.place.unit) else {
            self.raised = Some(Interrupt::Error(failure));
            return Flow::Raised;
        };
        self.run_handler(unit, &method, *failure)
    }

    /// The handler for errors of a unit, and the unit that has installed it: each has its own, and
    /// the project may have one for those of its components (commands/on-err-call). The innermost
    /// `Try` wins over a handler installed before it; a handler installed inside the tried code is
    /// called instead of it.
    fn applicable_handler(&self, unit: u32) -> Option<(u32, Text)> {
        if self.handlers.handling {
            return None;
        }
        if let Some((method, tries)) = self.handlers.local.get(&unit) {
            return (*tries >= self.handlers.tries).then(|| (unit, method.clone()));
        }
        if self.handlers.tries > 0 {
            return None;
        }
        let of_all =
            |unit, scope| Some((unit, Text::from(self.engine.error_handler(unit, scope)?)));
        let own = of_all(unit, Scope::Global);
        own.or_else(|| of_all(HOST, Scope::Components).filter(|_| unit != HOST))
    }

    fn run_handler(&mut self, unit: u32, method: &Text, failure: Failure) -> Flow {
        self.set_system(system::ERROR, Value::Integer(failure.error.code));
        self.set_system(system::ERROR_METHOD, Value::text(&failure.place.routine));
        self.set_system(
            system::ERROR_LINE,
            Value::whole(i64::from(failure.place.line())),
        );
        let formula = failure.place.source.slice(failure.place.span).to_owned();
        self.set_system(system::ERROR_FORMULA, Value::from(formula));
        let behind = std::mem::take(&mut self.handlers.behind);
        self.handlers.last_errors = vec![failure.clone()];
        self.handlers.last_errors.extend(behind);
        let Some(code) = self.world.method_by_name_in(unit, &method.to_str()) else {
            let mut failure = failure;
            failure.error.hint = Some(format!(
                "the error handling method `{method}` does not exist"
            ));
            self.raised = Some(Interrupt::Error(Box::new(failure)));
            return Flow::Raised;
        };
        self.handlers.handling = true;
        let result = self.call(&code, Value::Null, Vec::new());
        self.handlers.handling = false;
        match result {
            Ok(_) => Flow::Next,
            Err(Raised { .. }) => Flow::Raised,
        }
    }

    /// Runs tried code. `None` means that it failed with a 4D error, which `Last errors` now
    /// shows.
    pub(crate) fn attempt<T>(
        &mut self,
        code: impl FnOnce(&mut Self) -> Result<T, Raised>,
    ) -> Result<Option<T>, Raised> {
        let height = self.stack.len();
        self.handlers.tries += 1;
        self.handlers.try_calls.push(self.frame().call);
        last_errors_clear(self);
        let result = code(self);
        self.handlers.try_calls.pop();
        self.handlers.tries -= 1;
        match result {
            Ok(value) => Ok(Some(value)),
            Err(raised) => match self.raised.take() {
                Some(Interrupt::Error(failure)) => {
                    self.stack.truncate(height);
                    let behind = std::mem::take(&mut self.handlers.behind);
                    let newest = std::iter::once(*failure).chain(behind);
                    self.handlers.last_errors.splice(0..0, newest);
                    Ok(None)
                }
                other => {
                    self.raised = other;
                    Err(raised)
                }
            },
        }
    }

    /// Does the program itself want to know of an assertion that fails here? A `Try` does, and an
    /// error handling method if the assertion is in what the test calls; what a test asserts
    /// itself is for its report, even while it has a handler.
    pub(crate) fn assertion_is_handled(&self) -> bool {
        self.handlers.tries > 0
            || (self.frames.len() > CALLS_OF_A_TEST
                && self.applicable_handler(self.unit_number()).is_some())
    }

    /// Does a `Try` of the running routine itself surround what runs now?
    pub fn is_directly_tried(&self) -> bool {
        self.handlers.try_calls.last() == Some(&self.frame().call)
    }

    /// Are assertions switched off for this process?
    #[inline]
    pub(crate) fn asserts_off(&self) -> bool {
        let own = self.process.asserts_enabled();
        !own.unwrap_or_else(|| self.engine.asserts_enabled())
    }

    /// Raises an error when the running routine returns (commands/throw).
    pub fn throw_later(&mut self, error: Error) {
        let failure = Failure {
            error,
            place: self.place(self.frame().at),
            callers: self.callers(),
        };
        self.throw_again(failure);
    }

    /// Raises an error that has its place already when the running routine returns.
    pub(crate) fn throw_again(&mut self, failure: Failure) {
        self.rare().thrown.push(failure);
    }

    /// Records an error without interrupting anything: what the errors of a `Try` leave behind.
    pub fn note_error(&mut self, error: Error, span: Span) {
        let failure = Failure {
            error,
            place: self.place(span),
            callers: self.callers(),
        };
        self.handlers.last_errors.insert(0, failure);
    }
}

/// U: when `Last errors` is emptied: when the next `Try` begins.
fn last_errors_clear(cx: &mut Context) {
    if !cx.handlers.handling {
        cx.handlers.last_errors.clear();
    }
}
