//! The engine: what all processes of a program share.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;

use super::crew::Crew;
use super::desktop::Desktop;
use super::documents::Documents;
use super::files::Files;
use super::host::Host;
use super::inbox::{Inbox, Worlds};
use super::limits::Limits;
use super::lock_waits::LockWaits;
use super::logs::Logs;
use super::parameters::Parameters;
use super::permissions::{Flags, Permissions};
use super::places::Places;
use super::privileges::Privileges;
use super::processes::Processes;
use super::program::Program;
use super::record::{Identity, Kind, Record};
use super::run::Automatic;
use super::semaphores::Semaphores;
use super::session::{Session, SessionKind, Sessions};
use super::trace::{Event, Trace};
use super::zone::LocalZone;
use crate::shared::Node;
use crate::shared::group::Group;
use crate::value::date::TwoDigitYears;
use crate::value::format::Locale;

/// Whose errors a handler for all processes gets (theme Error Handling).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Those of the project or component that has installed it.
    Global,
    /// Those of components that have none themselves.
    Components,
}

/// A program and its state.
pub struct Engine {
    pub program: Arc<Program>,
    pub host: Host,
    /// Where the folders of the program are.
    pub places: Places,
    /// What the program may touch outside itself.
    pub permissions: Permissions,
    /// The documents that are open.
    pub documents: Documents,
    /// The strings of XLIFF files that have been read.
    pub strings: super::xliff::Cache,
    pub sessions: Sessions,
    /// The session of the main process and of those it starts.
    pub session: Arc<Session>,
    /// `Storage`.
    pub storage: Arc<Node>,
    pub locale: Locale,
    /// Where local time is told.
    pub zone: LocalZone,
    /// `SET DEFAULT CENTURY`.
    pub(crate) two_digit_years: Mutex<TwoDigitYears>,
    /// What `SET DATABASE PARAMETER` has set.
    pub parameters: Parameters,
    /// The log files.
    pub logs: Logs,
    pub(crate) limits: Limits,
    quitting: AtomicBool,
    /// Somebody has asked for the end of the program; `On Exit` comes before it.
    end_asked: AtomicBool,
    /// The database methods that run before the program ends.
    pub exit_methods: Vec<Automatic>,
    /// `--data`: the data file to open. Nothing opens it.
    pub data_file: Option<std::path::PathBuf>,
    /// The program ends because its main process has.
    ends_with_main: AtomicBool,
    /// Also processes that look at `Process aborted` are interrupted.
    insisting: AtomicBool,
    next_process: AtomicU64,
    /// All live processes of all worlds.
    pub processes: Processes,
    pub(crate) worlds: Worlds,
    crew: Crew,
    /// Methods that can run preemptively do.
    pub preemptive: bool,
    /// The methods of `ON ERR CALL` for all processes, by the unit that has installed them.
    error_handlers: Mutex<HashMap<(u32, Scope), String>>,
    pub semaphores: Semaphores,
    /// What takes the place of a screen.
    pub desktop: Desktop,
    /// The instances of shared singletons, by class name.
    pub singletons: Mutex<HashMap<String, Arc<Node>>>,
    /// Who makes a shared or session singleton holds its lock.
    pub(crate) making: Mutex<HashMap<String, Arc<Group>>>,
    /// The properties that code has added to class objects, by the full name of the class.
    class_properties: Mutex<HashMap<String, Arc<Node>>>,
    /// What came after `--` on the command line, or the parameter of the user.
    pub user_param: String,
    /// The program ends with its last process, not with the main one.
    pub wait_for_all: bool,
    /// Who waits for which lock.
    pub lock_waits: LockWaits,
    /// What `roles.json` declares, read when first asked for.
    privileges: OnceLock<Privileges>,
    /// The seed of a reproducible schedule.
    seed: Option<u64>,
    /// The life of processes is told on standard error.
    pub trace: Option<Trace>,
    /// A process ended on an error that nobody handled.
    failed: AtomicBool,
    /// A process ended on a bug of fourd.
    bug: AtomicBool,
    /// `SET ASSERT ENABLED` for all processes.
    asserts_enabled: AtomicBool,
    /// `SET ALLOWED METHODS`.
    pub allowed_methods: Mutex<Vec<String>>,
}

