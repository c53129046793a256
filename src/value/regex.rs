//! Regular expressions as `Match regex` has them: the syntax of ICU (commands/match-regex), run by
//! a backtracking engine with a limit of steps. Positions count from 0, in UTF-16 units.
//!
//! What the engine writes differently is translated in [`translate`]; case folding is that of
//! single characters.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use self::subject::Subject;
use super::text::Text;

mod subject;
#[cfg(test)]
mod tests;
mod translate;

/// How many times the engine may go back before it gives up: about a second of work.
const STEP_LIMIT: usize = 2_000_000;

/// How many expressions stay compiled.
const CACHE_SIZE: usize = 128;

/// The line ends of ICU. A text without any needs a simpler expression.
const LINE_ENDS: &str = "\\n\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}";

/// An expression, compiled for texts with line ends and for those without when they come.
pub struct Regex {
    pattern: Box<str>,
    with_lines: OnceCell<Compiled>,
    /// `None` if line ends make no difference.
    without_lines: OnceCell<Option<Compiled>>,
}

/// The engines for a translated expression, made when they are needed.
struct Compiled {
    pattern: String,
    search: OnceCell<fancy_regex::Regex>,
    here: OnceCell<fancy_regex::Regex>,
    whole: OnceCell<fancy_regex::Regex>,
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
    static KNOWN: RefCell<FxHashMap<Text, Rc<Regex>>> = RefCell::default();
}

impl Regex {
    /// The expression. The last ones used stay compiled.
    pub fn of(pattern: &Text) -> Rc<Regex> {
        KNOWN.with_borrow_mut(|all| {
            if let Some(known) = all.get(pattern) {
                return Rc::clone(known);
            }
            if all.len() >= CACHE_SIZE {
                all.clear();
            }
            let regex = Rc::new(Regex {
                pattern: pattern.to_str().into(),
                with_lines: OnceCell::new(),
                without_lines: OnceCell::new(),
            });
            all.insert(pattern.clone(), Rc::clone(&regex));
            regex
        })
    }

    /// The groups of the match that is all of the subject.
    pub fn match_whole(&self, subject: &Text) -> Result<Option<Groups>, RegexError> {
        let compiled = self.compiled(subject)?;
        let regex = engine(&compiled.whole, || {
            Cow::Owned(format!("\\A(?:{})\\z", compiled.pattern))
        })?;
        run(regex, &Subject::new(subject), 0)
    }

    /// The groups of the first match that begins at `start` or later; with `only_here` not later.
    pub fn find(
        &self,
        subject: &Text,
        start: usize,
        only_here: bool,
    ) -> Result<Option<Groups>, RegexError> {
        let compiled = self.compiled(subject)?;
        if start > subject.len() {
            return Ok(None);
        }
        let regex = if only_here {
            engine(&compiled.here, || {
                Cow::Owned(format!("\\G(?:{})", compiled.pattern))
            })?
        } else {
            compiled.search()?
        };
        run(regex, &Subject::new(subject), start)
    }

    /// What fits a subject: the expression for texts without line ends is the simpler one.
    fn compiled(&self, subject: &Text) -> Result<&Compiled, RegexError> {
        let without = match self.without_lines.get() {
            Some(known) => known,
            None => {
                let without = Compiled::new(&self.pattern, false)?;
                let differs = translate::translate(&self.pattern, true)? != without.pattern;
                if !differs {
                    let _ = self.with_lines.set(without);
                    self.without_lines.get_or_init(|| None)
                } else {
                    self.without_lines.get_or_init(|| Some(without))
                }
            }
        };
        match without {
            Some(simple) if !has_line_ends(subject) => Ok(simple),
            _ => match self.with_lines.get() {
                Some(known) => Ok(known),
                None => {
                    let compiled = Compiled::new(&self.pattern, true)?;
                    Ok(self.with_lines.get_or_init(|| compiled))
                }
            },
        }
    }
}

impl Compiled {
    /// `has_lines`: there may be line ends in the texts it is used on.
    fn new(pattern: &str, has_lines: bool) -> Result<Compiled, RegexError> {
        let compiled = Compiled {
            pattern: translate::translate(pattern, has_lines)?,
            search: OnceCell::new(),
            here: OnceCell::new(),
            whole: OnceCell::new(),
        };
        // Without this a malformed `a)(b` could pass inside the groups put around it.
        compiled.search()?;
        Ok(compiled)
    }

    fn search(&self) -> Result<&fancy_regex::Regex, RegexError> {
        engine(&self.search, || Cow::Borrowed(&self.pattern))
    }
}

/// The engine in the cell, made at the first use.
fn engine<'a>(
    cell: &'a OnceCell<fancy_regex::Regex>,
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

/// The first match from unit `start` on.
fn run(
    regex: &fancy_regex::Regex,
    subject: &Subject,
    start: usize,
) -> Result<Option<Groups>, RegexError> {
    let Some(captures) = regex
        .captures_from_pos(subject.utf8(), subject.byte_of(start))
        .map_err(|_| RegexError::TooManySteps)?
    else {
        return Ok(None);
    };
    let groups = (0..captures.len()).map(|i| {
        captures.get(i).map(|group| {
            let start = subject.unit_of(group.start());
            Found {
                start,
                length: subject.unit_of(group.end()).saturating_sub(start),
            }
        })
    });
    Ok(Some(groups.collect()))
}

fn has_line_ends(text: &Text) -> bool {
    let is_line_end = |unit: u16| matches!(unit, 0x0A..=0x0D | 0x85 | 0x2028 | 0x2029);
    match text.ascii_bytes() {
        // without a way out inside a piece, the compiler looks at many bytes at once
        Some(bytes) => bytes.chunks(256).any(|piece| {
            let ends = piece.iter().map(|byte| byte.wrapping_sub(0x0A) < 4);
            ends.fold(false, |any, is_end| any | is_end)
        }),
        None => text.chars().any(is_line_end),
    }
}
