//! Running code: the context of a process, calls, and everything that commands may ask of it.
//!
//! Code runs as a tree of closures (`lower/`), each of which gets the context. The context owns
//! the value stack; a call is a window of it.

pub mod call;
pub mod convert;
pub mod display;
pub(crate) mod evaluate;
pub mod failure;
mod fill;
pub mod function;
pub mod handler;
pub mod lower;
pub mod member;
pub mod operator;
pub mod place;
mod regional;
pub mod script;
mod stack;
pub mod stream;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use corosensei::Yielder;
use corosensei::stack::DefaultStack;

use crate::resolve::code::Routine;
use crate::runtime::engine::Engine;
use crate::runtime::lock_waits::LockWait;
use crate::runtime::process::Process;
use crate::runtime::world::{Wait, World};
use crate::shared::group::{self, Group};
use crate::source::{Source, Span};
use crate::value::class::SomeClasses;
use crate::value::{Error, Object, Value};
use failure::{Flow, Interrupt};

/// Lowered code of one routine in one world.
pub struct Executable {
    pub routine: Arc<Routine>,
    /// The default values of all slots.
    pub defaults: Box<[Value]>,
    body: OnceCell<lower::Step>,
    /// Of a formula that is nothing but an expression: its value.
    value: OnceCell<Option<lower::Expression>>,
    /// For each parameter the classes whose instances fit its declared class.
    accepted: Box<[SomeClasses]>,
    /// The stack its deepest expression needs, in bytes; known once it is lowered.
    need: Cell<usize>,
    /// The class whose code it is, for `Super`.
    pub class: Option<Rc<crate::value::class::Class>>,
}

/// A call that is running.
pub(crate) struct Frame {
    pub base: u32,
    /// How many arguments were passed.
    pub args: u32,
    /// Where in its code this frame has made the call that is running now.
    pub at: Span,
    /// Tells this call from any other, for pointers to its locals.
    pub call: u64,
    pub code: Rc<Executable>,
    /// `This`; `None` is Null.
    pub this: Option<Object>,
    pub rare: Option<Box<RareFrame>>,
}

/// What few calls need.
#[derive(Default)]
pub(crate) struct RareFrame {
    /// Arguments beyond the declared parameters.
    pub extra: Vec<Value>,
    /// `defer(…)`, oldest first.
    pub deferred: Vec<Object>,
    /// The constructor has called `Super`.
    pub super_called: bool,
    /// Errors thrown with `deferred`, to be raised when the call ends.
    pub thrown: Vec<failure::Failure>,
}

/// The state of a running process, handed to every command as `cx`.
pub struct Context<'y> {
    pub(crate) stack: stack::Stack,
    /// Where the slots of the running call begin on the stack: `frames.last().base`, kept at hand.
    base: usize,
    /// The calls that are running; the last one is at work. The first is the process itself.
    frames: stack::Frames,
    pub(crate) raised: Option<Interrupt>,
    /// What code that usually gives a number gave instead, until it is taken.
    aside: Value,
    pub(crate) handlers: handler::Handlers,
    /// Equality of reals: `SET REAL COMPARISON LEVEL`.
    pub(crate) epsilon: f64,
    /// The lowest address the machine stack may reach.
    stack_limit: usize,
    next_call: u64,
    /// The locks that `Use` and changing functions hold now, in the order they were taken.
    locks: Vec<Arc<Group>>,
    /// The singletons of this process and other rare state.
    pub process: Rc<Process>,
    pub world: Rc<World>,
    pub engine: Arc<Engine>,
    yielder: Option<&'y Yielder<(), Wait>>,
}

/// How many calls may stand inside each other.
pub const MAX_CALLS: usize = 20_000;

/// What must stay free of the machine stack for commands to work in, in bytes.
const STACK_RESERVE: usize = 128 * 1024;

