//! A world: the cooperative processes of one thread, the heap they share, and the scheduler.
//!
//! Each process is a stackful coroutine. One runs at a time; it gives up its turn when it waits,
//! and at a loop back-edge when its time slice is over. Who is next is decided in one place,
//! [`World::run`].

use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use corosensei::stack::{DefaultStack, Stack};
use corosensei::{Coroutine, CoroutineResult};
use parking_lot::{Condvar, Mutex};
use rustc_hash::FxHashMap;

use super::bug;
use super::engine::Engine;
use super::host::Output;
use super::process::{Kind, Process, State, Variable};
use super::schedule::Schedule;
use super::session::Session;
use crate::classes;
use crate::interpret::failure::{Failure, Interrupt};
use crate::interpret::{Context, Executable};
use crate::resolve::code::{Attributes, Routine, RoutineKind, Signature};
use crate::shared::group::{self, Waker};
use crate::source::Source;
use crate::value::Value;
use crate::value::class::Class;

/// Why a process gives up its turn.
#[derive(Clone, Copy, Debug)]
pub enum Wait {
    /// It can go on at once; others come first.
    Turn,
    /// Until a moment, or until somebody wakes it.
    Until(Instant),
    /// Until something that it has left a waker with wakes it, or the moment passes.
    Flag(Option<Instant>),
    /// A worker without messages.
    Messages,
    /// Until `RESUME PROCESS`.
    Paused,
}

impl Wait {
    /// The word of `--trace-processes`.
    fn word(self) -> &'static str {
        match self {
            Wait::Turn => "its turn",
            Wait::Until(_) => "delayed",
            Wait::Flag(None) => "flag",
            Wait::Flag(Some(_)) => "flag, with a limit",
            Wait::Messages => "messages",
            Wait::Paused => "paused",
        }
    }
}

/// The size of a process's machine stack, in bytes. Memory is only used as the stack grows.
pub const MAIN_STACK: usize = 256 << 20;
pub const PROCESS_STACK: usize = 1 << 20;

/// How long a process may run before others get their turn.
const TIME_SLICE: Duration = Duration::from_millis(10);

/// Tells a person about an error that has ended a process.
pub type Report = Box<dyn Fn(&Process, &Failure)>;

/// How long processes that look at `Process aborted` may take to end by themselves, and all of
/// them to end at all (commands/on-exit-database-method).
const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST_END: Duration = Duration::from_secs(13);

/// How much time a turn takes on a clock of its own, so that loops which wait for a time end.
const TURN_ON_OWN_CLOCK: Duration = Duration::from_micros(100);

/// The processes of one thread.
pub struct World {
    pub engine: Arc<Engine>,
    /// A routine that does nothing: what a context runs before its first call.
    pub(crate) nothing: Rc<Executable>,
    methods: RefCell<FxHashMap<u32, Option<Rc<Executable>>>>,
    pub(crate) interprocess: RefCell<Vec<Variable>>,
    processes: RefCell<BTreeMap<u32, Rc<Process>>>,
    scheduler: RefCell<Scheduler>,
    pub(crate) schedule: Schedule,
    inbox: Arc<Inbox>,
    /// Live workers by name.
    workers: RefCell<FxHashMap<String, u32>>,
    pub(crate) classes: RefCell<FxHashMap<String, Option<Rc<Class>>>>,
    attention: Arc<AtomicBool>,
    ticking: Cell<bool>,
    /// The process that has asked for the end of the program: it comes when this one waits.
    quit_asked: Cell<Option<u32>>,
    /// Called with every error that ends a process.
    pub report: RefCell<Option<Report>>,
}

#[derive(Default)]
struct Scheduler {
    ready: VecDeque<u32>,
    tasks: FxHashMap<u32, Task>,
    timers: BinaryHeap<Reverse<(Instant, u32, u64)>>,
    next_number: u32,
}

type Thread = Coroutine<(), Wait, (), DefaultStack>;

struct Task {
    coroutine: Option<Thread>,
    /// What it waits for; `None` while it is ready or running.
    wait: Option<Wait>,
    /// Counts its waits, so that an old timer does not end a new one.
    waits: u64,
}

/// Where other threads, and objects that processes wait for, leave the numbers of processes to
/// wake.
#[derive(Default)]
struct Inbox {
    numbers: Mutex<Vec<u32>>,
    arrived: Condvar,
}

thread_local! {
    /// The world that runs on this thread, for shared values that enter it.
    static CURRENT: RefCell<Weak<World>> = const { RefCell::new(Weak::new()) };
}

