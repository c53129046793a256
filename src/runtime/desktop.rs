//! What an application with a screen keeps: its pasteboard, the method for events, the chosen
//! language, and whether a person answers. Without a screen it still works inside the program; the
//! pasteboard of the system is not touched.

use std::sync::atomic::{AtomicBool, Ordering};

use parking_lot::Mutex;

/// The state of the interface of an engine.
#[derive(Default)]
pub struct Desktop {
    pub pasteboard: Pasteboard,
    /// `ON EVENT CALL`; empty if no method is installed.
    event_method: Mutex<String>,
    /// `SET DATABASE LOCALIZATION`, if it was called.
    localization: Mutex<Option<String>>,
    interactive: AtomicBool,
}

impl Desktop {
    pub fn event_method(&self) -> String {
        self.event_method.lock().clone()
    }

    pub fn set_event_method(&self, name: String) {
        *self.event_method.lock() = name;
    }

    /// The language that the program has chosen.
    pub fn localization(&self) -> Option<String> {
        self.localization.lock().clone()
    }

    pub fn set_localization(&self, language: String) {
        *self.localization.lock() = Some(language);
    }

    /// Does a person at the terminal answer dialogs?
    pub fn is_interactive(&self) -> bool {
        self.interactive.load(Ordering::Relaxed)
    }

    pub fn set_interactive(&self, interactive: bool) {
        self.interactive.store(interactive, Ordering::Relaxed);
    }
}

/// Data by type. A type is a text; those of texts are one type in several encodings.
#[derive(Default)]
pub struct Pasteboard(Mutex<Vec<(String, Vec<u8>)>>);

impl Pasteboard {
    pub fn clear(&self) {
        self.0.lock().clear();
    }

    /// Adds data of a type; data of the same type is replaced.
    pub fn put(&self, kind: &str, data: Vec<u8>) {
        let mut entries = self.0.lock();
        entries.retain(|(other, _)| other != kind);
        entries.push((kind.to_owned(), data));
    }

    pub fn get(&self, kind: &str) -> Option<Vec<u8>> {
        let entries = self.0.lock();
        entries
            .iter()
            .find(|(other, _)| other == kind)
            .map(|(_, data)| data.clone())
    }
}

/// What became of a question to a person.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nobody is there: the command answers by itself.
    Automatic,
    /// A line that was typed, without its end.
    Typed(String),
    /// The input has ended: as if the dialog had been cancelled.
    Closed,
}

impl super::engine::Engine {
    /// Asks the person at the terminal, if there is one; the whole thread waits for the answer.
    pub fn ask(&self, question: &str) -> Answer {
        if !self.desktop.is_interactive() {
            return Answer::Automatic;
        }
        self.host.print(&super::host::Output::Stderr, question);
        let mut line = String::new();
        match std::io::stdin().read_line(&mut line) {
            Ok(read) if read > 0 => Answer::Typed(line.trim_end_matches(['\r', '\n']).to_owned()),
            _ => Answer::Closed,
        }
    }
}