impl<'y> Context<'y> {
    /// A context for a process, on a stack that ends at `stack_limit`.
    pub(crate) fn new(
        process: Rc<Process>,
        world: Rc<World>,
        yielder: Option<&'y Yielder<(), Wait>>,
        stack_limit: usize,
    ) -> Context<'y> {
        let engine = Arc::clone(&world.engine);
        Context {
            stack: stack::Stack::new(),
            base: 0,
            frames: stack::Frames::new(Frame {
                base: 0,
                args: 0,
                at: Span::default(),
                call: 0,
                code: Rc::clone(&world.nothing),
                this: None,
                rare: None,
            }),
            raised: None,
            aside: Value::Undefined,
            handlers: handler::Handlers::default(),
            epsilon: crate::value::compare::DEFAULT_EPSILON,
            stack_limit: stack_limit + STACK_RESERVE,
            next_call: 1,
            locks: Vec::new(),
            process,
            world,
            engine,
            yielder,
        }
    }

    /// The calls that are running, innermost first.
    pub(crate) fn running_calls(&self) -> impl Iterator<Item = &Frame> {
        self.frames.all().iter().rev()
    }

    /// The call that is at work.
    #[inline(always)]
    pub(crate) fn frame(&self) -> &Frame {
        self.frames.last()
    }

    #[inline(always)]
    pub(crate) fn frame_mut(&mut self) -> &mut Frame {
        self.frames.last_mut()
    }

    /// The project or component whose code runs.
    pub fn unit(&self) -> &crate::runtime::program::Unit {
        self.engine.program.unit(self.unit_number())
    }

    pub(crate) fn unit_number(&self) -> u32 {
        self.frame().code.routine.unit
    }

    /// The project method that a command means by a name.
    pub fn method_by_name(&self, name: &str) -> Option<Rc<Executable>> {
        self.world.method_by_name_in(self.unit_number(), name)
    }

    /// The slot of the running call.
    #[inline(always)]
    pub(crate) fn slot(&self, slot: usize) -> &Value {
        &self.stack[self.base + slot]
    }

    #[inline(always)]
    pub(crate) fn slot_mut(&mut self, slot: usize) -> &mut Value {
        let base = self.base;
        &mut self.stack[base + slot]
    }

    /// Keeps a value for the code that is about to take it.
    pub(crate) fn put_aside(&mut self, value: Value) {
        self.aside = match value {
            // an array as a value is the number of its current element
            Value::Array(array) => Value::Integer(array.current()),
            other => other,
        };
    }

    pub(crate) fn take_aside(&mut self) -> Value {
        std::mem::take(&mut self.aside)
    }

    /// Puts a copy of a slot on the stack.
    #[inline(always)]
    pub(crate) fn push_slot(&mut self, slot: usize) {
        self.stack.push_copy(self.base + slot);
    }

    /// The value of a slot declared Integer, if it is one.
    #[inline(always)]
    pub(crate) fn int_held(&self, slot: usize) -> Option<i64> {
        match self.stack.at(self.base + slot) {
            Some(Value::Integer(i)) => Some(i64::from(*i)),
            _ => None,
        }
    }

    /// The value of a slot declared Real, if it is one.
    #[inline(always)]
    pub(crate) fn real_held(&self, slot: usize) -> Option<f64> {
        match self.stack.at(self.base + slot) {
            Some(Value::Real(x)) => Some(*x),
            _ => None,
        }
    }

    /// The value of a slot declared Integer.
    #[inline(always)]
    pub(crate) fn int(&self, slot: usize) -> i64 {
        match self.slot(slot) {
            Value::Integer(i) => i64::from(*i),
            other => cold_int(other),
        }
    }

    #[inline(always)]
    pub(crate) fn set_int(&mut self, slot: usize, n: i32) {
        match self.slot_mut(slot) {
            Value::Integer(i) => *i = n,
            other => cold_set(other, Value::Integer(n)),
        }
    }

    /// The value of a slot declared Real.
    #[inline(always)]
    pub(crate) fn real(&self, slot: usize) -> f64 {
        if let Value::Real(x) = self.slot(slot) {
            *x
        } else {
            cold_real(self.slot(slot))
        }
    }

    #[inline(always)]
    pub(crate) fn set_real(&mut self, slot: usize, x: f64) {
        match self.slot_mut(slot) {
            Value::Real(r) => *r = x,
            other => cold_set(other, Value::Real(x)),
        }
    }

    /// The value of a slot declared Boolean.
    #[inline(always)]
    pub(crate) fn boolean(&self, slot: usize) -> bool {
        matches!(self.slot(slot), Value::Boolean(true))
    }

    /// Fails when the machine stack or the number of calls is at its limit.
    #[inline(always)]
    pub(crate) fn check_depth(&self) -> Result<(), Error> {
        self.check_room(0)
    }

    /// As [`Context::check_depth`], for code that needs so many bytes of the machine stack.
    #[inline(always)]
    fn check_room(&self, need: usize) -> Result<(), Error> {
        let here = 0u8;
        let here = std::ptr::from_ref(&here) as usize;
        if here < self.stack_limit + need || self.frames.len() >= MAX_CALLS {
            return Err(too_deep(self.frames.len()));
        }
        Ok(())
    }

    /// The process is the running one of its thread now.
    pub(crate) fn enter_world(&self) {
        group::set_running(self.process.id);
    }

    /// Gives up the processor until the wait is over. Fails if the process has to end instead.
    pub fn wait(&mut self, wait: Wait) -> Result<(), Error> {
        self.wait_for(wait, "a signal or a semaphore", self.frame().at)
    }

    fn wait_for(&mut self, wait: Wait, what: &'static str, span: Span) -> Result<(), Error> {
        if matches!(wait, Wait::Flag(_)) {
            self.process.set_waits_at(self.place(span), what);
        }
        if let Some(yielder) = self.yielder {
            yielder.suspend(wait);
            self.enter_world();
        } else {
            std::thread::yield_now();
        }
        // at the end of the program a delay is over at once; what is waited for otherwise may
        // never come
        let patient = matches!(wait, Wait::Turn | Wait::Until(_));
        let idle = matches!(wait, Wait::Messages);
        self.check_stop(patient, idle)
            .map_err(|_| crate::classes::user::stopped())
    }

    /// Must the process end? One that looks at `Process aborted` gets time to do it by itself, if
    /// `patient` says so; an idle one has nothing to do that could be cut off.
    fn check_stop(&mut self, patient: bool, idle: bool) -> Result<(), failure::Raised> {
        if self.process.abort_requested() {
            return Err(self.interrupt(Interrupt::Abort));
        }
        if self.engine.quitting()
            && !(patient && self.process.watches_abort() && !self.engine.insisting())
        {
            if !idle {
                self.process.cut_off();
            }
            return Err(self.interrupt(Interrupt::Quit));
        }
        Ok(())
    }

    /// Asks all processes to end, and gives the command that does so the error to return, which
    /// no handler sees.
    pub fn quit(&mut self) -> Error {
        self.engine.quit();
        self.interrupt(Interrupt::Quit);
        crate::classes::user::stopped()
    }

    /// Runs a function of the program from inside a command. After an error of that code, any
    /// error given back to the caller stands for it.
    pub fn run_function(
        &mut self,
        function: &Object,
        this: Option<Value>,
        args: Vec<Value>,
    ) -> Result<Value, Error> {
        self.call_function(function, this, args)
            .map_err(|_| crate::classes::user::stopped())
    }

    /// Runs a method from inside a command: it sees the `This` of the routine that called the
    /// command. After an error of that code, any error given back to the caller stands for it.
    pub fn run_method(&mut self, code: &Rc<Executable>, args: Vec<Value>) -> Result<Value, Error> {
        let this = self.this();
        self.call(code, this, args)
            .map_err(|_| crate::classes::user::stopped())
    }

    /// Runs code as the whole work of the process: an error that nobody has handled ends it and
    /// is reported.
    pub fn run_to_end(&mut self, code: &Rc<Executable>, args: Vec<Value>) {
        if self.call(code, Value::Null, args).is_err() {
            self.report_failure();
        }
    }

    /// Reports the error that has ended the code of the process.
    pub(crate) fn report_failure(&mut self) {
        let interrupt = self.raised.take();
        let world = Rc::clone(&self.world);
        world.process_failed(self, interrupt);
    }

    /// Takes the error that was raised, if it is one.
    pub fn take_failure(&mut self) -> Option<failure::Failure> {
        match self.raised.take() {
            Some(Interrupt::Error(failure)) => Some(*failure),
            other => {
                self.raised = other;
                None
            }
        }
    }

    /// Takes the lock of a shared value for `Use`, until [`Context::unlock`].
    pub(crate) fn lock(&mut self, value: &Value, span: Span) -> Result<(), failure::Raised> {
        use lower::At;
        let Some(node) = crate::shared::usable(value) else {
            return Err(Error::types(format!(
                "`Use` takes a shared object or collection, not {}",
                value.type_word()
            )))
            .at(self, span);
        };
        let group = node.group();
        if group.try_lock(self.process.id) {
            if node.is_in(&group) {
                self.locks.push(group);
                return Ok(());
            }
            group.unlock(self.process.id);
        }
        self.lock_group(|| node.group(), span)
    }

    /// Takes the lock of a group, which `find` gives: it may be another one after a wait.
    pub(crate) fn lock_group(
        &mut self,
        find: impl Fn() -> Arc<Group>,
        span: Span,
    ) -> Result<(), failure::Raised> {
        use lower::At;
        loop {
            let group = find();
            let me = self.process.id;
            if group.lock_or_wait(me, self.world.waker(self.process.number)) {
                if Arc::ptr_eq(&group, &find()) {
                    self.locks.push(group);
                    return Ok(());
                }
                group.unlock(me);
                continue;
            }
            let begun = self.engine.lock_waits.begin(
                me,
                LockWait {
                    group: Arc::clone(&group),
                    process: self.process.label(),
                    place: self.place(span).file_and_line(),
                },
            );
            let waited = match begun {
                Ok(()) => self.wait_for(Wait::Flag(None), "a shared object in use", span),
                Err(circle) => Err(Error::new(crate::value::error::code::DEADLOCK, circle)
                    .with_hint("let all processes take the objects in the same order")),
            };
            self.engine.lock_waits.end(me);
            if let Err(error) = waited {
                group.forget(me);
                return Err(error).at(self, span);
            }
        }
    }

    /// Gives back the lock that was taken last.
    pub(crate) fn unlock(&mut self) {
        if let Some(group) = self.locks.pop() {
            group.unlock(self.process.id);
        }
    }

    /// A panic has ended the code of the process: gives back its locks and reports the bug.
    #[cold]
    pub(crate) fn end_on_bug(&mut self, bug: Error) {
        for group in std::mem::take(&mut self.locks) {
            group.unlock(self.process.id);
        }
        self.engine.set_bug_found();
        let at = self.frame().at;
        self.raise(bug, at);
        self.report_failure();
    }

    /// The result the running routine would give now (`$0`).
    pub(crate) fn result_so_far(&self) -> Value {
        match &self.frame().code.routine.signature.result {
            Some((slot, _)) => self.slot(*slot as usize).clone(),
            None => Value::Undefined,
        }
    }

    /// Called at loop back-edges when the flag of the process is up: time slice, abort, limits.
    #[cold]
    pub(crate) fn attend(&mut self) -> Result<(), failure::Raised> {
        self.check_stop(true, false)?;
        if self.engine.limits.take_memory_shortage() {
            return Err(self.raise_here(crate::value::memory::shortage()));
        }
        if self.world.schedule.is_seeded() {
            if !self.engine.limits.step() {
                return Err(self.out_of_steps());
            }
            if !self.world.schedule.turn_is_over() {
                return Ok(());
            }
        } else {
            self.process.attention.store(false, Ordering::Relaxed);
            if !self.world.slice_is_over() {
                return Ok(());
            }
        }
        if self.wait(Wait::Turn).is_err() {
            return Err(self
                .still_raised()
                .unwrap_or_else(|| self.interrupt(Interrupt::Abort)));
        }
        Ok(())
    }

    /// All statements that may run have run: the program ends.
    fn out_of_steps(&mut self) -> failure::Raised {
        let at = self.place(self.frame().at);
        let text = format!(
            "fourd: stopped at {}: all statements that may run have (--max-steps)\n",
            at.file_and_line()
        );
        self.engine
            .host
            .print(&crate::runtime::host::Output::Stderr, &text);
        self.engine.set_failed();
        self.engine.quit();
        self.interrupt(Interrupt::Quit)
    }

    /// The back-edge test.
    #[inline(always)]
    pub(crate) fn poll(&mut self) -> Flow {
        if self.process.attention.load(Ordering::Relaxed) && self.attend().is_err() {
            return Flow::Raised;
        }
        Flow::Next
    }

    /// As [`Context::poll`], from inside a command that runs code.
    #[inline(always)]
    pub(crate) fn poll_inside(&mut self) -> Result<(), failure::Raised> {
        match self.poll() {
            Flow::Raised => Err(failure::Raised(())),
            _ => Ok(()),
        }
    }
}

