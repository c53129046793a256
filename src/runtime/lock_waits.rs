//! Which process waits for which lock, so that processes which wait for each other in a circle
//! are found before they do.
//!
//! It knows locks of shared groups only: a semaphore is waited for with a limit, and who will
//! trigger a signal cannot be known.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use parking_lot::Mutex;

use crate::shared::group::{Group, ProcessId};

/// A process at a `Use` that it cannot enter yet.
#[derive(Clone)]
pub struct LockWait {
    pub group: Arc<Group>,
    /// The process as an error names it: its number and name.
    pub process: String,
    /// `file:line` of the `Use`.
    pub place: String,
}

/// All processes of a program that wait for a lock.
#[derive(Default)]
pub struct LockWaits {
    waiting: Mutex<HashMap<ProcessId, LockWait>>,
}

impl LockWaits {
    /// The process is about to wait. If that would close a circle, it must not: the text says
    /// who waits where.
    pub fn begin(&self, process: ProcessId, wait: LockWait) -> Result<(), String> {
        let mut waiting = self.waiting.lock();
        let mut circle = vec![wait.clone()];
        let mut owner = wait.group.owner();
        while let Some(id) = owner {
            if id == process {
                return Err(describe(&circle));
            }
            // a longer chain than there are waiting processes would go round without this one
            let next = waiting.get(&id).filter(|_| circle.len() <= waiting.len());
            let Some(next) = next else { break };
            circle.push(next.clone());
            owner = next.group.owner();
        }
        waiting.insert(process, wait);
        Ok(())
    }

    /// A paused process leaves the queue of the lock that it waits for; it asks for the lock again
    /// when it goes on.
    pub fn give_up(&self, process: ProcessId) {
        let wait = self.waiting.lock().remove(&process);
        if let Some(wait) = wait {
            wait.group.forget(process);
        }
    }

    /// The process has got the lock, or does not want it any more.
    pub fn end(&self, process: ProcessId) {
        self.waiting.lock().remove(&process);
    }
}

fn describe(circle: &[LockWait]) -> String {
    let mut text = String::from("Deadlock: ");
    for (i, wait) in circle.iter().enumerate() {
        let holder = circle.get(i + 1).unwrap_or(&circle[0]);
        let separator = if i == 0 { "" } else { ", which " };
        let subject = if i == 0 { wait.process.as_str() } else { "" };
        let space = if i == 0 { " " } else { "" };
        // writing into a text cannot fail
        let _ = write!(
            text,
            "{separator}{subject}{space}waits at {} for a shared object in use by {}",
            wait.place, holder.process
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(group: &Arc<Group>, process: &str, place: &str) -> LockWait {
        LockWait {
            group: Arc::clone(group),
            process: process.into(),
            place: place.into(),
        }
    }

    #[test]
    fn a_circle_of_two_names_both_and_their_places() {
        let (a, b) = (Arc::new(Group::default()), Arc::new(Group::default()));
        assert!(a.try_lock(1) && b.try_lock(2));
        let waits = LockWaits::default();
        assert!(
            waits
                .begin(1, wait(&b, "process 1 `one`", "m.4dm:3"))
                .is_ok()
        );
        let text = waits
            .begin(2, wait(&a, "process 2 `two`", "n.4dm:4"))
            .expect_err("a circle");
        for part in ["process 1 `one`", "process 2 `two`", "m.4dm:3", "n.4dm:4"] {
            assert!(text.contains(part), "{text}");
        }
        // the first one has given up: nothing is in the way any more
        waits.end(1);
        assert!(waits.begin(2, wait(&a, "two", "n.4dm:4")).is_ok());
    }

    #[test]
    fn a_chain_is_no_circle() {
        let groups: Vec<Arc<Group>> = (0..4).map(|_| Arc::default()).collect();
        let waits = LockWaits::default();
        for (i, group) in groups.iter().enumerate() {
            assert!(group.try_lock(i as u64));
        }
        for i in 0..3 {
            assert!(
                waits
                    .begin(i, wait(&groups[i as usize + 1], "p", "m:1"))
                    .is_ok()
            );
        }
        let text = waits.begin(3, wait(&groups[0], "last", "m:9"));
        assert!(text.is_err(), "four in a circle");
    }
}
