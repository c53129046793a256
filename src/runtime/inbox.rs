//! How threads reach a world: each has an inbox, where others leave the numbers of processes to
//! wake and orders to carry out. And who of them is asleep, so that the last one to fall asleep
//! knows that nobody will ever wake them.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use parking_lot::{Condvar, Mutex};

use super::world::World;

/// Something to do in a world.
pub(crate) type Order = Box<dyn FnOnce(&Rc<World>) + Send>;

/// What an inbox holds.
pub(crate) enum Post {
    /// What a process waits for may be had.
    Wake(u32),
    Do(Order),
}

/// The inbox of a world.
pub struct Inbox {
    posts: Mutex<Vec<Post>>,
    arrived: Condvar,
    /// Raised to make the running process of the world look up: time slice, abort, orders.
    pub(crate) attention: Arc<AtomicBool>,
    /// How many processes live there.
    pub(crate) load: AtomicUsize,
}

impl Inbox {
    pub(crate) fn new(attention: bool) -> Inbox {
        Inbox {
            posts: Mutex::default(),
            arrived: Condvar::new(),
            attention: Arc::new(AtomicBool::new(attention)),
            load: AtomicUsize::new(0),
        }
    }

    /// Wakes a process that has left a waker somewhere.
    pub(crate) fn wake(&self, number: u32) {
        self.posts.lock().push(Post::Wake(number));
        self.arrived.notify_one();
    }

    /// Has something done in the world, at the next switch of processes.
    pub(crate) fn run(&self, order: impl FnOnce(&Rc<World>) + Send + 'static) {
        self.posts.lock().push(Post::Do(Box::new(order)));
        self.attention.store(true, Ordering::Relaxed);
        self.arrived.notify_one();
    }

    pub(crate) fn take(&self) -> Vec<Post> {
        std::mem::take(&mut *self.posts.lock())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.posts.lock().is_empty()
    }

    /// Sleeps until something is posted, at most until a moment.
    pub(crate) fn sleep(&self, until: Option<Instant>) {
        let mut posts = self.posts.lock();
        if !posts.is_empty() {
            return;
        }
        match until {
            Some(at) => {
                self.arrived.wait_until(&mut posts, at);
            }
            None => self.arrived.wait(&mut posts),
        }
    }
}

/// The worlds of a program that run.
#[derive(Default)]
pub(crate) struct Worlds {
    /// Each with whether it sleeps until another one wakes it.
    running: Mutex<Vec<(Arc<Inbox>, bool)>>,
}

impl Worlds {
    pub(crate) fn join(&self, inbox: &Arc<Inbox>) {
        self.running.lock().push((Arc::clone(inbox), false));
    }

    /// The world of the cooperative processes: it is there first.
    pub(crate) fn main(&self) -> Option<Arc<Inbox>> {
        let running = self.running.lock();
        running.first().map(|(inbox, _)| Arc::clone(inbox))
    }

    pub(crate) fn leave(&self, inbox: &Arc<Inbox>) {
        self.running
            .lock()
            .retain(|(other, _)| !Arc::ptr_eq(other, inbox));
    }

    /// A world has nobody who could run, and no timer. False if this is so in all worlds: then
    /// nobody will ever wake it.
    pub(crate) fn fall_asleep(&self, inbox: &Arc<Inbox>) -> bool {
        let mut running = self.running.lock();
        for (other, asleep) in &mut *running {
            if Arc::ptr_eq(other, inbox) {
                *asleep = true;
            }
        }
        running
            .iter()
            .any(|(other, asleep)| !*asleep || !other.is_empty())
    }

    pub(crate) fn wake_up(&self, inbox: &Arc<Inbox>) {
        for (other, asleep) in &mut *self.running.lock() {
            if Arc::ptr_eq(other, inbox) {
                *asleep = false;
            }
        }
    }

    /// Makes all worlds look around: the program is to end, or a process has.
    pub(crate) fn look_up(&self) {
        for (inbox, _) in &*self.running.lock() {
            inbox.run(|_| {});
        }
    }
}
