//! Who runs in a world and for how long: its ready processes, its timers, its sleep.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use corosensei::stack::DefaultStack;
use corosensei::{Coroutine, CoroutineResult};
use rustc_hash::FxHashMap;

use super::inbox::Post;
use super::process::Process;
use super::record::State;
use super::trace::Event;
use super::world::World;
use crate::shared::group::Waker;
use crate::value::inside;

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

    /// The state that others see while a process waits.
    fn state(self) -> State {
        match self {
            Wait::Turn => State::Executing,
            Wait::Until(_) => State::Delayed,
            Wait::Flag(_) => State::WaitingForInternalFlag,
            Wait::Messages => State::WaitingForUserEvent,
            Wait::Paused => State::Paused,
        }
    }
}

/// How long a process may run while others wait for their turn: three ticks of 4D.
const TIME_SLICE: Duration = Duration::from_millis(50);

/// How often a running process looks up whether its time slice has ended.
const TICK: Duration = Duration::from_millis(10);

/// How much time a turn takes on a clock of its own, so that loops which wait for a time end.
const TURN_ON_OWN_CLOCK: Duration = Duration::from_micros(100);

pub(super) type Thread = Coroutine<(), Wait, (), DefaultStack>;

/// The processes of a world, as they take turns.
#[derive(Default)]
pub(super) struct Scheduler {
    ready: VecDeque<u32>,
    tasks: FxHashMap<u32, Task>,
    timers: BinaryHeap<Reverse<(Instant, u32, u64)>>,
    /// When the running process has begun to keep others waiting.
    kept_waiting: Option<Instant>,
}

struct Task {
    coroutine: Option<Thread>,
    /// What it waits for; `None` while it is ready or running.
    wait: Option<Wait>,
    /// Counts its waits, so that an old timer does not end a new one.
    waits: u64,
}

impl Scheduler {
    /// Adds a process, which is ready. How many there are now.
    pub(super) fn add(&mut self, number: u32, coroutine: Thread) -> usize {
        let task = Task {
            coroutine: Some(coroutine),
            wait: None,
            waits: 0,
        };
        self.tasks.insert(number, task);
        self.ready.push_back(number);
        self.tasks.len()
    }

    /// The processes that wait for something.
    pub(super) fn waiting(&self) -> Vec<u32> {
        let waiting = self.tasks.iter().filter(|(_, task)| task.wait.is_some());
        waiting.map(|(number, _)| *number).collect()
    }
}

impl World {
    /// Has the running process had its time slice, while others were ready? If none is, somebody
    /// may have become so without being noticed.
    pub(crate) fn slice_is_over(&self) -> bool {
        let mut scheduler = self.scheduler.borrow_mut();
        if scheduler.ready.is_empty() {
            return true;
        }
        let now = self.engine.host.instant();
        let since = *scheduler.kept_waiting.get_or_insert(now);
        now.saturating_duration_since(since) >= TIME_SLICE
    }

    /// Lets the next ready process run; waits for one if none is. False if nothing can ever run
    /// again.
    pub(super) fn turn(self: &Rc<Self>) -> bool {
        self.take_posts();
        self.wake_due();
        let next = self
            .schedule
            .take_next(&mut self.scheduler.borrow_mut().ready);
        match next {
            Some(number) => {
                self.stuck.set(false);
                if self.schedule.is_seeded() {
                    let host = &self.engine.host;
                    host.advance_to(host.instant() + TURN_ON_OWN_CLOCK);
                }
                self.resume(number);
                true
            }
            None if self.stuck.take() => false,
            None => self.idle(),
        }
    }

    /// Nobody is ready: sleeps until a timer or a post. False if neither can come.
    fn idle(&self) -> bool {
        if !self.inbox.is_empty() {
            return true;
        }
        let next_timer = self
            .scheduler
            .borrow()
            .timers
            .peek()
            .map(|Reverse((at, ..))| *at);
        if let Some(at) = next_timer {
            if !self.engine.host.advance_to(at) {
                self.inbox.sleep(Some(at));
            }
            return true;
        }
        let worlds = &self.engine.worlds;
        let hope = worlds.fall_asleep(&self.inbox);
        if !hope && !self.preemptive {
            worlds.wake_up(&self.inbox);
            return false;
        }
        if !hope && let Some(main) = worlds.main() {
            main.run(|world| world.stuck.set(true));
        }
        self.inbox.sleep(None);
        worlds.wake_up(&self.inbox);
        true
    }

