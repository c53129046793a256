//! A world: processes of one thread, the heap they share, and what they have loaded of the program.
//!
//! Each process is a stackful coroutine. One runs at a time; it gives up its turn when it waits,
//! and at a loop back-edge when its time slice is over. Who is next is decided in
//! `scheduler.rs`. The cooperative processes of a program live in one world; preemptive ones live
//! in further worlds, each on a thread of its own.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use corosensei::Coroutine;
use corosensei::stack::{DefaultStack, Stack};
use rustc_hash::FxHashMap;

use super::bug;
use super::engine::Engine;
use super::host::Output;
use super::inbox::Inbox;
use super::process::Process;
use super::record::{Kind, Record, State};
use super::schedule::Schedule;
pub use super::scheduler::Wait;
use super::scheduler::{Scheduler, tick};
use super::session::Session;
use super::trace::Event;
use super::variables::Variables;
use crate::classes;
use crate::interpret::failure::{Failure, Interrupt};
use crate::interpret::function::Function;
use crate::interpret::{Context, Executable};
use crate::resolve::code::{Attributes, Routine, RoutineKind, Signature};
use crate::source::Source;
use crate::value::Value;
use crate::value::class::Class;

/// The size of a process's machine stack, in bytes. Memory is only used as the stack grows.
pub const MAIN_STACK: usize = 256 << 20;
pub const PROCESS_STACK: usize = 1 << 20;

/// Tells a person about an error that has ended a process.
pub type Report = Box<dyn Fn(&Record, &Failure)>;

/// What a process does.
pub(crate) type Start = Box<dyn FnOnce(&mut Context) + Send>;

/// How long processes that look at `Process aborted` may take to end by themselves, and all of
/// them to end at all (commands/on-exit-database-method).
const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST_END: Duration = Duration::from_secs(13);

/// The processes of one thread.
pub struct World {
    pub engine: Arc<Engine>,
    /// Its processes run beside those of other worlds, by the rules for such code.
    pub preemptive: bool,
    /// A routine that does nothing: what a context runs before its first call.
    pub(crate) nothing: Rc<Executable>,
    methods: RefCell<FxHashMap<u32, Option<Rc<Executable>>>>,
    pub(crate) interprocess: RefCell<Variables>,
    processes: RefCell<BTreeMap<u32, Rc<Process>>>,
    pub(super) scheduler: RefCell<Scheduler>,
    pub(crate) schedule: Schedule,
    pub(super) inbox: Arc<Inbox>,
    pub(crate) classes: RefCell<FxHashMap<String, Option<Rc<Class>>>>,
    /// The XML trees that are open.
    pub(crate) xml: RefCell<super::xml_documents::XmlDocuments>,
    /// The code of functions that have come from other processes.
    arrived: RefCell<FxHashMap<usize, Rc<Executable>>>,
    ticking: Cell<bool>,
    /// The process that has asked for the end of the program: it comes when this one waits.
    pub(super) quit_asked: Cell<Option<u32>>,
    /// Somebody has found that all worlds sleep.
    pub(super) stuck: Cell<bool>,
    /// Called with every error that ends a process.
    pub report: RefCell<Option<Report>>,
}

thread_local! {
    /// The world that runs on this thread, for shared values that enter it.
    static CURRENT: RefCell<Weak<World>> = const { RefCell::new(Weak::new()) };
}

impl World {
    /// The world of the cooperative processes of a program.
    pub fn new(engine: Arc<Engine>) -> Rc<World> {
        // under a seed every statement looks up, and there is no clock to raise the flag
        let inbox = Arc::new(Inbox::new(engine.seed().is_some()));
        World::with_inbox(engine, inbox, false)
    }

    /// A world of preemptive processes.
    pub(super) fn preemptive(engine: Arc<Engine>, inbox: Arc<Inbox>) -> Rc<World> {
        World::with_inbox(engine, inbox, true)
    }

