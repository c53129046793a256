//! What stops code before its end: errors on their way to a handler, and orders to stop.
//!
//! An error travels as [`Raised`], which is empty, while the error itself waits in the context.
//! So the result of a number's code fits in registers.

use std::sync::Arc;

use super::{Context, Frame};
use crate::resolve::code::Routine;
use crate::runtime::program::HOST;
use crate::source::{Position, Source, Span};
use crate::value::Error;

/// Something was raised; the context knows what.
#[derive(Clone, Copy, Debug)]
pub struct Raised(pub(super) ());

/// How a statement ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    Next,
    Break,
    Continue,
    Return,
    Raised,
}

/// Why code stops.
#[derive(Debug)]
pub enum Interrupt {
    /// A 4D error that nobody has handled yet.
    Error(Box<Failure>),
    /// `ABORT`, or the process was asked to end: no handler sees it.
    Abort,
    /// The program ends.
    Quit,
}

/// An error with its place.
#[derive(Clone, Debug)]
pub struct Failure {
    pub error: Error,
    pub place: Place,
    /// The callers, innermost first, each with the place of the call.
    pub callers: Vec<Place>,
}

/// A failure on its way to another thread. The object that was thrown stays behind.
pub(crate) struct Packed {
    code: i32,
    message: String,
    signature: &'static str,
    hint: Option<String>,
    place: Place,
    callers: Vec<Place>,
}

impl Failure {
    pub(crate) fn pack(&self) -> Packed {
        Packed {
            code: self.error.code,
            message: self.error.message.clone(),
            signature: self.error.signature,
            hint: self.error.hint.clone(),
            place: self.place.clone(),
            callers: self.callers.clone(),
        }
    }
}

impl Packed {
    pub(crate) fn unpack(self) -> Failure {
        let mut error = Error::new(self.code, self.message);
        error.signature = self.signature;
        error.hint = self.hint;
        Failure {
            error,
            place: self.place,
            callers: self.callers,
        }
    }
}

/// A place in running code.
#[derive(Clone, Debug)]
pub struct Place {
    /// The routine, as `Current method name` calls it.
    pub routine: Arc<str>,
    pub source: Arc<Source>,
    pub span: Span,
    /// The project or component whose code it is.
    pub unit: u32,
}

impl Place {
    /// In a routine.
    pub fn of(routine: &Routine, span: Span) -> Place {
        Place {
            routine: Arc::clone(&routine.name),
            source: Arc::clone(&routine.source),
            span,
            unit: routine.unit,
        }
    }

    pub fn position(&self) -> Position {
        self.source.position(self.span.start)
    }

    /// `file:line`.
    pub fn file_and_line(&self) -> String {
        format!("{}:{}", self.source.name, self.position().line)
    }

    /// The line as `Error line` and `Call chain` count it.
    pub fn line(&self) -> u32 {
        line_number_base(&self.source, self.position().line)
    }
}

/// U: whether the attributes line counts. The editor of 4D does not show it, so it does not.
fn line_number_base(source: &Source, line: u32) -> u32 {
    let has_attributes = source
        .line(1)
        .trim_start()
        .trim_start_matches('/')
        .trim_start()
        .starts_with("%attributes");
    if has_attributes {
        line.saturating_sub(1).max(1)
    } else {
        line
    }
}

impl Context<'_> {
    /// Raises an error at a place of the running routine.
    #[cold]
    pub fn raise(&mut self, error: Error, span: Span) -> Raised {
        let place = self.place(span);
        let callers = self.callers();
        self.interrupt(Interrupt::Error(Box::new(Failure {
            error,
            place,
            callers,
        })))
    }

    /// Stops the running code.
    #[cold]
    pub fn interrupt(&mut self, interrupt: Interrupt) -> Raised {
        self.raised = Some(interrupt);
        Raised(())
    }

    /// A token for what is already raised (a command's callee has failed).
    pub(crate) fn still_raised(&self) -> Option<Raised> {
        self.raised.as_ref().map(|_| Raised(()))
    }

    /// A place in the running routine.
    pub fn place(&self, span: Span) -> Place {
        Place::of(&self.frame().code.routine, span)
    }

    /// The same, but in code that has a file: the caller of what fourd itself brings along, like
    /// the checks of `fourd test`.
    pub fn place_in_files(&self, span: Span) -> Place {
        let program = &self.engine.program;
        let brought = |unit: u32| unit != HOST && program.unit(unit).sources.is_none();
        let in_files = |frame: &&Frame| !brought(frame.code.routine.unit);
        match self.running_calls().find(in_files) {
            Some(frame) if brought(self.unit_number()) => Place::of(&frame.code.routine, frame.at),
            _ => self.place(span),
        }
    }

    /// The callers of the running routine, innermost first. A deep chain is cut in the middle.
    pub fn callers(&self) -> Vec<Place> {
        const SHOWN: usize = 64;
        let all = self
            .frames
            .all()
            .iter()
            .rev()
            .skip(1)
            .filter(|frame| frame.code.routine.source.line_count() > 0);
        all.take(SHOWN)
            .map(|frame| Place::of(&frame.code.routine, frame.at))
            .collect()
    }
}
