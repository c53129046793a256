//! The world outside: the console and the clock. Commands reach the system only through here.

use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use parking_lot::Mutex;

/// Where text goes that a program prints.
pub enum Output {
    Stdout,
    Stderr,
}

/// The console and the clock of an engine.
pub struct Host {
    console: Mutex<Console>,
    started: Instant,
    /// Whoever read standard output has closed it.
    reader_gone: AtomicBool,
    /// How long the machine had been running by then.
    before_start: Duration,
    /// Nanoseconds since the start on a clock that only moves when it is told to.
    own_clock: Option<AtomicU64>,
}

/// Real streams, or buffers for tests and embedding.
enum Console {
    Streams {
        out: std::io::BufWriter<std::io::Stdout>,
    },
    Buffers {
        out: Vec<u8>,
        err: Vec<u8>,
    },
}

impl Host {
    /// The streams of the program.
    pub fn streams() -> Host {
        let out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout());
        Host {
            console: Mutex::new(Console::Streams { out }),
            started: Instant::now(),
            reader_gone: AtomicBool::new(false),
            before_start: machine_uptime(),
            own_clock: None,
        }
    }

    /// Keeps what is printed.
    pub fn buffers() -> Host {
        let console = Console::Buffers {
            out: Vec::new(),
            err: Vec::new(),
        };
        Host {
            console: Mutex::new(console),
            started: Instant::now(),
            reader_gone: AtomicBool::new(false),
            before_start: machine_uptime(),
            own_clock: None,
        }
    }

    /// Prints. A reader that has gone (a closed pipe) is not an error of the program; it is
    /// remembered: see [`Host::reader_gone`].
    pub fn print(&self, output: &Output, text: &str) {
        match (&mut *self.console.lock(), output) {
            (Console::Streams { out }, Output::Stdout) => {
                if let Err(error) = out.write_all(text.as_bytes())
                    && error.kind() == std::io::ErrorKind::BrokenPipe
                {
                    self.reader_gone.store(true, Ordering::Relaxed);
                }
            }
            (Console::Streams { out }, Output::Stderr) => {
                let _ = out.flush();
                let _ = std::io::stderr().write_all(text.as_bytes());
            }
            (Console::Buffers { out, .. }, Output::Stdout) => {
                out.extend_from_slice(text.as_bytes())
            }
            (Console::Buffers { err, .. }, Output::Stderr) => {
                err.extend_from_slice(text.as_bytes())
            }
        }
    }

    /// Has the reader of standard output closed it? Then nobody wants the rest.
    pub fn reader_gone(&self) -> bool {
        self.reader_gone.load(Ordering::Relaxed)
    }

    /// Writes out what is buffered.
    pub fn flush(&self) {
        if let Console::Streams { out } = &mut *self.console.lock() {
            let _ = out.flush();
        }
    }

    /// What was printed so far on standard output and standard error, if it is kept.
    pub fn printed(&self) -> (String, String) {
        match &*self.console.lock() {
            Console::Streams { .. } => (String::new(), String::new()),
            Console::Buffers { out, err } => (
                String::from_utf8_lossy(out).into_owned(),
                String::from_utf8_lossy(err).into_owned(),
            ),
        }
    }

    /// How long this machine has been running, for `Milliseconds` and `Tickcount`; where the
    /// system does not tell, how long the engine has.
    pub fn uptime(&self) -> Duration {
        self.before_start + self.elapsed()
    }

    /// Time is told by a clock of its own from now on: it stands still until [`Host::advance_to`].
    pub(crate) fn use_own_clock(&mut self) {
        self.own_clock = Some(AtomicU64::new(0));
    }

    /// This moment, for everything that waits.
    pub fn instant(&self) -> Instant {
        match &self.own_clock {
            None => Instant::now(),
            Some(clock) => self.started + Duration::from_nanos(clock.load(Ordering::Relaxed)),
        }
    }

    /// Moves the clock of its own on. False if real time counts, which nobody moves.
    pub(crate) fn advance_to(&self, moment: Instant) -> bool {
        let Some(clock) = &self.own_clock else {
            return false;
        };
        let since = moment.saturating_duration_since(self.started).as_nanos();
        let since = u64::try_from(since).unwrap_or(u64::MAX);
        clock.fetch_max(since, Ordering::Relaxed);
        true
    }

    /// Since the engine was started, for `Milliseconds` and `Tickcount`.
    pub fn elapsed(&self) -> Duration {
        self.instant().saturating_duration_since(self.started)
    }

    /// Now, in milliseconds since 1970 in universal time.
    pub fn now(&self) -> i64 {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

fn machine_uptime() -> Duration {
    let seconds = std::fs::read_to_string("/proc/uptime")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .unwrap_or_default()
}

/// The name of this machine.
pub fn machine_name() -> String {
    std::fs::read_to_string("/etc/hostname")
        .ok()
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .unwrap_or_else(|| "localhost".into())
}

/// The file of this program.
pub fn program_file() -> Option<std::path::PathBuf> {
    std::env::current_exe().ok()
}

/// The account that the environment names, if it does.
pub fn account_of_environment() -> Option<String> {
    ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .filter(|name| !name.is_empty())
}

/// The model of this machine; empty where the system does not tell.
pub fn machine_model() -> String {
    std::fs::read_to_string("/sys/class/dmi/id/product_name")
        .map(|name| name.trim().to_owned())
        .unwrap_or_default()
}

/// Milliseconds since 1970 as `2024-09-22T12:46:39.787Z`.
pub fn iso_utc(milliseconds: i64) -> String {
    let (date, second) = crate::value::Date::from_unix_seconds(milliseconds.div_euclid(1000));
    let (year, month, day) = date.parts();
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let fraction = milliseconds.rem_euclid(1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}Z")
}
