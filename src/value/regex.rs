//! Regular expressions as `Match regex` has them: the syntax of ICU (commands/match-regex), run by
//! a backtracking engine with a limit of steps. Positions count from 0, in UTF-16 units.
//!
//! What the engine writes differently is translated in [`translate`]; case folding is that of
//! single characters.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::text::Text;

#[cfg(test)]
mod tests;
mod translate;

/// How many times the engine may go back before it gives up: about a second of work.
const STEP_LIMIT: usize = 2_000_000;

/// How many expressions stay compiled.
const CACHE_SIZE: usize = 128;

/// The line ends of ICU. A text without any needs a simpler expression.
const LINE_ENDS: &str = "\\n\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}";

/// A compiled expression, for texts with line ends or for those without.
pub struct Regex {
    /// The translated expression, of which the engines are made when they are needed.
    pattern: String,
    search: std::cell::OnceCell<fancy_regex::Regex>,
    here: std::cell::OnceCell<fancy_regex::Regex>,
    whole: std::cell::OnceCell<fancy_regex::Regex>,
}

/// Where a group of a match stands, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub start: usize,
    pub length: usize,
}

/// The groups of a match, the whole match first. `None` is a group that took no part.
pub type Groups = Vec<Option<Found>>;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegexError {
    /// The expression is malformed; the text says what is wrong.
    Syntax(String),
    /// The search was given up.
    TooManySteps,
}

impl RegexError {
    /// The place among the errors of ICU's regular expressions, and its name there.
    pub fn icu(&self) -> (i32, &'static str) {
        let RegexError::Syntax(what) = self else {
            return (18, "U_REGEX_TIME_OUT");
        };
        let what = what.to_ascii_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| what.contains(word));
        match () {
            () if has(&["parenthesis", "comment"]) => (6, "U_REGEX_MISMATCHED_PAREN"),
            () if has(&["flag"]) => (11, "U_REGEX_INVALID_FLAG"),
            () if has(&["property"]) => (4, "U_REGEX_PROPERTY_SYNTAX"),
            () if has(&["set is", "class of characters"]) => (15, "U_REGEX_MISSING_CLOSE_BRACKET"),
            () if has(&["backslash", "`\\", "code "]) => (3, "U_REGEX_BAD_ESCAPE_SEQUENCE"),
            () if has(&["backref", "back reference"]) => (10, "U_REGEX_INVALID_BACK_REF"),
            () => (1, "U_REGEX_RULE_SYNTAX"),
        }
    }
}

thread_local! {
    static COMPILED: RefCell<FxHashMap<(Text, bool), Rc<Regex>>> = RefCell::default();
}

impl Regex {
    /// The expression, compiled for this subject. The last ones used stay compiled.
    pub fn of(pattern: &Text, subject: &Text) -> Result<Rc<Regex>, RegexError> {
        let has_lines = has_line_ends(subject);
        let key = (pattern.clone(), has_lines);
        if let Some(known) = COMPILED.with_borrow(|all| all.get(&key).cloned()) {
            return Ok(known);
        }
        let regex = Rc::new(Regex::new(&pattern.to_str(), has_lines)?);
        COMPILED.with_borrow_mut(|all| {
            if all.len() >= CACHE_SIZE {
                all.clear();
            }
            all.insert(key, Rc::clone(&regex));
        });
        Ok(regex)
    }

    /// `has_lines`: there may be line ends in the texts it is used on.
    fn new(pattern: &str, has_lines: bool) -> Result<Regex, RegexError> {
        let pattern = translate::translate(pattern, has_lines)?;
        let regex = Regex {
            pattern,
            search: std::cell::OnceCell::new(),
            here: std::cell::OnceCell::new(),
            whole: std::cell::OnceCell::new(),
        };
        // Without this a malformed `a)(b` could pass inside the groups put around it.
        regex.search()?;
        Ok(regex)
    }

    fn search(&self) -> Result<&fancy_regex::Regex, RegexError> {
        compiled(&self.search, || Cow::Borrowed(&self.pattern))
    }

    /// The groups of the match that is all of the subject.
    pub fn match_whole(&self, subject: &Text) -> Result<Option<Groups>, RegexError> {
        let regex = compiled(&self.whole, || {
            Cow::Owned(format!("\\A(?:{})\\z", self.pattern))
        })?;
        run(regex, &subject.to_str(), 0)
    }

    /// The groups of the first match that begins at `start` or later; with `only_here` not later.
    pub fn find(
        &self,
        subject: &Text,
        start: usize,
        only_here: bool,
    ) -> Result<Option<Groups>, RegexError> {
        if start > subject.len() {
            return Ok(None);
        }
        let regex = if only_here {
            compiled(&self.here, || {
                Cow::Owned(format!("\\G(?:{})", self.pattern))
            })?
        } else {
            self.search()?
        };
        let text = subject.to_str();
        let from = if subject.as_ascii().is_some() {
            start
        } else {
            byte_offset(&text, start)
        };
        run(regex, &text, from)
    }
}

/// The engine in the cell, made at the first use.
fn compiled<'a>(
    cell: &'a std::cell::OnceCell<fancy_regex::Regex>,
    pattern: impl FnOnce() -> Cow<'a, str>,
) -> Result<&'a fancy_regex::Regex, RegexError> {
    if let Some(regex) = cell.get() {
        return Ok(regex);
    }
    let regex = fancy_regex::RegexBuilder::new(&pattern())
        .backtrack_limit(STEP_LIMIT)
        .build()
        .map_err(|error| RegexError::Syntax(error.to_string()))?;
    Ok(cell.get_or_init(|| regex))
}

fn run(regex: &fancy_regex::Regex, text: &str, from: usize) -> Result<Option<Groups>, RegexError> {
    let Some(captures) = regex
        .captures_from_pos(text, from)
        .map_err(|_| RegexError::TooManySteps)?
    else {
        return Ok(None);
    };
    let is_ascii = text.is_ascii();
    let units = |bytes: usize| match text.get(..bytes) {
        _ if is_ascii => bytes,
        Some(before) => before.encode_utf16().count(),
        None => bytes,
    };
    let groups = (0..captures.len()).map(|i| {
        captures.get(i).map(|group| {
            let start = units(group.start());
            Found {
                start,
                length: units(group.end()).saturating_sub(start),
            }
        })
    });
    Ok(Some(groups.collect()))
}

/// The byte at which unit `start` begins. In the middle of a character it is the next one's.
fn byte_offset(text: &str, start: usize) -> usize {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units >= start {
            return byte;
        }
        units += character.len_utf16();
    }
    text.len()
}

fn has_line_ends(text: &Text) -> bool {
    let is_line_end = |unit: u16| matches!(unit, 0x0A..=0x0D | 0x85 | 0x2028 | 0x2029);
    match text.ascii_bytes() {
        Some(bytes) => bytes.iter().any(|byte| is_line_end(u16::from(*byte))),
        None => text.chars().any(is_line_end),
    }
}
