//! The semaphores of a program: names, their owners, and who waits in which order.

use std::collections::VecDeque;

use indexmap::IndexMap;
use parking_lot::Mutex;

use crate::shared::group::{ProcessId, Waker};

/// All semaphores. A name exists while a process owns it.
#[derive(Default)]
pub struct Semaphores {
    owned: Mutex<IndexMap<String, Semaphore>>,
}

struct Semaphore {
    owner: Option<ProcessId>,
    waiting: VecDeque<(ProcessId, Waker)>,
}

impl Semaphore {
    /// Wakes who is next; false if nobody waits.
    fn wake_next(&self) -> bool {
        let next = self.waiting.front();
        if let Some((_, wake)) = next {
            wake();
        }
        next.is_some()
    }
}

impl Semaphores {
    /// Takes the semaphore if it is free, nobody is before this process, or it owns it already.
    /// Otherwise the process waits for its turn if it leaves a waker.
    pub fn take(&self, name: &str, process: ProcessId, waker: Option<Waker>) -> bool {
        let mut owned = self.owned.lock();
        let semaphore = owned.entry(name.to_owned()).or_insert_with(|| Semaphore {
            owner: None,
            waiting: VecDeque::new(),
        });
        let first = semaphore.waiting.front();
        if semaphore.owner.is_none() && first.is_none_or(|(first, _)| *first == process) {
            semaphore.owner = Some(process);
            semaphore.waiting.retain(|(waiting, _)| *waiting != process);
        }
        let taken = semaphore.owner == Some(process);
        if let Some(waker) = waker.filter(|_| !taken)
            && semaphore
                .waiting
                .iter()
                .all(|(waiting, _)| *waiting != process)
        {
            semaphore.waiting.push_back((process, waker));
        }
        taken
    }

    /// The process does not wait any more. If its turn had come, it is the next one's.
    pub fn forget(&self, name: &str, process: ProcessId) {
        let mut owned = self.owned.lock();
        if let Some(semaphore) = owned.get_mut(name) {
            semaphore.waiting.retain(|(waiting, _)| *waiting != process);
            if semaphore.owner.is_none() && !semaphore.wake_next() {
                owned.shift_remove(name);
            }
        }
    }

    /// Frees the semaphore if the process owns it; the first that waits is woken.
    pub fn clear(&self, name: &str, process: ProcessId) {
        let mut owned = self.owned.lock();
        let Some(semaphore) = owned
            .get_mut(name)
            .filter(|semaphore| semaphore.owner == Some(process))
        else {
            return;
        };
        semaphore.owner = None;
        if !semaphore.wake_next() {
            owned.shift_remove(name);
        }
    }

    /// Frees all semaphores of a process that has ended.
    pub fn clear_all(&self, process: ProcessId) {
        let concerns = |semaphore: &Semaphore| {
            let mut waiting = semaphore.waiting.iter();
            semaphore.owner == Some(process) || waiting.any(|(waiting, _)| *waiting == process)
        };
        let names: Vec<String> = {
            let owned = self.owned.lock();
            let concerned = owned.iter().filter(|(_, semaphore)| concerns(semaphore));
            concerned.map(|(name, _)| name.clone()).collect()
        };
        for name in names {
            self.forget(&name, process);
            self.clear(&name, process);
        }
    }

    pub fn exists(&self, name: &str) -> bool {
        self.owned
            .lock()
            .get(name)
            .is_some_and(|semaphore| semaphore.owner.is_some())
    }
}
