//! The lock of a group of shared objects: re-entrant, owned by a process, fair.
//!
//! Nothing here blocks: who does not get the lock leaves a waker and waits in its own way, so a
//! cooperative process gives its turn to others.

use std::collections::VecDeque;
use std::sync::Arc;

use parking_lot::Mutex;

/// Identifies a process among all processes of all worlds of the program, for its whole life.
pub type ProcessId = u64;

/// Wakes a process that waits: it is called once the thing waited for may be had.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The lock that all objects of a group share.
#[derive(Default)]
pub struct Group {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    owner: Option<ProcessId>,
    /// How many `Use` of the owner are open.
    depth: u32,
    waiting: VecDeque<(ProcessId, Waker)>,
    /// The group that its members have joined: `Use` that are still open end there.
    merged: Option<Arc<Group>>,
}

thread_local! {
    /// The process that runs on this thread now: the scheduler sets it at every switch. It is
    /// to shared objects what the thread's identity is to a re-entrant mutex.
    static RUNNING: std::cell::Cell<ProcessId> = const { std::cell::Cell::new(0) };
}

/// Says which process runs on this thread from now on.
pub fn set_running(process: ProcessId) {
    RUNNING.set(process);
}

/// The process that runs on this thread.
pub fn running() -> ProcessId {
    RUNNING.get()
}

impl Group {
    /// Takes the lock for a process if it is free or its own.
    pub fn try_lock(&self, process: ProcessId) -> bool {
        let mut state = self.state.lock();
        match state.owner {
            None => {
                state.owner = Some(process);
                state.depth = 1;
                state.waiting.retain(|(waiting, _)| *waiting != process);
                true
            }
            Some(owner) if owner == process => {
                state.depth += 1;
                true
            }
            Some(_) => false,
        }
    }

    /// Takes the lock, or leaves a waker that is called when it is free.
    pub fn lock_or_wait(&self, process: ProcessId, waker: Waker) -> bool {
        let mut state = self.state.lock();
        match state.owner {
            Some(owner) if owner != process => {
                if !state.waiting.iter().any(|(waiting, _)| *waiting == process) {
                    state.waiting.push_back((process, waker));
                }
                false
            }
            _ => {
                state.owner = Some(process);
                state.depth += 1;
                state.waiting.retain(|(waiting, _)| *waiting != process);
                true
            }
        }
    }

    /// Gives the lock back once; when the last `Use` ends, the next process is woken.
    pub fn unlock(&self, process: ProcessId) {
        let next = {
            let mut state = self.state.lock();
            if state.owner != Some(process) {
                let merged = state.merged.clone();
                drop(state);
                if let Some(group) = merged {
                    group.unlock(process);
                }
                return;
            }
            state.depth = state.depth.saturating_sub(1);
            if state.depth > 0 {
                return;
            }
            state.owner = None;
            state.waiting.front().map(|(_, waker)| Arc::clone(waker))
        };
        if let Some(wake) = next {
            wake();
        }
    }

    /// Hands the open `Use` of a process over to the group that all members join now. False, and
    /// nothing is done, if another process holds either of the two.
    pub fn merge_into(&self, target: &Arc<Group>, process: ProcessId) -> bool {
        let depth = {
            let state = self.state.lock();
            match state.owner {
                Some(owner) if owner != process => return false,
                Some(_) => state.depth,
                None => 0,
            }
        };
        if depth > 0 {
            let mut state = target.state.lock();
            match state.owner {
                Some(owner) if owner != process => return false,
                _ => {
                    state.owner = Some(process);
                    state.depth += depth;
                }
            }
        }
        let waiting = {
            let mut state = self.state.lock();
            state.owner = None;
            state.depth = 0;
            state.merged = Some(Arc::clone(target));
            std::mem::take(&mut state.waiting)
        };
        for (_, wake) in waiting {
            wake();
        }
        true
    }

    /// The process does not wait any more. If the lock has been given back for it, the next one is
    /// woken instead.
    pub fn forget(&self, process: ProcessId) {
        let next = {
            let mut state = self.state.lock();
            state.waiting.retain(|(waiting, _)| *waiting != process);
            match state.owner {
                None => state.waiting.front().map(|(_, waker)| Arc::clone(waker)),
                Some(_) => None,
            }
        };
        if let Some(wake) = next {
            wake();
        }
    }

    /// Does the process hold the lock?
    pub fn is_held_by(&self, process: ProcessId) -> bool {
        self.state.lock().owner == Some(process)
    }

    /// Who holds the lock.
    pub fn owner(&self) -> Option<ProcessId> {
        self.state.lock().owner
    }
}