impl World {
    pub fn new(engine: Arc<Engine>) -> Rc<World> {
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
        };
        let schedule = Schedule::new(engine.seed());
        // under a seed every statement looks up, and there is no clock to raise the flag
        let attention = Arc::new(AtomicBool::new(schedule.is_seeded()));
        let world = Rc::new(World {
            engine,
            schedule,
            nothing: Rc::new(Executable::new(Arc::new(nothing), None)),
            methods: RefCell::default(),
            interprocess: RefCell::default(),
            processes: RefCell::default(),
            scheduler: RefCell::new(Scheduler {
                next_number: 1,
                ..Scheduler::default()
            }),
            inbox: Arc::default(),
            workers: RefCell::default(),
            classes: RefCell::default(),
            attention,
            ticking: Cell::new(false),
            quit_asked: Cell::new(None),
            report: RefCell::default(),
        });
        CURRENT.set(Rc::downgrade(&world));
        world
    }

    /// The method with this number, ready to be called.
    pub fn method(&self, number: u32) -> Option<Rc<Executable>> {
        if let Some(known) = self.methods.borrow().get(&number) {
            return known.clone();
        }
        let executable = self.engine.program.method(number).and_then(|loaded| {
            let broken = loaded
                .diagnostics
                .iter()
                .any(crate::diagnostic::Diagnostic::prevents_running);
            (!broken).then(|| Rc::new(Executable::new(Arc::clone(&loaded.routine), None)))
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

    /// A live process of this world.
    pub fn process(&self, number: u32) -> Option<Rc<Process>> {
        self.processes.borrow().get(&number).cloned()
    }

    /// All live processes in order of their numbers.
    pub fn processes(&self) -> Vec<Rc<Process>> {
        self.processes.borrow().values().cloned().collect()
    }

    /// The highest number a process has had.
    pub fn last_number(&self) -> u32 {
        self.scheduler.borrow().next_number - 1
    }

    /// Starts a process that runs `start`. It begins at the next turn.
    pub fn spawn(
        self: &Rc<Self>,
        name: &str,
        kind: Kind,
        session: Arc<Session>,
        start: impl FnOnce(&mut Context) + 'static,
    ) -> std::io::Result<Rc<Process>> {
        let size = if kind == Kind::Main {
            MAIN_STACK
        } else {
            PROCESS_STACK
        };
        let stack = DefaultStack::new(size)?;
        let limit = stack.limit().get();
        let number = {
            let mut scheduler = self.scheduler.borrow_mut();
            scheduler.next_number += 1;
            scheduler.next_number - 1
        };
        let mut process = Process::new(
            number,
            self.engine.new_process_id(),
            name.to_owned(),
            kind,
            session,
            self.engine.host.now(),
        );
        process.attention = Arc::clone(&self.attention);
        let process = Rc::new(process);
        self.processes
            .borrow_mut()
            .insert(number, Rc::clone(&process));
        if kind == Kind::Worker {
            self.workers.borrow_mut().insert(name.to_owned(), number);
        }
        let world = Rc::clone(self);
        let owner = Rc::clone(&process);
        let coroutine =
            Coroutine::with_stack(stack, move |yielder: &corosensei::Yielder<(), Wait>, ()| {
                let mut cx = Context::new(owner, world, Some(yielder), limit);
                cx.world.entered(number);
                if let Err(Some(bug)) = bug::catch(|| start(&mut cx)) {
                    cx.end_on_bug(bug);
                }
            });
        let mut scheduler = self.scheduler.borrow_mut();
        scheduler.tasks.insert(
            number,
            Task {
                coroutine: Some(coroutine),
                wait: None,
                waits: 0,
            },
        );
        scheduler.ready.push_back(number);
        self.engine
            .trace(|| format!("{} starts ({})", process.label(), kind.word()));
        if scheduler.tasks.len() > 1 && !self.schedule.is_seeded() && !self.ticking.replace(true) {
            tick(&self.attention);
        }
        Ok(process)
    }

    /// The process is now the running one.
    pub(crate) fn entered(&self, number: u32) {
        if let Some(process) = self.processes.borrow().get(&number) {
            group::set_running(process.id);
        }
    }

    /// Runs all processes until the process `main` has ended, then asks the others to end.
    pub fn run(self: &Rc<Self>, main: u32) {
        CURRENT.set(Rc::downgrade(self));
        while self.processes.borrow().contains_key(&main) && !self.engine.ending() {
            if !self.turn() {
                self.report_deadlock();
                break;
            }
        }
        if self.engine.wait_for_all {
            let busy = |process: &Rc<Process>| process.state.get() != State::WaitingForUserEvent;
            while !self.engine.ending() && self.processes.borrow().values().any(busy) {
                if !self.turn() {
                    self.report_deadlock();
                    break;
                }
            }
        }
        self.run_exit_method();
        self.stop_all();
    }

    /// Runs `On Exit` in a process of its own; the others still run
    /// (commands/on-exit-database-method).
    fn run_exit_method(self: &Rc<Self>) {
        let method = self.engine.exit_method.and_then(|n| self.method(n));
        let Some(code) = method.filter(|_| !self.engine.quitting()) else {
            return;
        };
        let session = Arc::clone(&self.engine.session);
        let process = self.spawn("On exit process", Kind::OnExit, session, move |cx| {
            cx.run_to_end(&code, Vec::new());
        });
        let Ok(process) = process else { return };
        while self.processes.borrow().contains_key(&process.number) && !self.engine.quitting() {
            if !self.turn() {
                self.report_deadlock();
                break;
            }
        }
    }

    /// Ends the program as soon as the process waits or ends: its code goes on until then.
    pub fn quit_when_waiting(&self, number: u32) {
        self.quit_asked.set(Some(number));
    }

    /// Nobody can ever run again: tells who waits for what.
    fn report_deadlock(&self) {
        self.engine.set_failed();
        let mut text = String::from("fourd: deadlock: every process waits for another one\n");
        for process in self.processes() {
            let waits_at = process.waits_at.borrow();
            let what = match (process.state.get(), &*waits_at) {
                (State::Paused, _) => "is paused".to_owned(),
                (State::WaitingForUserEvent, _) => "waits for messages".to_owned(),
                (_, Some((place, what))) => {
                    format!("waits for {what} at {}", place.file_and_line())
                }
                (_, None) => "waits".to_owned(),
            };
            text.push_str(&format!("  {} {what}\n", process.label()));
        }
        self.engine.host.print(&Output::Stderr, &text);
    }

    /// Lets the next ready process run; waits for one if none is. False if nothing can ever run
    /// again.
    fn turn(self: &Rc<Self>) -> bool {
        self.wake_due();
        let next = self
            .schedule
            .take_next(&mut self.scheduler.borrow_mut().ready);
        match next {
            Some(number) => {
                if self.schedule.is_seeded() {
                    let host = &self.engine.host;
                    host.advance_to(host.instant() + TURN_ON_OWN_CLOCK);
                }
                self.resume(number);
                true
            }
            None => self.idle(),
        }
    }

    /// Nobody is ready: sleeps until a timer or a waker. False if neither can come.
    fn idle(&self) -> bool {
        let next_timer = self
            .scheduler
            .borrow()
            .timers
            .peek()
            .map(|Reverse((at, ..))| *at);
        let mut numbers = self.inbox.numbers.lock();
        if numbers.is_empty() {
            match next_timer {
                Some(at) if self.engine.host.advance_to(at) => {}
                Some(at) => {
                    self.inbox.arrived.wait_until(&mut numbers, at);
                }
                None => return false,
            }
        }
        true
    }

    /// Makes ready whoever has been woken or has waited long enough.
    fn wake_due(&self) {
        let woken = std::mem::take(&mut *self.inbox.numbers.lock());
        for number in woken {
            self.wake_from_flag(number);
        }
        let mut scheduler = self.scheduler.borrow_mut();
        if scheduler.timers.is_empty() {
            return;
        }
        let now = self.engine.host.instant();
        while let Some(Reverse((at, number, waits))) = scheduler.timers.peek().copied()
            && at <= now
        {
            scheduler.timers.pop();
            if let Some(task) = scheduler.tasks.get_mut(&number)
                && task.waits == waits
                && matches!(task.wait, Some(Wait::Until(_) | Wait::Flag(_)))
            {
                task.wait = None;
                scheduler.ready.push_back(number);
                self.trace_wake(number);
            }
        }
    }

    fn trace_wake(&self, number: u32) {
        self.engine.trace(|| {
            let process = self.process(number);
            process.map_or_else(String::new, |process| format!("{} wakes", process.label()))
        });
    }

    /// What a process has left a waker with calls it; a paused or delayed one goes on waiting.
    fn wake_from_flag(&self, number: u32) {
        let mut scheduler = self.scheduler.borrow_mut();
        if let Some(task) = scheduler.tasks.get_mut(&number)
            && matches!(task.wait, Some(Wait::Flag(_) | Wait::Messages))
        {
            task.wait = None;
            scheduler.ready.push_back(number);
            self.trace_wake(number);
        }
    }

    /// Makes a waiting process ready.
    pub fn wake(&self, number: u32) {
        let mut scheduler = self.scheduler.borrow_mut();
        if let Some(task) = scheduler.tasks.get_mut(&number)
            && task.wait.take().is_some()
        {
            scheduler.ready.push_back(number);
            self.trace_wake(number);
        }
    }

    /// Wakes a worker that waits for messages.
    pub fn wake_for_message(&self, number: u32) {
        let mut scheduler = self.scheduler.borrow_mut();
        if let Some(task) = scheduler.tasks.get_mut(&number)
            && matches!(task.wait, Some(Wait::Messages))
        {
            task.wait = None;
            scheduler.ready.push_back(number);
            self.trace_wake(number);
        }
    }

    /// Makes a process that is not the running one sleep until a moment, or wakes it.
    pub fn delay(&self, number: u32, until: Option<Instant>) {
        let mut scheduler = self.scheduler.borrow_mut();
        let scheduler = &mut *scheduler;
        let Some(task) = scheduler.tasks.get_mut(&number) else {
            return;
        };
        match until {
            None => {
                if matches!(task.wait, Some(Wait::Until(_))) {
                    task.wait = None;
                    scheduler.ready.push_back(number);
                    self.trace_wake(number);
                }
            }
            // a paused process stays paused
            Some(_) if matches!(task.wait, Some(Wait::Paused)) => {}
            Some(at) => {
                if task.wait.is_none() {
                    scheduler.ready.retain(|ready| *ready != number);
                }
                task.waits += 1;
                task.wait = Some(Wait::Until(at));
                scheduler.timers.push(Reverse((at, number, task.waits)));
                show_state(self.process(number).as_deref(), Wait::Until(at));
            }
        }
    }

    /// Stops a process that is not the running one until it is resumed.
    pub fn pause(&self, number: u32) {
        let mut scheduler = self.scheduler.borrow_mut();
        let scheduler = &mut *scheduler;
        let Some(task) = scheduler.tasks.get_mut(&number) else {
            return;
        };
        if task.wait.is_none() {
            scheduler.ready.retain(|ready| *ready != number);
        }
        task.waits += 1;
        task.wait = Some(Wait::Paused);
        show_state(self.process(number).as_deref(), Wait::Paused);
    }

    /// Lets a paused or delayed process go on.
    pub fn resume_process(&self, number: u32) {
        let paused = self
            .scheduler
            .borrow()
            .tasks
            .get(&number)
            .is_some_and(|task| matches!(task.wait, Some(Wait::Paused | Wait::Until(_))));
        if paused {
            self.wake(number);
        }
    }

    /// The live worker of this name.
    pub fn worker(&self, name: &str) -> Option<Rc<Process>> {
        let number = *self.workers.borrow().get(name)?;
        self.process(number)
    }

    /// The name of an ending worker is free for its successor.
    pub(crate) fn retire(&self, number: u32) {
        self.workers
            .borrow_mut()
            .retain(|_, worker| *worker != number);
    }

    /// A waker for a process of this world, callable from anywhere.
    pub fn waker(&self, number: u32) -> Waker {
        let inbox = Arc::clone(&self.inbox);
        Arc::new(move || {
            inbox.numbers.lock().push(number);
            inbox.arrived.notify_one();
        })
    }

    fn resume(self: &Rc<Self>, number: u32) {
        let coroutine = self
            .scheduler
            .borrow_mut()
            .tasks
            .get_mut(&number)
            .and_then(|task| task.coroutine.take());
        let Some(mut coroutine) = coroutine else {
            return;
        };
        if let Some(process) = self.process(number)
            && process.state.get() != State::Aborted
        {
            process.state.set(State::Executing);
        }
        let result = coroutine.resume(());
        if self.quit_asked.get() == Some(number)
            && !matches!(result, CoroutineResult::Yield(Wait::Turn))
        {
            self.engine.ask_to_end();
        }
        let mut scheduler = self.scheduler.borrow_mut();
        match result {
            CoroutineResult::Yield(wait) => {
                let scheduler = &mut *scheduler;
                let Some(task) = scheduler.tasks.get_mut(&number) else {
                    return;
                };
                task.coroutine = Some(coroutine);
                task.waits += 1;
                let deadline = match wait {
                    Wait::Turn => {
                        scheduler.ready.push_back(number);
                        return;
                    }
                    Wait::Until(at) => Some(at),
                    Wait::Flag(at) => at,
                    Wait::Messages | Wait::Paused => None,
                };
                task.wait = Some(wait);
                if let Some(at) = deadline {
                    scheduler.timers.push(Reverse((at, number, task.waits)));
                }
                let process = self.process(number);
                show_state(process.as_deref(), wait);
                if let Some(process) = process {
                    self.engine
                        .trace(|| format!("{} waits ({})", process.label(), wait.word()));
                }
            }
            CoroutineResult::Return(()) => {
                scheduler.tasks.remove(&number);
                drop(scheduler);
                self.ended(number);
            }
        }
    }

    fn ended(&self, number: u32) {
        let process = self.processes.borrow_mut().remove(&number);
        if let Some(process) = process {
            process.state.set(State::Aborted);
            self.engine.trace(|| format!("{} ends", process.label()));
            // semaphores live at most as long as their process (commands/semaphore)
            self.engine.semaphores.clear_all(process.id);
            self.workers
                .borrow_mut()
                .retain(|_, worker| *worker != number);
        }
    }

    /// Asks all processes to end and lets them.
    fn stop_all(self: &Rc<Self>) {
        let asked_to = self.engine.ending();
        self.engine.quit();
        for process in self.processes() {
            if !asked_to
                && process.kind != Kind::Main
                && process.state.get() != State::WaitingForUserEvent
            {
                let line = format!(
                    "fourd: process {} `{}` was still running when the main process ended (--wait waits for it)\n",
                    process.number, process.name
                );
                self.engine.host.print(&Output::Stderr, &line);
            }
        }
        let host = &self.engine.host;
        let (patience, deadline) = (host.instant() + PATIENCE, host.instant() + LONGEST_END);
        while !self.processes.borrow().is_empty() && host.instant() < deadline {
            if host.instant() >= patience {
                self.engine.insist();
            }
            self.attention.store(true, Ordering::Relaxed);
            let waiting: Vec<u32> = {
                let scheduler = self.scheduler.borrow();
                scheduler
                    .tasks
                    .iter()
                    .filter(|(_, task)| task.wait.is_some())
                    .map(|(n, _)| *n)
                    .collect()
            };
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
        self.interprocess.borrow_mut().clear();
        *self.report.borrow_mut() = None;
    }

    /// What has ended a process, told to whoever runs the program.
    pub(crate) fn process_failed(&self, cx: &Context, interrupt: Option<Interrupt>) {
        if let Some(Interrupt::Error(failure)) = interrupt {
            self.engine.set_failed();
            if let Some(report) = &*self.report.borrow() {
                report(&cx.process, &failure);
            }
        }
    }

    /// A class of the `4D` store.
    pub fn builtin_class(&self, name: &str) -> Option<Rc<Class>> {
        classes::builtin(self, name)
    }
}

/// The state that others see while a process waits.
fn show_state(process: Option<&Process>, wait: Wait) {
    let Some(process) = process else { return };
    process.state.set(match wait {
        Wait::Turn => State::Executing,
        Wait::Until(_) => State::Delayed,
        Wait::Flag(_) => State::WaitingForInternalFlag,
        Wait::Messages => State::WaitingForUserEvent,
        Wait::Paused => State::Paused,
    });
}

/// Raises the flag of a world regularly, as long as the world exists.
fn tick(attention: &Arc<AtomicBool>) {
    let attention = Arc::downgrade(attention);
    std::thread::spawn(move || {
        while let Some(attention) = attention.upgrade() {
            attention.store(true, Ordering::Relaxed);
            drop(attention);
            std::thread::sleep(TIME_SLICE);
        }
    });
}

/// The class of a shared instance that enters the world of this thread.
pub(crate) fn shared_class(store: &str, name: &str) -> Option<Rc<Class>> {
    let world = CURRENT.with_borrow(Weak::upgrade)?;
    if store == "4D" {
        world.builtin_class(name)
    } else {
        classes::user::class(&world, store, name)
    }
}

/// A 4D.Method that enters the world of this thread.
pub(crate) fn method_object(method: std::sync::Arc<crate::interpret::function::Method>) -> Value {
    let function = Rc::new(crate::interpret::function::Function::method(method));
    Value::Object(crate::value::Object::host(
        function,
        shared_class("4D", "Method"),
    ))
}

/// The class object that enters the world of this thread.
pub(crate) fn class_object(store: &str, name: &str) -> Value {
    let world = CURRENT.with_borrow(Weak::upgrade);
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
        world.scheduler.borrow_mut().tasks.clear();
        assert!(!engine.bug_found());
    }
}
