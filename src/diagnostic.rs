//! What is wrong with a program's text, and how a person is told.
//!
//! A diagnostic has a place in one source. Run-time errors of 4D are another type; nothing here knows
//! the language.

use crate::source::{Source, Span};

/// The most diagnostics of one source that are shown.
pub const MOST_SHOWN: usize = 100;

/// The widest piece of a line that is shown, in characters.
const WIDEST: usize = 110;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Severity {
    Error,
    Warning,
}

/// A problem of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Stable, in lower case with hyphens; what settings and tests call it.
    pub id: &'static str,
    /// What was found and what was expected, one sentence without an end.
    pub message: String,
    pub span: Span,
    /// Other places that matter, each with a few words.
    pub labels: Vec<(Span, String)>,
    /// What to do.
    pub hint: Option<String>,
    /// The code can run up to this place, where the same error occurs: it does not keep a method
    /// from running.
    pub when_reached: bool,
}

impl Diagnostic {
    pub fn error(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            id,
            message: message.into(),
            span,
            labels: Vec::new(),
            hint: None,
            when_reached: false,
        }
    }

    pub fn warning(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(id, span, message)
        }
    }

    pub fn with_label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Is it an error that keeps the code from running at all?
    pub fn prevents_running(&self) -> bool {
        self.is_error() && !self.when_reached
    }

    /// `name:line:column: error: message`, without the text of the line.
    pub fn headline(&self, source: &Source) -> String {
        let place = source.position(self.span.start);
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        format!(
            "{}:{}:{}: {severity}: {}",
            source.name,
            place.line,
            place.column,
            printable(&self.message)
        )
    }

    /// The headline, the line with carets below the place, the labels, the hint.
    pub fn render(&self, source: &Source) -> String {
        let mut text = self.headline(source);
        text.push('\n');
        let line = source.position(self.span.start).line;
        let gutter = self
            .labels
            .iter()
            .map(|(span, _)| source.position(span.start).line)
            .fold(line, u32::max)
            .to_string()
            .len();
        excerpt(&mut text, source, self.span, '^', "", gutter);
        for (span, label) in &self.labels {
            excerpt(&mut text, source, *span, '-', label, gutter);
        }
        if let Some(hint) = &self.hint {
            text.push_str(&format!("{:gutter$} = hint: {}\n", "", printable(hint)));
        }
        text
    }
}

/// All diagnostics of a source in the order of their places, at most [`MOST_SHOWN`].
pub fn render_all(diagnostics: &[Diagnostic], source: &Source) -> String {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| diagnostic.span.start);
    let mut text = String::new();
    for diagnostic in sorted.iter().take(MOST_SHOWN) {
        text.push_str(&diagnostic.render(source));
    }
    if sorted.len() > MOST_SHOWN {
        text.push_str(&format!("… and {} more\n", sorted.len() - MOST_SHOWN));
    }
    text
}

/// The line of a span, cut around it, with marks below.
fn excerpt(text: &mut String, source: &Source, span: Span, mark: char, label: &str, gutter: usize) {
    let place = source.position(span.start);
    let line = source.line(place.line);
    let before = place.column as usize - 1;
    let from = if before > WIDEST * 2 / 3 {
        before - WIDEST / 3
    } else {
        0
    };
    let shown: Vec<char> = line.chars().skip(from).take(WIDEST + 1).collect();
    let cut_after = shown.len() > WIDEST;
    let shown = &shown[..shown.len().min(WIDEST)];
    let number = place.line;
    text.push_str(&format!("{number:gutter$} | "));
    if from > 0 {
        text.push('…');
    }
    text.extend(shown.iter().map(|&c| visible(c)));
    if cut_after {
        text.push('…');
    }
    text.push_str(&format!("\n{:gutter$} | ", ""));
    if from > 0 {
        text.push(' ');
    }
    let start = before - from;
    text.extend(
        shown
            .iter()
            .take(start)
            .map(|&c| if c == '\t' { '\t' } else { ' ' }),
    );
    text.extend(std::iter::repeat_n(' ', start.saturating_sub(shown.len())));
    let within = source
        .slice(span)
        .split(['\r', '\n'])
        .next()
        .unwrap_or("")
        .chars()
        .count();
    let room = WIDEST.saturating_sub(start).max(1);
    text.extend(std::iter::repeat_n(mark, within.clamp(1, room)));
    if !label.is_empty() {
        text.push(' ');
        text.push_str(&printable(label));
    }
    text.push('\n');
}

