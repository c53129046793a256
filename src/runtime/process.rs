//! A process: its identity, its variables and its state. The scheduler runs it, the context
//! holds its stack.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;

use super::session::Session;
use crate::interpret::Context;
use crate::interpret::failure::Place;
use crate::resolve::code::Type;
use crate::shared::group::ProcessId;
use crate::shared::parcel::Parcel;
use crate::source::Span;
use crate::value::{Error, Object, Text, Value};

/// The system variables, by their numbers in the table of process variables. They exist in every
/// process from the start (Concepts/variables).
pub mod system {
    pub const OK: u32 = 0;
    pub const DOCUMENT: u32 = 1;
    pub const ERROR: u32 = 2;
    pub const ERROR_METHOD: u32 = 3;
    pub const ERROR_LINE: u32 = 4;
    pub const ERROR_FORMULA: u32 = 5;
    pub const FLD_DELIMIT: u32 = 6;
    pub const REC_DELIMIT: u32 = 7;

    /// Names in the order of the numbers.
    pub const NAMES: [&str; 14] = [
        "OK",
        "Document",
        "Error",
        "Error method",
        "Error line",
        "Error formula",
        "FldDelimit",
        "RecDelimit",
        "MouseDown",
        "MouseX",
        "MouseY",
        "KeyCode",
        "Modifiers",
        "MouseProc",
    ];
}

/// A process or interprocess variable.
#[derive(Clone)]
pub struct Variable {
    pub value: Value,
    pub ty: Type,
}

impl Default for Variable {
    fn default() -> Variable {
        Variable {
            value: Value::Undefined,
            ty: Type::Undeclared,
        }
    }
}

/// `Process state` (theme Process State).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Aborted = -1,
    Executing = 0,
    Delayed = 1,
    WaitingForUserEvent = 2,
    WaitingForInternalFlag = 4,
    Paused = 5,
}

/// `Process info().type` (theme Process Type), the kinds that fourd has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    OnExit = -16,
    Main = -1,
    ExecuteOnServer = 1,
    User = 4,
    Worker = 5,
}

impl State {
    /// The word of the REPL.
    pub fn word(self) -> &'static str {
        match self {
            State::Aborted => "aborted",
            State::Executing => "executing",
            State::Delayed => "delayed",
            State::WaitingForUserEvent => "waiting for messages",
            State::WaitingForInternalFlag => "waiting",
            State::Paused => "paused",
        }
    }
}

impl Kind {
    /// The word of `--trace-processes` and the REPL.
    pub fn word(self) -> &'static str {
        match self {
            Kind::OnExit => "On Exit",
            Kind::Main => "main process",
            Kind::ExecuteOnServer => "stored procedure",
            Kind::User => "process",
            Kind::Worker => "worker",
        }
    }
}

/// A message to a worker: which code to run with which arguments.
pub struct Message {
    pub code: MessageCode,
    pub args: Vec<Parcel>,
    /// From the worker itself: the values are passed as they are.
    pub own: Option<Vec<Value>>,
}

pub enum MessageCode {
    Method(String),
    Formula(Object),
}

/// A privilege that a function has added for as long as it runs (API/SessionClass#promote).
pub(crate) struct Promotion {
    /// What `demote` takes.
    pub id: i32,
    pub privilege: String,
    /// The call of the function.
    pub call: u64,
}