    fn with_inbox(engine: Arc<Engine>, inbox: Arc<Inbox>, preemptive: bool) -> Rc<World> {
        let nothing = Routine {
            name: "".into(),
            source: Arc::new(Source::new("", "")),
            signature: Signature::default(),
            slots: Vec::new(),
            body: Vec::new(),
            attributes: Attributes::default(),
            class: None,
            kind: RoutineKind::Method,
            unit: super::program::HOST,
            has_formulas: false,
        };
        let world = Rc::new(World {
            schedule: Schedule::new(engine.seed()),
            engine,
            preemptive,
            nothing: Rc::new(Executable::new(Arc::new(nothing), None)),
            methods: RefCell::default(),
            interprocess: RefCell::new(Variables::interprocess()),
            processes: RefCell::default(),
            xml: RefCell::default(),
            scheduler: RefCell::default(),
            inbox,
            classes: RefCell::default(),
            arrived: RefCell::default(),
            ticking: Cell::new(false),
            quit_asked: Cell::new(None),
            stuck: Cell::new(false),
            report: RefCell::default(),
        });
        CURRENT.set(Rc::downgrade(&world));
        world
    }

    /// The method with this number, ready to be called; if its code cannot run, calling it is an
    /// error.
    pub fn method(&self, number: u32) -> Option<Rc<Executable>> {
        if let Some(known) = self.methods.borrow().get(&number) {
            return known.clone();
        }
        let executable = self.engine.program.method(number).map(|loaded| {
            let routine = match loaded.problem() {
                Some(problem) => Arc::new(loaded.routine.refused(problem)),
                None => Arc::clone(&loaded.routine),
            };
            Rc::new(Executable::new(routine, None))
        });
        self.methods.borrow_mut().insert(number, executable.clone());
        executable
    }

    pub fn method_by_name(&self, name: &str) -> Option<Rc<Executable>> {
        self.method_by_name_in(super::program::HOST, name)
    }

    /// The method that a command means by a name in the code of a unit.
    pub fn method_by_name_in(&self, unit: u32, name: &str) -> Option<Rc<Executable>> {
        self.engine
            .program
            .method_number_for_command(unit, name)
            .and_then(|number| self.method(number))
    }

    /// The code of a function that comes from another process; the same again for the same routine.
    pub(crate) fn arrived(
        &self,
        routine: &Arc<Routine>,
        class: impl FnOnce() -> Option<Rc<Class>>,
    ) -> Rc<Executable> {
        /// Formulas from texts are new each time: old ones must not pile up.
        const KEPT: usize = 256;
        let key = Arc::as_ptr(routine) as usize;
        if let Some(known) = self.arrived.borrow().get(&key) {
            return Rc::clone(known);
        }
        let code = Rc::new(Executable::new(Arc::clone(routine), class()));
        let mut arrived = self.arrived.borrow_mut();
        if arrived.len() >= KEPT {
            arrived.clear();
        }
        arrived.insert(key, Rc::clone(&code));
        code
    }

    /// A live process of this world.
    pub fn process(&self, number: u32) -> Option<Rc<Process>> {
        self.processes.borrow().get(&number).cloned()
    }

    /// Starts a process of this world that runs `start`. It begins at the next turn.
    pub fn spawn(
        self: &Rc<Self>,
        name: &str,
        kind: Kind,
        session: Arc<Session>,
        start: impl FnOnce(&mut Context) + 'static,
    ) -> std::io::Result<Rc<Process>> {
        let engine = &self.engine;
        let inbox = Arc::clone(&self.inbox);
        let record = engine
            .processes
            .add(|number| engine.record(number, name, kind, session, inbox, self.preemptive));
        self.begin(record, start)
    }

