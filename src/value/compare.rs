//! Comparison as the operators of the language and the commands built on them do it: texts by
//! collation and with the wildcard `@` (Concepts/string), numbers with an epsilon (Concepts/number).
//!
//! Texts compare without regard to case, accents and ignorable characters. Two ASCII texts never
//! reach the collator. Values of different types, Null and undefined are not compared here.

use super::text::Text;
use collate::Level;
use fold::{Fold, fold, latin_order};
use std::cmp::Ordering;

mod ascii;
mod collate;
mod fold;
mod keyword;
mod search;
#[cfg(test)]
mod tests;

pub use keyword::{keyword_match, keywords};
pub use search::{Search, SearchRule, position, replace};

/// The epsilon of number comparison until `SET REAL COMPARISON LEVEL` changes it.
pub const DEFAULT_EPSILON: f64 = 1e-6;

/// The options of `Compare strings` and `Position` (commands/compare-strings), which add up.
pub mod options {
    pub const STRICT: i32 = 0;
    pub const CHAR_CODES: i32 = 1;
    pub const CASE_INSENSITIVE: i32 = 2;
    pub const DIACRITIC_INSENSITIVE: i32 = 4;
    pub const KANA_INSENSITIVE: i32 = 8;
    pub const WIDTH_INSENSITIVE: i32 = 16;
    pub const WHOLE_WORD: i32 = 32;
}

const WILDCARD: u8 = b'@';

/// Where `@` is a wildcard: a setting of the project (Concepts/string).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wildcards {
    #[default]
    Anywhere,
    /// Only as the first or the last character.
    AtEnds,
    /// Nowhere, which is how the commands compare.
    Off,
}

/// An operator that orders its operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderOperator {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl OrderOperator {
    /// Whether the operator holds for operands of this order.
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            OrderOperator::Less => order.is_lt(),
            OrderOperator::LessOrEqual => order.is_le(),
            OrderOperator::Greater => order.is_gt(),
            OrderOperator::GreaterOrEqual => order.is_ge(),
        }
    }
}

/// `left = right`. A wildcard counts in the right operand only.
pub fn text_equal(left: &Text, right: &Text) -> bool {
    text_equal_with(left, right, Wildcards::Anywhere)
}

/// `left = right` where `@` is a character like any other.
pub fn text_equal_no_wildcard(left: &Text, right: &Text) -> bool {
    if let (Some(left), Some(right)) = (left.ascii_bytes(), right.ascii_bytes()) {
        return ascii::equal(left, right, ascii::common_length(left, right));
    }
    left == right || wide_order(left, right).is_eq()
}

/// `left = right` under the project's setting for `@`.
pub fn text_equal_with(left: &Text, right: &Text, wildcards: Wildcards) -> bool {
    if let (Some(left), Some(right)) = (left.ascii_bytes(), right.ascii_bytes()) {
        // Most comparisons end here: no wildcard as far as the texts are alike.
        let same = ascii::common_length(left, right);
        if same == left.len() && same == right.len() && !right.contains(&WILDCARD) {
            return true;
        }
        return match first_wildcard(right, wildcards) {
            None => ascii::equal(left, right, same),
            Some(i) => ascii_matches(left, right, i, wildcards),
        };
    }
    let units = right.to_units();
    let is_pattern = match wildcards {
        Wildcards::Anywhere => units.contains(&u16::from(WILDCARD)),
        Wildcards::AtEnds => [units.first(), units.last()].contains(&Some(&u16::from(WILDCARD))),
        Wildcards::Off => false,
    };
    if !is_pattern {
        return text_equal_no_wildcard(left, right);
    }
    let language = Fold::Language(Level::Base);
    let (mut text, mut pattern) = (Vec::new(), Vec::new());
    fold(&left.to_units(), language, |token, _, _| text.push(token));
    fold(&units, language, |token, start, _| {
        pattern.push(if is_wildcard(&units, start, wildcards) {
            u64::MAX
        } else {
            token
        });
    });
    matches(&text, &pattern, u64::MAX, search::find_tokens)
}

/// The position of the first wildcard of a pattern.
fn first_wildcard(pattern: &[u8], wildcards: Wildcards) -> Option<usize> {
    let found = match wildcards {
        Wildcards::Anywhere => memchr::memchr(WILDCARD, pattern),
        Wildcards::AtEnds if pattern.first() == Some(&WILDCARD) => Some(0),
        Wildcards::AtEnds => Some(pattern.len().wrapping_sub(1)),
        Wildcards::Off => None,
    };
    found.filter(|i| pattern.get(*i) == Some(&WILDCARD))
}

/// Whether the character at `i` is a wildcard.
fn is_wildcard<T: Copy + Into<u32>>(pattern: &[T], i: usize, wildcards: Wildcards) -> bool {
    let is_end = i == 0 || i + 1 == pattern.len();
    let is_sign = pattern
        .get(i)
        .is_some_and(|unit| (*unit).into() == u32::from(WILDCARD));
    is_sign && (is_end || wildcards == Wildcards::Anywhere)
}