/// A process as everybody in its world sees it.
pub struct Process {
    pub number: u32,
    /// Never used again by another process.
    pub id: ProcessId,
    pub name: String,
    pub kind: Kind,
    pub session: Arc<Session>,
    pub created: i64,
    pub(crate) variables: RefCell<Vec<Variable>>,
    pub state: Cell<State>,
    /// Raised to make running code look up: time slice, abort, limits.
    pub attention: Arc<AtomicBool>,
    pub abort_requested: Cell<bool>,
    /// It looks at `Process aborted` by itself: at the end of the program it gets time for that.
    pub(crate) watches_abort: Cell<bool>,
    /// Where it waits, and for what.
    pub(crate) waits_at: RefCell<Option<(Place, &'static str)>>,
    pub(crate) promotions: RefCell<Vec<Promotion>>,
    /// The number of the last promotion.
    pub(crate) last_promotion: Cell<i32>,
    /// Messages that wait, for a worker.
    pub messages: RefCell<VecDeque<Message>>,
    /// Messages that came after the worker was killed: for its successor.
    pub successor: RefCell<VecDeque<Message>>,
    /// The worker ends when its task does.
    pub killed: Cell<bool>,
    /// The transactions inside each other, the innermost last; false while one is suspended.
    pub transactions: RefCell<Vec<bool>>,
    pub(crate) singletons: RefCell<FxHashMap<Text, Value>>,
    /// What `SET ENVIRONMENT VARIABLE` has set, for the programs that this process launches.
    pub(crate) environment: RefCell<Vec<(String, String)>>,
    /// Collects failed assertions instead of raising them: `fourd test`.
    pub assertions: RefCell<Option<Vec<(Error, Place)>>>,
    /// How many assertions were checked.
    pub checks: Cell<u64>,
    /// `SET ASSERT ENABLED(…; *)`; `None` while the setting of all processes counts.
    pub asserts_enabled: Cell<Option<bool>>,
}

impl Process {
    pub(crate) fn new(
        number: u32,
        id: ProcessId,
        name: String,
        kind: Kind,
        session: Arc<Session>,
        created: i64,
    ) -> Process {
        Process {
            number,
            id,
            name,
            kind,
            session,
            created,
            variables: RefCell::new(system_variables()),
            state: Cell::new(State::Executing),
            attention: Arc::default(),
            abort_requested: Cell::new(false),
            watches_abort: Cell::new(false),
            waits_at: RefCell::default(),
            promotions: RefCell::default(),
            last_promotion: Cell::new(0),
            messages: RefCell::default(),
            successor: RefCell::default(),
            killed: Cell::new(false),
            transactions: RefCell::default(),
            singletons: RefCell::default(),
            environment: RefCell::default(),
            assertions: RefCell::default(),
            checks: Cell::new(0),
            asserts_enabled: Cell::new(None),
        }
    }

    pub fn variable(&self, variable: u32) -> Value {
        self.variables
            .borrow()
            .get(variable as usize)
            .map(|v| v.value.clone())
            .unwrap_or_default()
    }

    pub fn variable_type(&self, variable: u32) -> Type {
        self.variables
            .borrow()
            .get(variable as usize)
            .map_or(Type::Undeclared, |v| v.ty.clone())
    }

    pub(crate) fn is_undeclared(&self, variable: u32) -> bool {
        self.variables
            .borrow()
            .get(variable as usize)
            .is_none_or(|v| v.ty == Type::Undeclared)
    }

    /// The process as messages name it.
    pub fn label(&self) -> String {
        format!("process {} `{}`", self.number, self.name)
    }

    /// Asks the process to end: it does at its next back-edge, or now if it waits.
    pub fn request_abort(&self) {
        self.abort_requested.set(true);
        self.attention.store(true, Ordering::Relaxed);
    }

    /// Counts an assertion that is checked.
    pub(crate) fn count_check(&self) {
        self.checks.set(self.checks.get() + 1);
    }

    /// Takes a failed assertion if they are collected.
    pub(crate) fn collect_assertion(&self, cx: &Context, error: &Error, span: Span) -> bool {
        match &mut *self.assertions.borrow_mut() {
            Some(list) => {
                list.push((error.clone(), cx.place(span)));
                true
            }
            None => false,
        }
    }
}

fn system_variables() -> Vec<Variable> {
    let text = || Variable {
        value: Value::Text(Text::EMPTY),
        ty: Type::Text,
    };
    let number = |n| Variable {
        value: Value::Integer(n),
        ty: Type::Integer,
    };
    system::NAMES
        .iter()
        .map(|name| match *name {
            "Document" | "Error method" | "Error formula" => text(),
            // tab and carriage return (Concepts/variables)
            "FldDelimit" => number(9),
            "RecDelimit" => number(13),
            _ => number(0),
        })
        .collect()
}