impl Engine {
    pub fn new(program: impl Into<Arc<Program>>, host: Host) -> Engine {
        let program = program.into();
        let sessions = Sessions::default();
        let session = sessions.open(SessionKind::Standalone, host.now());
        Engine {
            places: Places::of(&program),
            permissions: Permissions::open(),
            documents: Documents::default(),
            strings: super::xliff::Cache::default(),
            program,
            host,
            sessions,
            session,
            storage: Node::storage(),
            locale: Locale::EN_US,
            zone: LocalZone::system(),
            two_digit_years: Mutex::default(),
            parameters: Parameters::default(),
            logs: Logs::default(),
            limits: Limits::default(),
            quitting: AtomicBool::new(false),
            end_asked: AtomicBool::new(false),
            exit_methods: Vec::new(),
            data_file: None,
            ends_with_main: AtomicBool::new(false),
            insisting: AtomicBool::new(false),
            next_process: AtomicU64::new(1),
            processes: Processes::default(),
            worlds: Worlds::default(),
            crew: Crew::default(),
            preemptive: false,
            error_handlers: Mutex::default(),
            semaphores: Semaphores::default(),
            desktop: Desktop::default(),
            singletons: Mutex::default(),
            making: Mutex::default(),
            class_properties: Mutex::default(),
            user_param: String::new(),
            wait_for_all: false,
            lock_waits: LockWaits::default(),
            privileges: OnceLock::new(),
            seed: None,
            trace: None,
            failed: AtomicBool::new(false),
            bug: AtomicBool::new(false),
            asserts_enabled: AtomicBool::new(true),
            allowed_methods: Mutex::default(),
        }
    }

    /// Behaves as 4D Server does: the code of the program runs in the session of stored procedures,
    /// and there can be others.
    pub fn server(program: impl Into<Arc<Program>>, host: Host) -> Engine {
        let mut engine = Engine::new(program, host);
        engine.sessions.close(&engine.session.id);
        engine.session = engine
            .sessions
            .open(SessionKind::StoredProcedure, engine.host.now());
        engine
    }

    /// Lets the program touch only what the flags allow.
    pub fn restrict(&mut self, flags: Flags) {
        self.permissions = Permissions::new(flags, self.places.package());
    }

