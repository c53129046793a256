//! `fourd help NAME`: what is known about a command or a constant.
//!
//! Everything shown comes from the declarations; the manual of the program itself is elsewhere.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::command::{Command, Needs, Run};
use crate::commands;
use crate::constants::{self, Constant, ConstantValue};

/// At most so many names are proposed for one that is not known.
const SUGGESTIONS: usize = 5;

/// Shows what `topic` is: a name of a command or constant (current, former or French, in any
/// letter case), a command's number (`10`, `C10`), a constant's token (`K8:3`), or a name with its
/// token as it stands in code (`ALERT:C41`). Gives the exit status: 0, or 2 if there is no such
/// thing.
pub fn run(topic: &str) -> i32 {
    let entries = find(topic.trim());
    if entries.is_empty() {
        eprintln!("{}", unknown(topic.trim()));
        return 2;
    }
    let texts: Vec<_> = entries.iter().map(Entry::describe).collect();
    // A reader that has seen enough may close the pipe; that is no error of ours.
    let _ = std::io::stdout().write_all(texts.join("\n").as_bytes());
    0
}

/// What a topic may be about.
enum Entry {
    Command(&'static Command),
    Constant(&'static Constant),
}

impl Entry {
    fn describe(&self) -> String {
        match self {
            Entry::Command(command) => describe_command(command),
            Entry::Constant(constant) => describe_constant(constant),
        }
    }
}

/// All that `topic` may mean: mostly one thing, but `Super` is two commands.
fn find(topic: &str) -> Vec<Entry> {
    if let Some(entry) = find_token(topic) {
        return vec![entry];
    }
    let name = topic.to_lowercase();
    let is = |other: &&str| other.to_lowercase() == name;
    // Current names come before former ones, and those before French ones.
    for rank in [Rank::Current, Rank::Former, Rank::French] {
        let found_commands = commands::all()
            .filter(|c| rank.names(c.name, c.former, c.french).iter().any(is))
            .map(Entry::Command);
        let found_constants = constants::all()
            .filter(|c| rank.names(c.name, c.former, c.french).iter().any(is))
            .map(Entry::Constant);
        let found: Vec<_> = found_commands.chain(found_constants).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The kinds of names that something has.
enum Rank {
    Current,
    Former,
    French,
}

impl Rank {
    /// Of all the names of something those of this kind.
    fn names(
        &self,
        current: &'static str,
        former: &'static [&'static str],
        french: Option<&'static str>,
    ) -> Vec<&'static str> {
        match self {
            Rank::Current => vec![current],
            Rank::Former => former.to_vec(),
            Rank::French => french.into_iter().collect(),
        }
    }
}

/// Reads a topic that is, or ends in, a number: `10`, `C10`, `K8:3`, `ALERT:C41`, `Pi:K30:1`.
fn find_token(topic: &str) -> Option<Entry> {
    let number = topic.rsplit_once(":C").map_or(topic, |(_, number)| number);
    let number = number.strip_prefix('C').unwrap_or(number);
    if let Ok(number) = number.parse() {
        return commands::by_number(number).map(Entry::Command);
    }
    let token = topic.rsplit_once(":K").map_or(topic, |(_, token)| token);
    let token = token.strip_prefix('K').unwrap_or(token);
    let (theme, position) = token.split_once(':')?;
    let (theme, position) = (theme.parse().ok()?, position.parse().ok()?);
    constants::by_token(theme, position).map(Entry::Constant)
}

fn describe_command(command: &Command) -> String {
    let mut text = format!("{}\n", command.signature());
    if !command.doc.is_empty() {
        line(&mut text, &format!("  {}", command.doc));
    }
    text.push('\n');
    let theme = commands::theme_of(command).map_or("none", |theme| theme.name);
    let safe = if command.thread_safe {
        "thread safe"
    } else {
        "not marked thread safe"
    };
    line(
        &mut text,
        &format!("Command {}, theme {theme}, {safe}.", command.number),
    );
    line(&mut text, state(command));
    if !command.sets.is_empty() {
        line(&mut text, &format!("Sets {}.", command.sets.join(", ")));
    }
    names(&mut text, command.former, command.french);
    if let Some(page) = page(command) {
        line(&mut text, &format!("Page: {page}"));
    }
    if !command.examples.is_empty() {
        text.push_str("\nExamples:\n");
        for (expression, result) in command.examples {
            line(&mut text, &format!("  {expression}  // {result}"));
        }
    }
    text
}

fn describe_constant(constant: &Constant) -> String {
    let mut text = match constant.value {
        ConstantValue::Integer(value) => format!("{} : Integer = {value}\n", constant.name),
        ConstantValue::Real(value) => format!("{} : Real = {value}\n", constant.name),
        ConstantValue::Text(value) => format!("{} : Text = {}\n", constant.name, quoted(value)),
        ConstantValue::Unknown => format!("{}\n  Its value is not documented.\n", constant.name),
    };
    text.push('\n');
    let theme = constants::theme_of(constant).map_or("none", |theme| theme.name);
    let token = constant
        .token
        .map_or("its token is not known".to_string(), |(theme, position)| {
            format!("token K{theme}:{position}")
        });
    line(&mut text, &format!("Constant, theme {theme}, {token}."));
    names(&mut text, constant.former, constant.french);
    text
}

/// The other names something has.
fn names(text: &mut String, former: &[&str], french: Option<&str>) {
    if !former.is_empty() {
        line(text, &format!("Formerly {}.", former.join(", ")));
    }
    if let Some(french) = french {
        line(text, &format!("In French {french}."));
    }
}

fn line(text: &mut String, content: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{content}");
}

/// Whether a call works, and if not, why.
fn state(command: &Command) -> &'static str {
    match command.run {
        Run::Function(_) | Run::Real(_) => "Implemented.",
        Run::Language => "Part of the language.",
        Run::Absent(Needs::Nothing) => "Not implemented yet.",
        Run::Absent(Needs::Interface) => {
            "Not implemented: it needs a form, a window, a menu or a printer."
        }
        Run::Absent(Needs::Database) => "Not implemented: it needs a database.",
        Run::Absent(Needs::Subsystem) => {
            "Not implemented: it needs a part of 4D that is not there, such as a web server, mail, \
             XML or pictures."
        }
        Run::Absent(Needs::Obsolete) => "Not implemented: it has left the language.",
    }
}

/// The documentation page: the declared one, or else the one that its name leads to.
fn page(command: &Command) -> Option<String> {
    if !command.source.is_empty() {
        return Some(command.source.to_string());
    }
    let theme = commands::theme_of(command)?.name;
    // Neither the directives nor what has left the language nor private commands have pages.
    if matches!(command.run, Run::Language | Run::Absent(Needs::Obsolete)) || theme == "Private" {
        return None;
    }
    let folder = match theme {
        "4D Write Pro" => "WritePro/commands",
        _ => "commands",
    };
    let words: Vec<_> = command
        .name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    Some(format!("{folder}/{}", words.join("-")))
}

/// A text as it is written in code.
fn quoted(value: &str) -> String {
    let mut text = String::from('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\r' => text.push_str("\\r"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            other => text.push(other),
        }
    }
    text.push('"');
    text
}

/// The message for a topic that is nothing, with what may have been meant.
fn unknown(topic: &str) -> String {
    let names = suggestions(topic);
    let mut message = format!("No command or constant is called {topic:?}.");
    match names.as_slice() {
        [] => {}
        [name] => message.push_str(&format!(" Did you mean {name}?")),
        [first @ .., last] => {
            message.push_str(&format!(" Did you mean {} or {last}?", first.join(", ")));
        }
    }
    message
}

/// Names that differ from `topic` in a few letters, nearest first, then names with a
/// word that begins with it, shortest first.
fn suggestions(topic: &str) -> Vec<&'static str> {
    let topic = topic.to_lowercase();
    let length = topic.chars().count();
    if length < 2 {
        return Vec::new();
    }
    let tolerance = (length / 4).max(1);
    let word = format!(" {topic}");
    let mut near = Vec::new();
    // Each known name, former ones included, with the current name to propose for it.
    let known_commands = commands::all().flat_map(|c| {
        std::iter::once((c.name, c.name)).chain(c.former.iter().map(|f| (*f, c.name)))
    });
    let known_constants = constants::all().flat_map(|c| {
        std::iter::once((c.name, c.name)).chain(c.former.iter().map(|f| (*f, c.name)))
    });
    for (known, name) in known_commands.chain(known_constants) {
        let lower = known.to_lowercase();
        // The cheap test first: it also keeps very long topics from costing anything.
        if lower.chars().count().abs_diff(length) <= tolerance {
            let distance = strsim::damerau_levenshtein(&lower, &topic);
            if distance <= tolerance {
                near.push((distance, name));
                continue;
            }
        }
        if length > 3 && format!(" {lower}").contains(&word) {
            near.push((tolerance + lower.chars().count(), name));
        }
    }
    near.sort();
    let mut names = Vec::new();
    for (_, name) in near {
        if names.len() < SUGGESTIONS && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(topic: &str) -> String {
        let texts: Vec<_> = find(topic).iter().map(Entry::describe).collect();
        texts.join("\n")
    }

    #[test]
    fn a_command_is_found_by_every_name_and_number() {
        for topic in [
            "Session storage",
            "SESSION STORAGE BY ID",
            "1839",
            "C1839",
            "x:C1839",
        ] {
            let text = text(topic);
            assert!(text.starts_with("Session storage"), "{topic}: {text}");
            assert!(text.contains("Command 1839, theme Processes, thread safe."));
            assert!(text.contains("Formerly Session storage by ID."));
        }
        assert!(text("Chaine").starts_with("String"));
    }

    #[test]
    fn a_constant_is_found_by_name_and_token() {
        for topic in ["Is text", "is TEXT", "K8:3", "Is text:K8:3", "Est un texte"] {
            let text = text(topic);
            assert!(
                text.starts_with("Is text : Integer = 2\n"),
                "{topic}: {text}"
            );
            assert!(text.contains("theme Field and Variable Types, token K8:3."));
        }
        assert!(text("Folder separator").starts_with("Folder separator : Text = \"/\"\n"));
        assert!(text("mk cosine").contains("not documented"));
    }

    #[test]
    fn both_commands_named_super_are_shown() {
        let text = text("super");
        assert!(text.contains("Command 1705") && text.contains("Command 1706"));
    }

    #[test]
    fn what_is_missing_is_said() {
        assert!(text("DIALOG").contains("it needs a form"));
        assert!(text("CREATE RECORD").contains("it needs a database"));
        assert!(text("SET COLOR").contains("has left the language"));
        assert!(text("WP New").contains("Page: WritePro/commands/wp-new"));
    }

    #[test]
    fn unknown_topics_get_suggestions() {
        assert_eq!(suggestions("Substrng").first(), Some(&"Substring"));
        assert_eq!(suggestions("Is txet").first(), Some(&"Is text"));
        assert_eq!(suggestions("Get call chian").first(), Some(&"Call chain"));
        assert!(suggestions("process activity").contains(&"Process activity"));
        assert!(suggestions("").is_empty());
        assert!(suggestions(&"x".repeat(100_000)).is_empty());
        assert_eq!(
            unknown("qwertzuiop"),
            "No command or constant is called \"qwertzuiop\"."
        );
        for topic in ["", ":", "K", "K:", "K99999:1", "C99999", ":C", ":K1:"] {
            assert!(find(topic).is_empty(), "{topic}");
        }
    }
}
