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

impl Semaphores {
    /// Takes the semaphore if it is free, nobody is before this process, or it owns it already.
    pub fn take(&self, name: &str, process: ProcessId) -> bool {
        let mut owned = self.owned.lock();
        let semaphore = owned.entry(name.to_owned()).or_insert_with(|| Semaphore {
            owner: None,
            waiting: VecDeque::new(),
        });
        let free = semaphore.owner.is_none()
            && semaphore
                .waiting
                .front()
                .is_none_or(|(first, _)| *first == process);
        if free {
            semaphore.owner = Some(process);
            semaphore.waiting.retain(|(waiting, _)| *waiting != process);
        }
        semaphore.owner == Some(process)
    }

    /// The process waits for its turn.
    pub fn wait(&self, name: &str, process: ProcessId, waker: Waker) {
        if let Some(semaphore) = self.owned.lock().get_mut(name)
            && !semaphore
                .waiting
                .iter()
                .any(|(waiting, _)| *waiting == process)
        {
            semaphore.waiting.push_back((process, waker));
        }
    }

    /// The process does not wait any more.
    pub fn forget(&self, name: &str, process: ProcessId) {
        if let Some(semaphore) = self.owned.lock().get_mut(name) {
            semaphore.waiting.retain(|(waiting, _)| *waiting != process);
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
        match semaphore.waiting.front() {
            Some((_, wake)) => wake(),
            None => {
                owned.shift_remove(name);
            }
        }
    }

    /// Frees all semaphores of a process that has ended.
    pub fn clear_all(&self, process: ProcessId) {
        let names: Vec<String> = {
            let mut owned = self.owned.lock();
            owned
                .values_mut()
                .for_each(|semaphore| semaphore.waiting.retain(|(waiting, _)| *waiting != process));
            owned
                .iter()
                .filter(|(_, s)| s.owner == Some(process))
                .map(|(name, _)| name.clone())
                .collect()
        };
        for name in names {
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
