//! What the whole program knows of a process, from any thread: who it is, how it fares, and how to
//! reach it. What only its own world may touch is in `process.rs`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;

use super::inbox::Inbox;
use super::mailbox::Mailbox;
use super::session::Session;
use crate::interpret::failure::Place;
use crate::shared::group::ProcessId;

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
    const ALL: [State; 6] = [
        State::Aborted,
        State::Executing,
        State::Delayed,
        State::WaitingForUserEvent,
        State::WaitingForInternalFlag,
        State::Paused,
    ];

    fn from_number(number: i32) -> State {
        let known = State::ALL.into_iter().find(|state| *state as i32 == number);
        known.unwrap_or(State::Aborted)
    }

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

/// What a process is from its start on.
pub struct Identity {
    pub number: u32,
    /// Never used again by another process.
    pub id: ProcessId,
    pub name: String,
    pub kind: Kind,
    pub session: Arc<Session>,
    /// Milliseconds since 1970, universal time.
    pub created: i64,
    /// It runs on a thread beside the cooperative processes, by the rules for such code.
    pub preemptive: bool,
}

/// A process as all threads see it.
pub struct Record {
    pub identity: Identity,
    /// Where its world takes orders.
    pub(crate) inbox: Arc<Inbox>,
    /// Messages to a worker, or to the main process.
    pub(crate) mailbox: Mailbox,
    state: AtomicI32,
    abort_requested: AtomicBool,
    /// It looks at `Process aborted` by itself: at the end of the program it gets time for that.
    watches_abort: AtomicBool,
    /// The end of the program has interrupted its code.
    cut_off: AtomicBool,
    /// Where it waits, and for what.
    waits_at: Mutex<Option<(Place, &'static str)>>,
    /// Nanoseconds that it has run.
    ran: AtomicU64,
    /// `SET ASSERT ENABLED(…; *)`: 1 on, 0 off, -1 while the setting of all processes counts.
    asserts: AtomicI32,
}

impl std::ops::Deref for Record {
    type Target = Identity;

    fn deref(&self) -> &Identity {
        &self.identity
    }
}

impl Record {
    pub(crate) fn new(identity: Identity, inbox: Arc<Inbox>) -> Record {
        Record {
            identity,
            inbox,
            mailbox: Mailbox::default(),
            state: AtomicI32::new(State::Executing as i32),
            abort_requested: AtomicBool::new(false),
            watches_abort: AtomicBool::new(false),
            cut_off: AtomicBool::new(false),
            waits_at: Mutex::default(),
            ran: AtomicU64::new(0),
            asserts: AtomicI32::new(-1),
        }
    }

    pub fn state(&self) -> State {
        State::from_number(self.state.load(Ordering::Relaxed))
    }

    pub(crate) fn set_state(&self, state: State) {
        self.state.store(state as i32, Ordering::Relaxed);
    }

    /// The process as messages name it.
    pub fn label(&self) -> String {
        format!("process {} `{}`", self.number, self.name)
    }

    /// Asks the process to end: it does at its next back-edge, or now if it waits.
    pub fn request_abort(&self) {
        self.abort_requested.store(true, Ordering::Relaxed);
        let number = self.number;
        self.inbox.run(move |world| world.wake(number));
    }

    pub fn abort_requested(&self) -> bool {
        self.abort_requested.load(Ordering::Relaxed)
    }

    pub(crate) fn watch_abort(&self) {
        self.watches_abort.store(true, Ordering::Relaxed);
    }

    pub(crate) fn watches_abort(&self) -> bool {
        self.watches_abort.load(Ordering::Relaxed)
    }

    pub(crate) fn cut_off(&self) {
        self.cut_off.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cut_off(&self) -> bool {
        self.cut_off.load(Ordering::Relaxed)
    }

    pub(crate) fn set_waits_at(&self, place: Place, what: &'static str) {
        *self.waits_at.lock() = Some((place, what));
    }

    /// What a process that waits for others waits for, and where.
    pub(crate) fn waits(&self) -> Option<String> {
        let waits_at = self.waits_at.lock();
        let (place, what) = waits_at.as_ref()?;
        Some(format!("waits for {what} at {}", place.file_and_line()))
    }

    pub(crate) fn add_time(&self, turn: Duration) {
        let nanoseconds = u64::try_from(turn.as_nanos()).unwrap_or(u64::MAX);
        self.ran.fetch_add(nanoseconds, Ordering::Relaxed);
    }

    /// How long it has run, the turn that goes on not counted.
    pub fn time(&self) -> Duration {
        Duration::from_nanos(self.ran.load(Ordering::Relaxed))
    }

    /// Are assertions on in this process? `None` while the setting of all processes counts.
    pub fn asserts_enabled(&self) -> Option<bool> {
        match self.asserts.load(Ordering::Relaxed) {
            -1 => None,
            setting => Some(setting == 1),
        }
    }

    pub fn set_asserts_enabled(&self, enabled: Option<bool>) {
        let setting = enabled.map_or(-1, i32::from);
        self.asserts.store(setting, Ordering::Relaxed);
    }
}
