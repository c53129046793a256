//! The threads of preemptive processes: one world each, as many as the machine has processors.
//! They are started when the first such process is, and end with the program.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;

use parking_lot::Mutex;

use super::engine::Engine;
use super::inbox::Inbox;
use super::world::World;

/// The machine stack of such a thread, for the scheduler; processes bring their own.
const THREAD_STACK: usize = 1 << 20;

/// The preemptive worlds of a program.
#[derive(Default)]
pub struct Crew {
    members: Mutex<Vec<Member>>,
}

struct Member {
    inbox: Arc<Inbox>,
    thread: JoinHandle<()>,
}

impl Crew {
    /// The inbox of the world with the fewest processes, for one more.
    pub(crate) fn least_busy(&self, engine: &Arc<Engine>) -> std::io::Result<Arc<Inbox>> {
        let mut members = self.members.lock();
        if members.is_empty() {
            let processors = std::thread::available_parallelism().map_or(2, usize::from);
            for i in 0..processors.max(2) {
                members.push(Member::start(engine, i)?);
            }
        }
        let least = members
            .iter()
            .map(|member| &member.inbox)
            .min_by_key(|inbox| inbox.load.load(Ordering::Relaxed));
        Ok(Arc::clone(least.expect("a crew has members")))
    }

    /// Waits until all processes of these worlds have ended, which have been asked to.
    pub(crate) fn join(&self) {
        let members = std::mem::take(&mut *self.members.lock());
        for member in members {
            // a panic of the thread has been reported as a bug of the process already
            let _ = member.thread.join();
        }
    }
}

impl Member {
    fn start(engine: &Arc<Engine>, i: usize) -> std::io::Result<Member> {
        let inbox = Arc::new(Inbox::new(false));
        let (engine, own) = (Arc::clone(engine), Arc::clone(&inbox));
        // before the thread runs, so that nobody takes the others for all there are
        engine.worlds.join(&own);
        let thread = std::thread::Builder::new()
            .name(format!("preemptive {i}"))
            .stack_size(THREAD_STACK)
            .spawn(move || World::preemptive(engine, own).serve())?;
        Ok(Member { inbox, thread })
    }
}