#[cold]
#[inline(never)]
fn cold_int(value: &Value) -> i64 {
    crate::value::number::to_longint(value.as_number().unwrap_or(0.0)).into()
}

#[cold]
#[inline(never)]
fn cold_real(value: &Value) -> f64 {
    value.as_real().unwrap_or(0.0)
}

#[cold]
#[inline(never)]
fn cold_set(place: &mut Value, value: Value) {
    *place = value;
}

#[cold]
fn too_deep(calls: usize) -> Error {
    Error::new(
        crate::value::error::code::RECURSION,
        format!("Too many calls inside each other ({calls}): the stack is full"),
    )
    .with_hint("a method that calls itself needs a condition that ends it")
}

impl Executable {
    pub fn new(routine: Arc<Routine>, class: Option<Rc<crate::value::class::Class>>) -> Executable {
        let defaults = routine
            .slots
            .iter()
            .map(|slot| convert::default_value(&slot.ty))
            .collect();
        let params = routine.signature.params.iter();
        let accepted = params.map(|_| SomeClasses::default()).collect();
        Executable {
            routine,
            defaults,
            body: OnceCell::new(),
            value: OnceCell::new(),
            accepted,
            need: Cell::new(0),
            class,
        }
    }

    /// Does the parameter surely take instances of this object's class?
    #[inline(always)]
    fn accepts(&self, param: usize, value: &Value) -> bool {
        match value {
            Value::Object(object) => self.accepted[param].have(object),
            _ => false,
        }
    }

    /// Is this a formula that is nothing but an expression? Lowers it if need be.
    pub(crate) fn value(self: &Rc<Self>, world: &Rc<World>) -> bool {
        self.value
            .get_or_init(|| on_large_stack(&self.routine.source, || lower::expression(self, world)))
            .is_some()
    }

    /// The lowered body, made at the first call.
    pub(crate) fn body(self: &Rc<Self>, world: &Rc<World>) -> &lower::Step {
        self.body
            .get_or_init(|| on_large_stack(&self.routine.source, || lower::routine(self, world)))
    }
}

/// Runs what walks the tree of a source text, which may be deep. A process may be at the end of
/// its small stack when it calls a method for the first time.
pub(crate) fn on_large_stack<T>(source: &Source, work: impl FnOnce() -> T) -> T {
    /// No shorter text is deep.
    const SHORT: usize = 200;
    const SIZE: usize = 32 << 20;
    if source.text.len() < SHORT {
        return work();
    }
    match DefaultStack::new(SIZE) {
        Ok(stack) => corosensei::on_stack(stack, work),
        Err(_) => work(),
    }
}