    /// The files, as far as they are permitted.
    pub fn files(&self) -> Files<'_> {
        Files::new(&self.permissions)
    }

    /// Runs all processes under the schedule of a seed, on a clock that jumps to the next moment
    /// somebody waits for.
    pub fn set_seed(&mut self, seed: u64) {
        self.seed = Some(seed);
        self.host.use_own_clock();
    }

    /// Lets so many statements run, under a seed, which counts them.
    pub fn set_max_steps(&mut self, steps: u64) {
        if self.seed.is_none() {
            self.set_seed(0);
        }
        self.limits.set_steps(steps);
    }

    pub fn seed(&self) -> Option<u64> {
        self.seed
    }

    /// Opens a session of a user, as a client that connects does.
    pub fn open_session(&self, kind: SessionKind, user: &str) -> Arc<Session> {
        let session = self.sessions.open(kind, self.host.now());
        user.clone_into(&mut session.user_name.lock());
        self.trace(|| Event::session(&session.id, "opens").with(session.type_word()));
        session
    }

    /// Closes a session: its id is the id of no session then. Its processes are not ended here.
    pub fn close_session(&self, id: &str) {
        self.sessions.close(id);
        self.trace(|| Event::session(id, "ends"));
    }

    /// The shared properties of a class object.
    pub fn class_properties(&self, class: &str) -> Arc<Node> {
        let mut all = self.class_properties.lock();
        if let Some(known) = all.get(class) {
            return Arc::clone(known);
        }
        let node = Arc::new(Node::object());
        all.insert(class.to_owned(), Arc::clone(&node));
        node
    }

    /// The live session with this id; capitals do not count.
    pub fn find_session(&self, id: &str) -> Option<Arc<Session>> {
        self.expire_sessions(self.host.now());
        self.sessions.find(id)
    }

    /// All live sessions, the oldest first.
    pub fn live_sessions(&self) -> Vec<Arc<Session>> {
        self.expire_sessions(self.host.now());
        self.sessions.all()
    }

    /// Closes the sessions of the web in which nothing has run for too long by this moment
    /// (milliseconds since 1970), and nothing does.
    pub fn expire_sessions(&self, now: i64) {
        for session in self.sessions.all() {
            let is_over = session.expires().is_some_and(|end| end < now);
            if is_over
                && !self
                    .processes
                    .any(|process| process.session.id == session.id)
            {
                self.close_session(&session.id);
            }
        }
    }

    /// The privileges that the program declares.
    pub fn privileges(&self) -> &Privileges {
        self.privileges.get_or_init(|| {
            let folder = self.program.folder.as_deref();
            folder.map_or_else(Privileges::default, Privileges::load)
        })
    }

    /// Tells something of the life of processes and sessions, if it is wanted.
    pub(crate) fn trace(&self, event: impl FnOnce() -> Event) {
        if let Some(trace) = self.trace {
            trace.tell(&self.host, &event());
        }
    }

    /// What will be known of a new process.
    pub(crate) fn record(
        &self,
        number: u32,
        name: &str,
        kind: Kind,
        session: Arc<Session>,
        inbox: Arc<Inbox>,
        preemptive: bool,
    ) -> Record {
        inbox.load.fetch_add(1, Ordering::Relaxed);
        session.touch(self.host.now());
        let identity = Identity {
            number,
            id: self.next_process.fetch_add(1, Ordering::Relaxed),
            name: name.to_owned(),
            kind,
            session,
            created: self.host.now(),
            preemptive,
        };
        Record::new(identity, inbox)
    }

    /// A process has ended.
    pub(crate) fn forget_process(&self, record: &Record) {
        record.inbox.load.fetch_sub(1, Ordering::Relaxed);
        self.processes.remove(record);
    }

    /// Where a new process lives: with the other cooperative ones, or in a world beside them.
    pub(crate) fn home(self: &Arc<Self>, preemptive: bool) -> std::io::Result<Arc<Inbox>> {
        if preemptive {
            return self.crew.least_busy(self);
        }
        let main = self.worlds.main();
        main.ok_or_else(|| std::io::Error::other("the program does not run"))
    }

    /// Do methods that can run preemptively do so? Under a seed all processes take turns.
    pub fn runs_preemptively(&self) -> bool {
        self.preemptive && self.seed.is_none()
    }

    /// Waits for the end of the preemptive worlds.
    pub(crate) fn join_crew(&self) {
        self.crew.join();
    }

    /// Does it behave as 4D Server does?
    pub fn is_server(&self) -> bool {
        self.session.kind == SessionKind::StoredProcedure
    }

    pub fn quitting(&self) -> bool {
        self.quitting.load(Ordering::Relaxed)
    }

    /// Asks for the end of the program, as `QUIT 4D` does: first `On Exit` runs, if there is
    /// one, while the other processes still do.
    pub fn ask_to_end(&self) {
        if !self.exit_methods.is_empty() {
            self.end_asked.store(true, Ordering::Relaxed);
            self.worlds.look_up();
        } else {
            self.quit();
        }
    }

    /// Has somebody asked for the end, or does it come already?
    pub fn ending(&self) -> bool {
        self.end_asked.load(Ordering::Relaxed) || self.quitting()
    }

    /// Makes the running processes of all worlds look around.
    pub(super) fn look_up(&self) {
        self.worlds.look_up();
    }

    /// Asks all processes to end.
    pub fn quit(&self) {
        if !self.quitting.swap(true, Ordering::Relaxed) {
            self.worlds.look_up();
        }
    }

    /// The main process has ended, and with it the program.
    pub(crate) fn end_with_main(&self) {
        self.ends_with_main.store(true, Ordering::Relaxed);
    }

    pub(crate) fn ends_with_main(&self) -> bool {
        self.ends_with_main.load(Ordering::Relaxed)
    }

    /// Ends processes that had time to end by themselves and did not.
    pub(crate) fn insist(&self) {
        self.insisting.store(true, Ordering::Relaxed);
    }

    pub(crate) fn insisting(&self) -> bool {
        self.insisting.load(Ordering::Relaxed)
    }

    pub fn failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    pub(crate) fn set_failed(&self) {
        self.failed.store(true, Ordering::Relaxed);
    }

    /// Has a bug of fourd ended a process?
    pub fn bug_found(&self) -> bool {
        self.bug.load(Ordering::Relaxed)
    }

    pub(crate) fn set_bug_found(&self) {
        self.bug.store(true, Ordering::Relaxed);
    }

    pub fn asserts_enabled(&self) -> bool {
        self.asserts_enabled.load(Ordering::Relaxed)
    }

    pub fn set_asserts_enabled(&self, enabled: bool) {
        self.asserts_enabled.store(enabled, Ordering::Relaxed);
    }

    pub fn error_handler(&self, unit: u32, scope: Scope) -> Option<String> {
        self.error_handlers.lock().get(&(unit, scope)).cloned()
    }

    pub fn set_error_handler(&self, unit: u32, scope: Scope, method: Option<String>) {
        let mut handlers = self.error_handlers.lock();
        match method {
            Some(method) => handlers.insert((unit, scope), method),
            None => handlers.remove(&(unit, scope)),
        };
    }

    pub fn process_variable_name(&self, number: u32) -> String {
        self.program.process_variable_name(number)
    }

    pub fn method_name(&self, number: u32) -> String {
        self.program
            .methods
            .get(number as usize)
            .map_or_else(String::new, |method| method.name.clone())
    }
}
