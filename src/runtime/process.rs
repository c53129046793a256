//! A process in its world: its variables and what else belongs to it alone. The scheduler runs it,
//! the context holds its stack, and its record is what others know of it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustc_hash::FxHashMap;

use super::record::Record;
use super::variables::Variables;
use crate::interpret::Context;
use crate::interpret::failure::Place;
use crate::resolve::code::Type;
use crate::source::Span;
use crate::value::charset::Charset;
use crate::value::inside::Dates;
use crate::value::{Array, Error, Text, Value};
use crate::xml::parse::Failure;

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

/// A privilege that a function has added for as long as it runs (API/SessionClass#promote).
pub(crate) struct Promotion {
    /// What `demote` takes.
    pub id: i32,
    pub privilege: String,
    /// The call of the function.
    pub call: u64,
}

/// A process as everybody in its world sees it; what other threads may see is its record.
pub struct Process {
    pub record: Arc<Record>,
    pub(crate) variables: RefCell<Variables>,
    /// Raised to make running code look up: time slice, abort, limits.
    pub attention: Arc<AtomicBool>,
    pub(crate) promotions: RefCell<Vec<Promotion>>,
    /// The number of the last promotion.
    pub(crate) last_promotion: Cell<i32>,
    /// The transactions inside each other, the innermost last; false while one is suspended.
    pub transactions: RefCell<Vec<bool>>,
    /// The arguments of messages that the worker has posted to itself, by their numbers.
    own_arguments: RefCell<FxHashMap<u64, Vec<Value>>>,
    own_messages: Cell<u64>,
    pub(crate) singletons: RefCell<FxHashMap<Text, Value>>,
    /// What `SET ENVIRONMENT VARIABLE` has set, for the programs that this process launches.
    pub(crate) environment: RefCell<Vec<(String, String)>>,
    /// The character sets of texts that are sent and received: `USE CHARACTER SET`.
    pub(crate) character_sets: Cell<(Charset, Charset)>,
    /// Why the last text that was read as XML is none.
    pub(crate) xml_failure: RefCell<Option<Failure>>,
    /// The document that `SET CHANNEL` has opened.
    pub(crate) channel: Cell<Option<i32>>,
    /// `Dates inside objects`, while the process does not run.
    pub(crate) dates_inside: RefCell<Dates>,
    /// Collects failed assertions instead of raising them: `fourd test`.
    pub assertions: RefCell<Option<Vec<(Error, Place)>>>,
    /// How many assertions were checked.
    pub checks: Cell<u64>,
}

impl std::ops::Deref for Process {
    type Target = Record;

    fn deref(&self) -> &Record {
        &self.record
    }
}

impl Process {
    pub(crate) fn new(record: Arc<Record>) -> Process {
        Process {
            attention: Arc::clone(&record.inbox.attention),
            record,
            variables: RefCell::new(Variables::of_process()),
            promotions: RefCell::default(),
            last_promotion: Cell::new(0),
            transactions: RefCell::default(),
            own_arguments: RefCell::default(),
            own_messages: Cell::new(0),
            singletons: RefCell::default(),
            environment: RefCell::default(),
            character_sets: Cell::new((Charset::Utf8, Charset::Utf8)),
            xml_failure: RefCell::default(),
            channel: Cell::new(None),
            dates_inside: RefCell::default(),
            assertions: RefCell::default(),
            checks: Cell::new(0),
        }
    }

    pub fn variable(&self, variable: u32) -> Value {
        self.variables.borrow().value(variable)
    }

    /// Looks at the array that a variable holds.
    #[inline(always)]
    pub(crate) fn look_at_array<R>(
        &self,
        variable: u32,
        look: impl FnOnce(&Array) -> Option<R>,
    ) -> Option<R> {
        match self.variables.borrow().written(variable)? {
            Value::Array(array) => look(array),
            _ => None,
        }
    }

    pub fn variable_type(&self, variable: u32) -> Type {
        self.variables.borrow().get(variable).ty
    }

    pub(crate) fn is_undeclared(&self, variable: u32) -> bool {
        self.variables.borrow().is_undeclared(variable)
    }

    /// Keeps the arguments of a message to itself, under a number.
    pub(crate) fn keep_arguments(&self, values: Vec<Value>) -> u64 {
        let number = self.own_messages.get() + 1;
        self.own_messages.set(number);
        self.own_arguments.borrow_mut().insert(number, values);
        number
    }

    pub(crate) fn kept_arguments(&self, number: u64) -> Vec<Value> {
        self.own_arguments
            .borrow_mut()
            .remove(&number)
            .unwrap_or_default()
    }

    /// Counts an assertion that is checked.
    pub(crate) fn count_check(&self) {
        self.checks.set(self.checks.get() + 1);
    }

    /// Takes a failed assertion if they are collected.
    pub(crate) fn collect_assertion(&self, cx: &Context, error: &Error, span: Span) -> bool {
        match &mut *self.assertions.borrow_mut() {
            Some(list) => {
                list.push((error.clone(), cx.place_in_files(span)));
                true
            }
            None => false,
        }
    }
}
