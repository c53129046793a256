//! The messages of a worker.
//!
//! A killed worker goes on with the task it is at; what is posted to it from then on is for its
//! successor, a new worker of the same name (commands/kill-worker).

use std::collections::VecDeque;

use parking_lot::Mutex;

use crate::shared::parcel::Parcel;

/// Which code to run with which arguments.
pub struct Message {
    pub code: MessageCode,
    /// The project or component that names the code.
    pub unit: u32,
    pub args: Vec<Parcel>,
    /// From the worker itself: under this number it keeps the very values.
    pub own: Option<u64>,
}

pub enum MessageCode {
    Method(String),
    /// A function object.
    Formula(Parcel),
}

/// Messages that wait.
#[derive(Default)]
pub(crate) struct Mailbox {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    messages: VecDeque<Message>,
    successor: VecDeque<Message>,
    /// The worker ends when its task does.
    killed: bool,
    /// The worker has ended: nobody reads this any more.
    closed: bool,
}

impl Mailbox {
    /// Leaves a message; gives it back if the worker has ended in the meantime.
    pub(crate) fn post(&self, message: Message) -> Result<(), Message> {
        let mut state = self.state.lock();
        if state.closed {
            return Err(message);
        }
        if !state.killed {
            state.messages.push_back(message);
        } else if message.own.is_none() {
            state.successor.push_back(message);
        }
        Ok(())
    }

    /// The next message. A worker that finds none rests, and so does its memory.
    pub(crate) fn take(&self) -> Option<Message> {
        let mut state = self.state.lock();
        let next = state.messages.pop_front();
        if next.is_none() {
            state.messages = VecDeque::new();
        }
        next
    }

    /// Forgets all messages.
    pub(crate) fn clear(&self) {
        self.state.lock().messages.clear();
    }

    /// Forgets all messages; the worker is to end.
    pub(crate) fn kill(&self) {
        let mut state = self.state.lock();
        state.messages.clear();
        state.killed = true;
    }

    pub(crate) fn is_killed(&self) -> bool {
        self.state.lock().killed
    }

    /// The worker has ended: the messages for its successor.
    pub(crate) fn close(&self) -> VecDeque<Message> {
        let mut state = self.state.lock();
        state.closed = true;
        std::mem::take(&mut state.successor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(name: &str) -> Message {
        Message {
            code: MessageCode::Method(name.into()),
            unit: 0,
            args: Vec::new(),
            own: None,
        }
    }

    fn name(message: &Message) -> &str {
        match &message.code {
            MessageCode::Method(name) => name,
            MessageCode::Formula(_) => "",
        }
    }

    #[test]
    fn what_comes_after_the_kill_is_for_the_successor() {
        let mailbox = Mailbox::default();
        assert!(mailbox.post(message("forgotten")).is_ok());
        mailbox.kill();
        assert!(mailbox.post(message("later")).is_ok());
        assert!(mailbox.take().is_none());
        let successor = mailbox.close();
        let names: Vec<&str> = successor.iter().map(name).collect();
        assert_eq!(names, ["later"]);
        let back = mailbox.post(message("too late")).expect_err("is closed");
        assert_eq!(name(&back), "too late");
    }
}