    /// Does what others have left in the inbox.
    pub(super) fn take_posts(self: &Rc<Self>) {
        for post in self.inbox.take() {
            match post {
                Post::Wake(number) => self.wake_from_flag(number),
                Post::Do(order) => order(self),
            }
        }
    }

    /// Makes ready whoever has waited long enough.
    fn wake_due(&self) {
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
        if let Some(process) = self.process(number) {
            self.engine.trace(|| Event::process(&process, "wakes"));
        }
    }

    /// Makes a waiting process ready if what it waits for is such a thing.
    fn wake_if(&self, number: u32, waits_for: impl FnOnce(Wait) -> bool) {
        let mut scheduler = self.scheduler.borrow_mut();
        if let Some(task) = scheduler.tasks.get_mut(&number)
            && task.wait.is_some_and(waits_for)
        {
            task.wait = None;
            scheduler.ready.push_back(number);
            self.trace_wake(number);
        }
    }

    /// What a process has left a waker with calls it; a paused or delayed one goes on waiting.
    fn wake_from_flag(&self, number: u32) {
        self.wake_if(number, |wait| {
            matches!(wait, Wait::Flag(_) | Wait::Messages)
        });
    }

    /// Makes a waiting process ready.
    pub fn wake(&self, number: u32) {
        self.wake_if(number, |_| true);
    }

    /// Wakes a worker that waits for messages.
    pub fn wake_for_message(&self, number: u32) {
        self.wake_if(number, |wait| matches!(wait, Wait::Messages));
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
                if let Some(process) = self.process(number) {
                    process.set_state(State::Delayed);
                }
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
        if let Some(process) = self.process(number) {
            process.set_state(State::Paused);
            // it cannot take a lock that it waits for: others come before it
            self.engine.lock_waits.give_up(process.id);
        }
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

    /// A waker for a process of this world, callable from anywhere.
    pub fn waker(&self, number: u32) -> Waker {
        let inbox = Arc::clone(&self.inbox);
        Arc::new(move || inbox.wake(number))
    }

    fn resume(self: &Rc<Self>, number: u32) {
        let host = &self.engine.host;
        let begin = host.instant();
        let coroutine = {
            let mut scheduler = self.scheduler.borrow_mut();
            scheduler.kept_waiting = (!scheduler.ready.is_empty()).then_some(begin);
            let task = scheduler.tasks.get_mut(&number);
            task.and_then(|task| task.coroutine.take())
        };
        let (Some(mut coroutine), Some(process)) = (coroutine, self.process(number)) else {
            return;
        };
        process.set_state(State::Executing);
        inside::swap_dates(&mut process.dates_inside.borrow_mut());
        let result = coroutine.resume(());
        inside::swap_dates(&mut process.dates_inside.borrow_mut());
        process.add_time(host.instant().saturating_duration_since(begin));
        if self.quit_asked.get() == Some(number)
            && !matches!(result, CoroutineResult::Yield(Wait::Turn))
        {
            self.engine.ask_to_end();
        }
        match result {
            CoroutineResult::Yield(wait) => self.put_back(&process, coroutine, wait),
            CoroutineResult::Return(()) => {
                self.scheduler.borrow_mut().tasks.remove(&number);
                self.ended(&process);
            }
        }
    }

    /// A process has given up its turn.
    fn put_back(&self, process: &Process, coroutine: Thread, wait: Wait) {
        let number = process.number;
        let mut scheduler = self.scheduler.borrow_mut();
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
        process.set_state(wait.state());
        self.engine
            .trace(|| Event::process(process, "waits").with(wait.word()));
        if matches!(wait, Wait::Messages) {
            self.tell_who_waits_for_all();
        }
    }
}

/// Raises the flag of a world regularly, as long as the world exists.
pub(super) fn tick(attention: &Arc<AtomicBool>) {
    let attention = Arc::downgrade(attention);
    std::thread::spawn(move || {
        std::thread::sleep(TICK);
        while let Some(attention) = attention.upgrade() {
            attention.store(true, Ordering::Relaxed);
            drop(attention);
            std::thread::sleep(TICK);
        }
    });
}
