//! `--trace-processes`: the life of processes and sessions on standard error, a line an event, as
//! text for a person or as a JSON object for a program.

use serde_json::{Map, Value, json};

use super::host::{Host, Output};
use super::record::Record;

/// How the life of processes is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Trace {
    /// Lines for a person.
    Text,
    /// One JSON object a line.
    Json,
}

/// Something that happens to a process or a session.
pub(crate) struct Event {
    subject: Subject,
    /// `starts`, `waits`, `wakes`, `ends`, `opens` …
    what: &'static str,
    detail: Option<String>,
}

enum Subject {
    Process(u32, String),
    Session(String),
}

impl Event {
    pub(crate) fn process(record: &Record, what: &'static str) -> Event {
        Event {
            subject: Subject::Process(record.number, record.name.clone()),
            what,
            detail: None,
        }
    }

    pub(crate) fn session(id: &str, what: &'static str) -> Event {
        Event {
            subject: Subject::Session(id.to_owned()),
            what,
            detail: None,
        }
    }

    pub(crate) fn with(self, detail: impl Into<String>) -> Event {
        Event {
            detail: Some(detail.into()),
            ..self
        }
    }

    fn text(&self, time: f64) -> String {
        let subject = match &self.subject {
            Subject::Process(number, name) => format!("process {number} `{name}`"),
            Subject::Session(id) => format!("session {id}"),
        };
        let detail = self.detail.as_ref();
        let detail = detail.map_or_else(String::new, |detail| format!(" ({detail})"));
        format!("fourd: [{time:.3}] {subject} {}{detail}\n", self.what)
    }

    fn json(&self, time: f64) -> String {
        let mut line = Map::new();
        line.insert("time".into(), json!((time * 1e6).round() / 1e6));
        match &self.subject {
            Subject::Process(number, name) => {
                line.insert("process".into(), json!(number));
                line.insert("name".into(), json!(name));
            }
            Subject::Session(id) => {
                line.insert("session".into(), json!(id));
            }
        }
        line.insert("event".into(), json!(self.what));
        if let Some(detail) = &self.detail {
            line.insert("detail".into(), json!(detail));
        }
        format!("{}\n", Value::Object(line))
    }
}

impl Trace {
    pub(crate) fn tell(self, host: &Host, event: &Event) {
        let time = host.elapsed().as_secs_f64();
        let line = match self {
            Trace::Text => event.text(time),
            Trace::Json => event.json(time),
        };
        host.print(&Output::Stderr, &line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_a_line_of_either_form() {
        let event = Event::session("ABC", "opens").with("a \"guest\"");
        assert_eq!(
            event.text(1.5),
            "fourd: [1.500] session ABC opens (a \"guest\")\n"
        );
        let line: Value = serde_json::from_str(&event.json(1.5)).expect("is JSON");
        assert_eq!(
            line,
            json!({"time": 1.5, "session": "ABC", "event": "opens", "detail": "a \"guest\""})
        );
    }
}
