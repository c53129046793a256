//! What a run may use at most, and what stops it from outside: `--max-memory`, `--max-steps`,
//! `--timeout`, Ctrl-C.
//!
//! Memory is measured, not counted: a thread looks at what the process holds every few
//! milliseconds. Above the limit whoever runs gets an error at its next back-edge, which it can
//! handle; far above it the program ends. What would take a lot at once asks before
//! (`value::memory`).

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use super::engine::Engine;
use super::host::Output;
use crate::value::memory;

/// How often the memory is measured.
const MEASURE: Duration = Duration::from_millis(10);

/// The program ends when it uses so much more than it may.
const HARD_FACTOR: f64 = 1.25;

/// The limits of a run, and how near they are.
#[derive(Default)]
pub struct Limits {
    /// Statements that may still run; `u64::MAX` without a limit.
    steps: Option<AtomicU64>,
    /// More memory is in use than may be.
    memory_short: AtomicBool,
}

impl Limits {
    /// Lets so many statements run. All processes must run under a seed, which counts them.
    pub(super) fn set_steps(&mut self, steps: u64) {
        self.steps = Some(AtomicU64::new(steps));
    }

    /// One more statement runs. False if it was the last that may.
    #[inline]
    pub(crate) fn step(&self) -> bool {
        match &self.steps {
            None => true,
            Some(steps) => steps
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                    left.checked_sub(1)
                })
                .is_ok(),
        }
    }

    /// Is there too little memory? Asked once for each time it is found.
    pub(crate) fn take_memory_shortage(&self) -> bool {
        self.memory_short.swap(false, Ordering::Relaxed)
    }
}

/// What a program may use if nothing is said: four fifths of what the machine, or its container,
/// has; no limit where the system does not tell.
fn default_memory() -> u64 {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let machine = read("/proc/meminfo")
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB"))
        .and_then(|kilobytes| kilobytes.trim().parse::<u64>().ok())
        .map_or(u64::MAX, |kilobytes| kilobytes << 10);
    let container = read("/sys/fs/cgroup/memory.max").trim().parse();
    machine.min(container.unwrap_or(u64::MAX)) / 5 * 4
}

/// Watches the memory of the program until the engine is gone. `limit` is in bytes; the machine's
/// is looked up beside the start of the program.
pub fn watch_memory(engine: &Arc<Engine>, limit: Option<u64>) {
    if let Some(limit) = limit {
        memory::set_limit(limit);
    }
    let engine = Arc::downgrade(engine);
    std::thread::spawn(move || {
        let limit = limit.unwrap_or_else(default_memory);
        memory::set_limit(limit);
        watch(&engine, limit);
    });
}

fn watch(engine: &Weak<Engine>, limit: u64) {
    let hard = limit as f64 * HARD_FACTOR;
    loop {
        std::thread::sleep(MEASURE);
        let Some(engine) = engine.upgrade() else {
            return;
        };
        let used = memory::used();
        if used <= limit {
            continue;
        }
        if used as f64 > hard {
            let text = format!(
                "fourd: stopped: {used} bytes of memory are in use, {limit} may be (--max-memory)\n"
            );
            engine.host.print(&Output::Stderr, &text);
            engine.host.flush();
            std::process::exit(1);
        }
        engine.limits.memory_short.store(true, Ordering::Relaxed);
        engine.look_up();
    }
}

/// Ends the program on Ctrl-C or when the system asks for it: `On Exit` runs, output is written.
/// A second request, or a program that does not end by itself, ends it at once. `stopped` gets the
/// number of the signal.
#[cfg(unix)]
pub fn end_on_signals(engine: &Arc<Engine>, stopped: &Arc<AtomicU64>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    /// How long the program may take to end.
    const GRACE: Duration = Duration::from_secs(15);
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM])?;
    let (engine, stopped) = (Arc::downgrade(engine), Arc::clone(stopped));
    std::thread::spawn(move || {
        let mut asked = false;
        for signal in signals.forever() {
            let Some(engine) = engine.upgrade() else {
                return;
            };
            let number = u64::try_from(signal).unwrap_or_default();
            stopped.store(number, Ordering::Relaxed);
            let end_now = move |engine: &Engine| {
                engine.host.flush();
                std::process::exit(128 + signal);
            };
            if asked {
                end_now(&engine);
            }
            asked = true;
            engine.ask_to_end();
            let later = Arc::downgrade(&engine);
            std::thread::spawn(move || {
                std::thread::sleep(GRACE);
                if let Some(engine) = later.upgrade() {
                    end_now(&engine);
                }
            });
        }
    });
    Ok(())
}

/// Signals are a thing of Unix; elsewhere the system ends the program.
#[cfg(not(unix))]
pub fn end_on_signals(_: &Arc<Engine>, _: &Arc<AtomicU64>) -> std::io::Result<()> {
    Ok(())
}