    /// Lets a process of this world begin that is known already.
    fn begin(
        self: &Rc<Self>,
        record: Arc<Record>,
        start: impl FnOnce(&mut Context) + 'static,
    ) -> std::io::Result<Rc<Process>> {
        let size = if record.kind == Kind::Main {
            MAIN_STACK
        } else {
            PROCESS_STACK
        };
        let stack = match DefaultStack::new(size) {
            Ok(stack) => stack,
            Err(error) => {
                self.engine.forget_process(&record);
                return Err(error);
            }
        };
        let limit = stack.limit().get();
        let number = record.number;
        let process = Rc::new(Process::new(record));
        self.processes
            .borrow_mut()
            .insert(number, Rc::clone(&process));
        let world = Rc::clone(self);
        let owner = Rc::clone(&process);
        let coroutine =
            Coroutine::with_stack(stack, move |yielder: &corosensei::Yielder<(), Wait>, ()| {
                let mut cx = Context::new(owner, world, Some(yielder), limit);
                cx.enter_world();
                if let Err(Some(bug)) = bug::catch(|| start(&mut cx)) {
                    cx.end_on_bug(bug);
                }
            });
        let tasks = self.scheduler.borrow_mut().add(number, coroutine);
        self.engine
            .trace(|| Event::process(&process, "starts").with(process.kind.word()));
        if tasks > 1 && !self.schedule.is_seeded() && !self.ticking.replace(true) {
            tick(&self.inbox.attention);
        }
        Ok(process)
    }

    /// Lets a process begin in its world, which may be another one.
    pub(crate) fn launch(
        self: &Rc<Self>,
        record: Arc<Record>,
        start: Start,
    ) -> std::io::Result<()> {
        if Arc::ptr_eq(&record.inbox, &self.inbox) {
            return self.begin(record, start).map(drop);
        }
        let inbox = Arc::clone(&record.inbox);
        inbox.run(move |world| {
            let label = record.label();
            if let Err(error) = world.begin(record, start) {
                world.engine.set_failed();
                let line = format!("fourd: {label} could not be started: {error}\n");
                world.engine.host.print(&Output::Stderr, &line);
            }
        });
        Ok(())
    }

    /// Does something with a process in its world: at once if it is this one.
    pub(crate) fn at_home(
        self: &Rc<Self>,
        record: &Record,
        order: impl FnOnce(&Rc<World>) + Send + 'static,
    ) {
        if Arc::ptr_eq(&record.inbox, &self.inbox) {
            order(self);
        } else {
            record.inbox.run(order);
        }
    }

    /// Runs all processes until the process `main` has ended, then asks the others to end.
    pub fn run(self: &Rc<Self>, main: u32) {
        CURRENT.set(Rc::downgrade(self));
        self.engine.worlds.join(&self.inbox);
        let engine = &self.engine;
        self.run_while(|| !engine.ending() && self.processes.borrow().contains_key(&main));
        if self.engine.wait_for_all {
            let busy = |process: &Record| process.state() != State::WaitingForUserEvent;
            self.run_while(|| !engine.ending() && engine.processes.any(busy));
        }
        let asked_to = self.engine.ending();
        self.run_exit_methods();
        if !asked_to {
            self.engine.end_with_main();
        }
        self.stop_all();
        self.engine.join_crew();
        for process in self.engine.processes.all() {
            self.name_if_cut_off(&process);
        }
        // what the other worlds have reported at the end
        self.take_posts();
        self.engine.worlds.leave(&self.inbox);
    }

    fn run_while(self: &Rc<Self>, goes_on: impl Fn() -> bool) {
        while goes_on() {
            if !self.turn() {
                self.report_deadlock();
                break;
            }
        }
    }

    /// Runs the processes that are posted to this world until the program ends.
    pub(super) fn serve(self: &Rc<Self>) {
        while !self.engine.quitting() {
            self.turn();
        }
        self.stop_all();
        self.engine.worlds.leave(&self.inbox);
        self.clear();
    }

