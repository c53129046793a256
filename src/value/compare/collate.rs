//! The collators: Unicode's root order as ICU has it (Concepts/string says that 4D compares with
//! ICU). Built when a text that is not ASCII is first compared.
//!
//! Spaces and punctuation count ("non-ignorable"), which is the setting of ICU's root order.

use icu_collator::options::{CaseLevel, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use std::cmp::Ordering;

/// What counts in a comparison (commands/compare-strings).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Base letters only: the operators of the language.
    Base,
    /// Base letters and their case.
    BaseAndCase,
    /// Base letters and their accents.
    BaseAndAccents,
    /// Everything but the code.
    All,
}

const LEVELS: [Level; 4] = [
    Level::Base,
    Level::BaseAndCase,
    Level::BaseAndAccents,
    Level::All,
];

thread_local! {
    // Collators are caches of constant data, not state of a program.
    static COLLATORS: [CollatorBorrowed<'static>; 4] = LEVELS.map(new_collator);
}

fn new_collator(level: Level) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(match level {
        Level::Base | Level::BaseAndCase => Strength::Primary,
        Level::BaseAndAccents => Strength::Secondary,
        Level::All => Strength::Tertiary,
    });
    if level == Level::BaseAndCase {
        options.case_level = Some(CaseLevel::On);
    }
    Collator::try_new(CollatorPreferences::default(), options)
        .expect("the root order is compiled in")
}

/// Compares in the root order. A lone surrogate counts as U+FFFD.
pub(super) fn compare(left: &[u16], right: &[u16], level: Level) -> Ordering {
    COLLATORS.with(|collators| collators[level as usize].compare_utf16(left, right))
}

/// The sort key of base letters: equal for texts that compare as equal, empty for texts of
/// ignorable characters.
pub(super) fn base_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = COLLATORS.with(|all| all[Level::Base as usize].write_sort_key_to(text, &mut key));
    key
}
