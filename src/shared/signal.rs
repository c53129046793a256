//! Signals: a process waits until another triggers (API/SignalClass).

use parking_lot::Mutex;

use super::group::{ProcessId, Waker};

/// The state of a 4D.Signal besides its shared properties.
#[derive(Default)]
pub struct Signal {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    signaled: bool,
    waiting: Vec<(ProcessId, Waker)>,
}

impl Signal {
    pub fn is_signaled(&self) -> bool {
        self.state.lock().signaled
    }

    /// Signals, for ever; wakes all that wait.
    pub fn trigger(&self) {
        let waiting = {
            let mut state = self.state.lock();
            state.signaled = true;
            std::mem::take(&mut state.waiting)
        };
        for (_, wake) in waiting {
            wake();
        }
    }

    /// True if it is signaled; otherwise leaves a waker.
    pub fn check_or_wait(&self, process: ProcessId, waker: Waker) -> bool {
        let mut state = self.state.lock();
        if !state.signaled && !state.waiting.iter().any(|(waiting, _)| *waiting == process) {
            state.waiting.push((process, waker));
        }
        state.signaled
    }

    /// The process does not wait any more.
    pub fn forget(&self, process: ProcessId) {
        self.state
            .lock()
            .waiting
            .retain(|(waiting, _)| *waiting != process);
    }
}