    /// Runs `On Exit` in a process of its own, and what components do around it; the others still
    /// run (commands/on-exit-database-method).
    fn run_exit_methods(self: &Rc<Self>) {
        let methods = self.engine.exit_methods.clone();
        if methods.is_empty() || self.engine.quitting() {
            return;
        }
        let session = Arc::clone(&self.engine.session);
        let process = self.spawn("On exit process", Kind::OnExit, session, move |cx| {
            for automatic in methods {
                automatic.run(cx);
            }
        });
        let Ok(process) = process else { return };
        self.run_while(|| {
            !self.engine.quitting() && self.processes.borrow().contains_key(&process.number)
        });
    }

    /// Ends the program as soon as the process waits or ends: its code goes on until then.
    pub fn quit_when_waiting(&self, number: u32) {
        self.quit_asked.set(Some(number));
    }

    /// Nobody can ever run again: tells who waits for what.
    fn report_deadlock(&self) {
        self.engine.set_failed();
        let mut text = String::from("fourd: deadlock: every process waits for another one\n");
        for process in self.engine.processes.all() {
            let what = match process.state() {
                State::Paused => "is paused".to_owned(),
                State::WaitingForUserEvent => "waits for messages".to_owned(),
                _ => process.waits().unwrap_or_else(|| "waits".to_owned()),
            };
            text.push_str(&format!("  {} {what}\n", process.label()));
        }
        self.engine.host.print(&Output::Stderr, &text);
    }

    pub(super) fn ended(&self, process: &Process) {
        self.processes.borrow_mut().remove(&process.number);
        if process.is_cut_off() {
            self.name_if_cut_off(process);
        }
        process.set_state(State::Aborted);
        self.engine.trace(|| Event::process(process, "ends"));
        // semaphores live at most as long as their process (commands/semaphore)
        self.engine.semaphores.clear_all(process.id);
        self.engine.forget_process(process);
        self.tell_who_waits_for_all();
    }

    /// A process has ended, or a worker has nothing to do: perhaps it was the last one.
    pub(super) fn tell_who_waits_for_all(&self) {
        if self.preemptive
            && self.engine.wait_for_all
            && let Some(main) = self.engine.worlds.main()
        {
            main.run(|_| {});
        }
    }

    /// Says that a process had something to do yet when the program ended with its main process.
    fn name_if_cut_off(&self, process: &Record) {
        if self.engine.ends_with_main() {
            let line = format!(
                "fourd: process {} `{}` was still running when the main process ended (--wait waits for it)\n",
                process.number, process.name
            );
            self.engine.host.print(&Output::Stderr, &line);
        }
    }

    /// Asks all processes to end and lets them.
    fn stop_all(self: &Rc<Self>) {
        self.engine.quit();
        let host = &self.engine.host;
        let (patience, deadline) = (host.instant() + PATIENCE, host.instant() + LONGEST_END);
        self.take_posts();
        while !self.processes.borrow().is_empty() && host.instant() < deadline {
            if host.instant() >= patience {
                self.engine.insist();
            }
            self.inbox.attention.store(true, Ordering::Relaxed);
            let waiting = self.scheduler.borrow().waiting();
            for number in waiting {
                self.wake(number);
            }
            if !self.turn() {
                break;
            }
        }
    }

    /// Drops lowered code and classes: they refer to each other in circles.
    pub(crate) fn clear(&self) {
        self.methods.borrow_mut().clear();
        self.classes.borrow_mut().clear();
        self.arrived.borrow_mut().clear();
        self.interprocess.borrow_mut().clear();
        *self.report.borrow_mut() = None;
    }

    /// What has ended a process, told to whoever runs the program.
    pub(crate) fn process_failed(&self, cx: &Context, interrupt: Option<Interrupt>) {
        let Some(Interrupt::Error(failure)) = interrupt else {
            return;
        };
        self.engine.set_failed();
        if !self.preemptive {
            self.tell(&cx.process, &failure);
        } else if let Some(main) = self.engine.worlds.main() {
            let record = Arc::clone(&cx.process.record);
            let failure = failure.pack();
            main.run(move |world| world.tell(&record, &failure.unpack()));
        }
    }