/// Matches a pattern whose first wildcard is at `first`. The two commonest forms, `abc@` and
/// `@abc`, need no copy of the texts.
fn ascii_matches(text: &[u8], pattern: &[u8], first: usize, wildcards: Wildcards) -> bool {
    let last = pattern.len() - 1;
    if first == last {
        return ascii::begins_with(text, &pattern[..last]);
    }
    if first == 0 && !(1..=last).any(|i| is_wildcard(pattern, i, wildcards)) {
        return ascii::ends_with(text, &pattern[1..]);
    }
    let text: Vec<u8> = ascii::weights_of(text).collect();
    let weights = pattern.iter().enumerate().map(|(i, byte)| {
        if is_wildcard(pattern, i, wildcards) {
            u8::MAX
        } else {
            ascii::weight(*byte)
        }
    });
    let pattern: Vec<u8> = weights.filter(|weight| *weight != 0).collect();
    matches(&text, &pattern, u8::MAX, memchr::memmem::find)
}

/// Matches folded texts. Two adjacent wildcards never match (Concepts/string).
fn matches<T: PartialEq>(
    text: &[T],
    pattern: &[T],
    wildcard: T,
    find: impl Fn(&[T], &[T]) -> Option<usize>,
) -> bool {
    if pattern
        .windows(2)
        .any(|pair| pair.iter().all(|token| *token == wildcard))
    {
        return false;
    }
    let mut parts = pattern.split(|token| *token == wildcard);
    let first = parts.next().unwrap_or_default();
    let Some(last) = parts.next_back() else {
        return text == first;
    };
    let Some(mut rest) = text
        .strip_prefix(first)
        .and_then(|rest| rest.strip_suffix(last))
    else {
        return false;
    };
    // The leftmost occurrence of each part leaves the most for the parts after it.
    for part in parts {
        let Some(i) = find(rest, part) else {
            return false;
        };
        rest = &rest[i + part.len()..];
    }
    true
}

/// The order of two texts, as sorting needs it. `@` is a character like any other.
pub fn text_order(left: &Text, right: &Text) -> Ordering {
    if let (Some(left), Some(right)) = (left.ascii_bytes(), right.ascii_bytes()) {
        return ascii::order(left, right);
    }
    wide_order(left, right)
}

/// The order of texts that are not both ASCII.
fn wide_order(left: &Text, right: &Text) -> Ordering {
    latin_order(left, right)
        .unwrap_or_else(|| collate::compare(&left.to_units(), &right.to_units(), Level::Base))
}

/// `left < right` and its kin, with the rule for `@`: one at the end of the right operand is a
/// wildcard, any other is a plain character.
///
/// Not documented is what the wildcard then means. Assumed: a text that begins with what stands
/// before it counts as equal, so that `<=` is still "`<` or `=`" and the documented
/// `"abcd"<="abc@"` is a comparison that holds.
pub fn wildcard_order(left: &Text, right: &Text, operator: OrderOperator) -> bool {
    let end = right.len().wrapping_sub(1);
    if right.chars().position(|unit| unit == u16::from(WILDCARD)) != Some(end) {
        return operator.holds(text_order(left, right));
    }
    let begins = text_equal_with(left, right, Wildcards::AtEnds);
    let order = if begins {
        Ordering::Equal
    } else {
        text_order(left, &right.slice(0, end))
    };
    operator.holds(order)
}

/// `Compare strings` (commands/compare-strings): -1, 0 or 1. Without options it compares as the
/// operator `<`; the options of Japanese have no effect in other languages but to make the
/// comparison strict.
pub fn compare_strings(left: &Text, right: &Text, options: Option<i32>) -> i32 {
    let order = match options {
        None => text_order(left, right),
        Some(options) if options & options::CHAR_CODES != 0 => {
            let fold = options & options::CASE_INSENSITIVE != 0;
            let code = |unit: u16| match u8::try_from(unit) {
                Ok(byte) if fold => u16::from(byte.to_ascii_lowercase()),
                _ => unit,
            };
            left.chars().map(code).cmp(right.chars().map(code))
        }
        Some(options) => match level(options) {
            Level::Base => text_order(left, right),
            level => collate::compare(&left.to_units(), &right.to_units(), level),
        },
    };
    order as i32
}

/// The level of comparison that options without `CHAR_CODES` ask for.
fn level(options: i32) -> Level {
    match (
        options & options::CASE_INSENSITIVE != 0,
        options & options::DIACRITIC_INSENSITIVE != 0,
    ) {
        (true, true) => Level::Base,
        (true, false) => Level::BaseAndAccents,
        (false, true) => Level::BaseAndCase,
        (false, false) => Level::All,
    }
}

/// `left = right` of numbers: they differ by no more than `epsilon`
/// (commands/set-real-comparison-level). A NaN equals nothing; an infinity equals itself.
pub fn real_equal(left: f64, right: f64, epsilon: f64) -> bool {
    left == right || (left - right).abs() <= epsilon
}

/// `left < right` and its kin for numbers. `epsilon` only concerns equality, by
/// commands/set-real-comparison-level; so `<` and `>` are exact, and `<=` and `>=` also hold for
/// numbers that are equal within it.
pub fn real_order(left: f64, right: f64, operator: OrderOperator, epsilon: f64) -> bool {
    match operator {
        OrderOperator::Less => left < right,
        OrderOperator::Greater => left > right,
        OrderOperator::LessOrEqual => left < right || real_equal(left, right, epsilon),
        OrderOperator::GreaterOrEqual => left > right || real_equal(left, right, epsilon),
    }
}
