//! A program of the system that runs: threads read what it writes, write what it is to read, and
//! wait for its end.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use parking_lot::Mutex;

/// What to start.
pub struct Settings {
    pub program: PathBuf,
    pub arguments: Vec<String>,
    pub folder: Option<PathBuf>,
    pub variables: Vec<(String, String)>,
    /// When it is ended if it still runs.
    pub timeout: Option<Duration>,
}

/// What a program has written.
pub enum Event {
    Output(Vec<u8>),
    Errors(Vec<u8>),
}

/// A program that was started.
pub struct Child {
    pub pid: u32,
    state: Mutex<State>,
    /// Called from other threads when something has happened.
    notice: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    events: VecDeque<Event>,
    output: Vec<u8>,
    errors: Vec<u8>,
    input: Option<Sender<Vec<u8>>>,
    exit_code: Option<i32>,
    failure: Option<String>,
    kill: bool,
    ended: bool,
    /// The streams that may still bring something.
    open_streams: u8,
}

/// How often it is looked whether the program has ended: at first often, as most end soon.
const FIRST_LOOK: Duration = Duration::from_micros(100);
const LAST_LOOK: Duration = Duration::from_millis(5);
/// For how long the streams of a program that has ended are read on: it may have left children
/// that keep them open.
const GRACE: Duration = Duration::from_millis(500);

impl Child {
    /// Starts a program.
    pub fn start(
        settings: Settings,
        notice: Box<dyn Fn() + Send + Sync>,
    ) -> std::io::Result<Arc<Child>> {
        let mut command = Command::new(&settings.program);
        command
            .args(&settings.arguments)
            .envs(settings.variables)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(folder) = settings.folder {
            command.current_dir(folder);
        }
        let mut process = command.spawn()?;
        let (sender, receiver) = channel();
        let child = Arc::new(Child {
            pid: process.id(),
            state: Mutex::new(State {
                input: Some(sender),
                open_streams: 2,
                ..State::default()
            }),
            notice,
        });
        if let Some(stdin) = process.stdin.take() {
            std::thread::spawn(move || write_all(stdin, &receiver));
        }
        if let Some(stdout) = process.stdout.take() {
            let child = Arc::clone(&child);
            std::thread::spawn(move || child.read(stdout, Event::Output));
        }
        if let Some(stderr) = process.stderr.take() {
            let child = Arc::clone(&child);
            std::thread::spawn(move || child.read(stderr, Event::Errors));
        }
        let watched = Arc::clone(&child);
        let deadline = settings.timeout.map(|timeout| Instant::now() + timeout);
        std::thread::spawn(move || watched.watch(process, deadline));
        Ok(child)
    }

    fn read(&self, mut stream: impl Read, event: fn(Vec<u8>) -> Event) {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            let bytes = buffer.get(..count).unwrap_or_default().to_vec();
            let mut state = self.state.lock();
            match event(Vec::new()) {
                Event::Output(_) => state.output.extend(&bytes),
                Event::Errors(_) => state.errors.extend(&bytes),
            }
            state.events.push_back(event(bytes));
            drop(state);
            (self.notice)();
        }
        self.state.lock().open_streams -= 1;
    }

    /// Waits for the end of the program, and brings it about when it is time.
    fn watch(&self, mut process: std::process::Child, deadline: Option<Instant>) {
        let mut late = false;
        let mut pause = FIRST_LOOK;
        let status = loop {
            match process.try_wait() {
                Ok(Some(status)) => break Ok(status),
                Ok(None) => {}
                Err(error) => break Err(error),
            }
            late = late || deadline.is_some_and(|deadline| deadline <= Instant::now());
            if late || self.state.lock().kill {
                // it may have ended by itself in this moment
                let _ = process.kill();
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(LAST_LOOK);
        };
        let ended = Instant::now();
        while self.state.lock().open_streams > 0 && ended.elapsed() < GRACE {
            std::thread::sleep(FIRST_LOOK);
        }
        let mut state = self.state.lock();
        match status {
            Ok(status) => state.exit_code = status.code(),
            Err(error) => state.failure = Some(error.to_string()),
        }
        if late {
            state.failure = Some("the program was ended because it took too long".into());
        }
        state.input = None;
        state.ended = true;
        drop(state);
        (self.notice)();
    }

    /// The oldest that nobody has seen.
    pub fn next_event(&self) -> Option<Event> {
        self.state.lock().events.pop_front()
    }

    /// Gives the program something to read.
    pub fn post(&self, bytes: Vec<u8>) {
        if let Some(input) = &self.state.lock().input {
            // a program need not read all that it is given
            let _ = input.send(bytes);
        }
    }

    pub fn close_input(&self) {
        self.state.lock().input = None;
    }

    pub fn kill(&self) {
        self.state.lock().kill = true;
    }

    pub fn has_ended(&self) -> bool {
        self.state.lock().ended
    }

    pub fn exit_code(&self) -> Option<i32> {
        self.state.lock().exit_code
    }

    /// Why it did not run as it should.
    pub fn failure(&self) -> Option<String> {
        self.state.lock().failure.clone()
    }

    pub fn output(&self) -> Vec<u8> {
        self.state.lock().output.clone()
    }

    pub fn errors(&self) -> Vec<u8> {
        self.state.lock().errors.clone()
    }
}

fn write_all(mut stdin: impl Write, parts: &Receiver<Vec<u8>>) {
    while let Ok(bytes) = parts.recv() {
        if stdin
            .write_all(&bytes)
            .and_then(|()| stdin.flush())
            .is_err()
        {
            return;
        }
    }
}