/// Control characters would disturb a terminal.
fn visible(c: char) -> char {
    match c {
        '\t' => c,
        '\u{7f}' => '\u{2421}',
        c if (c as u32) < 0x20 => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{80}'..='\u{9f}' => '\u{fffd}',
        c => c,
    }
}

/// A message on one line, of bounded length: it may quote the program.
fn printable(message: &str) -> String {
    const LONGEST: usize = 400;
    let mut text: String = message
        .chars()
        .take(LONGEST)
        .map(|c| if c == '\t' { ' ' } else { visible(c) })
        .collect();
    if message.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}

/// The known name that is most like an unknown one, if any is close enough to be meant.
pub fn did_you_mean<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let unknown = unknown.to_lowercase();
    let length = unknown.chars().count();
    let tolerance = (length / 3).clamp(1, 3);
    let letters = Letters::of(&unknown);
    known
        // the cheap tests first: a large project has thousands of names
        .filter(|name| name.chars().count().abs_diff(length) <= tolerance)
        .filter(|name| letters.missing_in(name) <= tolerance)
        .map(|name| {
            (
                strsim::damerau_levenshtein(&unknown, &name.to_lowercase()),
                name,
            )
        })
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How often each letter occurs in a name, whatever its case; other characters share a place.
struct Letters([u8; 27]);

impl Letters {
    fn of(name: &str) -> Letters {
        let mut counts = [0_u8; 27];
        for byte in name.bytes() {
            let place = byte.to_ascii_lowercase().wrapping_sub(b'a').min(26);
            let count = &mut counts[usize::from(place)];
            *count = count.saturating_add(1);
        }
        Letters(counts)
    }

    /// How many of the letters another name does not have: at least so many edits lie between them.
    fn missing_in(&self, other: &str) -> usize {
        let counts = self.0.iter().zip(Letters::of(other).0);
        // beyond ASCII a character has several bytes, and upper case may have other ones
        counts
            .take(26)
            .map(|(mine, other)| usize::from(mine.saturating_sub(other)))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_shows_line_caret_label_and_hint() {
        let source = Source::new("m.4dm", "If ($a)\n\tALERT(1\n");
        let diagnostic = Diagnostic::error("unclosed", Span::new(14, 15), "`(` is never closed")
            .with_label(Span::new(0, 2), "the `If` starts here")
            .with_hint("add `)`");
        assert_eq!(
            diagnostic.render(&source),
            "m.4dm:2:7: error: `(` is never closed\n\
             2 | \tALERT(1\n  | \t     ^\n1 | If ($a)\n  | -- the `If` starts here\n  = hint: add `)`\n"
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let source = Source::new("m", format!("{}?{}", "a".repeat(5000), "b".repeat(5000)));
        let text = Diagnostic::error("x", Span::new(5000, 5001), "here").render(&source);
        assert!(
            text.lines().all(|line| line.chars().count() < 130),
            "{text}"
        );
        let lines: Vec<&str> = text.lines().collect();
        let caret = lines[2].chars().position(|c| c == '^').expect("a caret");
        assert_eq!(lines[1].chars().nth(caret), Some('?'));
    }

    #[test]
    fn many_diagnostics_are_capped_and_places_beyond_the_text_are_harmless() {
        let source = Source::new("m", "x");
        let many = vec![Diagnostic::error("x", Span::new(7, 900), "e\u{1b}[31m\nf"); 150];
        let text = render_all(&many, &source);
        assert!(text.ends_with("… and 50 more\n"));
        assert!(!text.contains('\u{1b}'));
    }
}