    fn tell(&self, process: &Record, failure: &Failure) {
        if let Some(report) = &*self.report.borrow() {
            report(process, failure);
        }
    }

    /// A class of the `4D` store.
    pub fn builtin_class(&self, name: &str) -> Option<Rc<Class>> {
        classes::builtin(self, name)
    }
}

/// The world of this thread, for what arrives in it.
pub(crate) fn current() -> Option<Rc<World>> {
    CURRENT.with_borrow(Weak::upgrade)
}

/// The class of a shared instance that enters the world of this thread.
pub(crate) fn shared_class(store: &str, name: &str) -> Option<Rc<Class>> {
    let world = current()?;
    if store == "4D" {
        world.builtin_class(name)
    } else {
        classes::user::class(&world, store, name)
    }
}

/// A function object that enters the world of this thread.
pub(crate) fn function_object(function: Function) -> Value {
    let class = shared_class("4D", function.class_name());
    Value::Object(crate::value::Object::host(Rc::new(function), class))
}

/// The class object that enters the world of this thread.
pub(crate) fn class_object(store: &str, name: &str) -> Value {
    let world = current();
    let class = shared_class(store, name);
    match (world, class) {
        (Some(world), Some(class)) => Value::Object(classes::class_object(&world, &class)),
        _ => Value::Undefined,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::host::Host;
    use crate::runtime::program::Program;
    use crate::value::error::code;

    /// Runs a main process beside one that panics while it holds a lock; what was reported, and
    /// whether the main process got the lock afterwards.
    #[test]
    fn a_panic_ends_only_its_process_and_gives_its_locks_back() {
        let engine = Arc::new(Engine::new(
            Program::from_sources(Vec::new(), Vec::new()),
            Host::buffers(),
        ));
        let world = World::new(Arc::clone(&engine));
        let reported = Rc::new(RefCell::new(Vec::new()));
        let list = Rc::clone(&reported);
        *world.report.borrow_mut() = Some(Box::new(move |process, failure| {
            list.borrow_mut()
                .push((process.name.clone(), failure.error.clone()));
        }));
        let session = Arc::clone(&engine.session);
        let locked = Rc::new(Cell::new(false));
        let got_it = Rc::clone(&locked);
        let main = world
            .spawn("main", Kind::Main, Arc::clone(&session), move |cx| {
                cx.wait(Wait::Turn).expect("the other process runs first");
                let storage = Arc::clone(&cx.engine.storage).into_value(shared_class);
                let group = cx.lock(&storage, Default::default());
                got_it.set(group.is_ok());
            })
            .expect("there is memory for a stack");
        world
            .spawn("broken", Kind::User, session, |cx| {
                let storage = Arc::clone(&cx.engine.storage).into_value(shared_class);
                let _group = cx.lock(&storage, Default::default());
                panic!("for a test");
            })
            .expect("there is memory for a stack");
        world.run(main.number);
        assert!(locked.get());
        assert!(engine.bug_found() && engine.failed());
        let reported = reported.borrow();
        let [(name, error)] = &reported[..] else {
            panic!("one report, not {}", reported.len());
        };
        assert_eq!((name.as_str(), error.code), ("broken", code::BUG));
        assert!(error.message.contains("for a test"), "{}", error.message);
    }

    #[test]
    fn a_waiting_process_that_is_dropped_is_no_bug() {
        let engine = Arc::new(Engine::new(
            Program::from_sources(Vec::new(), Vec::new()),
            Host::buffers(),
        ));
        let world = World::new(Arc::clone(&engine));
        let session = Arc::clone(&engine.session);
        world
            .spawn("waits", Kind::User, session, |cx| {
                let _ = cx.wait(Wait::Paused);
            })
            .expect("there is memory for a stack");
        world.turn();
        *world.scheduler.borrow_mut() = Scheduler::default();
        assert!(!engine.bug_found());
    }
}
