//! Texts as sequences of tokens: two stretches of text compare as equal when their tokens are
//! equal. This is how the wildcard matcher and the searches see a text that is not plain ASCII.
//!
//! A token stands for one base letter (or one code, where accents or codes count), so a ligature
//! has two, and an ignorable character or an accent has none. The order of tokens means nothing.

use super::ascii;
use super::collate::{Level, base_key};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::hash::BuildHasher;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a token stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// What compares as equal in the data language.
    Language(Level),
    /// Codes, without the difference between `a-z` and `A-Z`.
    AsciiCase,
}

/// Marks a token that is not the packed sort key of a letter.
const SPECIAL: u64 = 1 << 63;
const UPPERCASE: u64 = 1 << 62;

type Tokens = Box<[u64]>;

#[derive(Default)]
struct Cache {
    ascii: Vec<Option<u64>>,
    base: FxHashMap<char, Tokens>,
}

thread_local! {
    // A cache of what the collator says about single characters.
    static CACHE: RefCell<Cache> = RefCell::default();
}

/// Calls `each` with every token of `units`, and the first and the following position of the
/// character the token belongs to.
pub(super) fn fold(units: &[u16], fold: Fold, mut each: impl FnMut(u64, usize, usize)) {
    let mut start = 0;
    for decoded in char::decode_utf16(units.iter().copied()) {
        let end = start
            + decoded
                .as_ref()
                .map_or(1, |character| character.len_utf16());
        match decoded {
            Ok(character) => fold_char(character, fold, |token| each(token, start, end)),
            Err(lone) => each(SPECIAL | u64::from(lone.unpaired_surrogate()), start, end),
        }
        start = end;
    }
}

fn fold_char(character: char, fold: Fold, mut each: impl FnMut(u64)) {
    match fold {
        Fold::AsciiCase => each(u64::from(character.to_ascii_lowercase())),
        Fold::Language(Level::Base) => base_tokens(character, each),
        Fold::Language(Level::BaseAndCase) => {
            let case = if character.is_uppercase() {
                UPPERCASE
            } else {
                0
            };
            base_tokens(character, |token| each(token | case));
        }
        Fold::Language(Level::BaseAndAccents) => {
            for part in std::iter::once(character)
                .nfd()
                .filter(|part| counts(*part))
            {
                part.to_lowercase().for_each(|lower| each(u64::from(lower)));
            }
        }
        Fold::Language(Level::All) => {
            std::iter::once(character)
                .nfd()
                .filter(|part| counts(*part))
                .for_each(|part| each(u64::from(part)));
        }
    }
}

/// Whether a character counts where accents do.
fn counts(character: char) -> bool {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => ascii::weight(byte) != 0,
        _ => {
            is_combining_mark(character) || !base_key(character.encode_utf8(&mut [0; 4])).is_empty()
        }
    }
}

fn base_tokens(character: char, mut each: impl FnMut(u64)) {
    CACHE.with_borrow_mut(|cache| {
        if character.is_ascii() {
            if cache.ascii.is_empty() {
                cache.ascii = (0..0x80_u8)
                    .map(|byte| compute(char::from(byte)).first().copied())
                    .collect();
            }
            cache
                .ascii
                .get(character as usize)
                .copied()
                .flatten()
                .into_iter()
                .for_each(each);
        } else {
            let tokens = cache
                .base
                .entry(character)
                .or_insert_with(|| compute(character).into());
            tokens.iter().for_each(|token| each(*token));
        }
    });
}

/// The tokens of one character: the weights its sort key is made of, as far as they can be told
/// apart. The collator has no interface for single weights, and equal tokens need nothing more
/// than equal keys of equal parts.
fn compute(character: char) -> Vec<u64> {
    let key = base_key(character.encode_utf8(&mut [0; 4]));
    if key.iter().all(|byte| is_whole_weight(*byte)) {
        return key.iter().map(|byte| u64::from(*byte)).collect();
    }
    let parts: String = std::iter::once(character).nfkd().collect();
    if parts.chars().nth(1).is_some() && base_key(&parts) == key {
        return parts
            .chars()
            .map(|part| base_key(part.encode_utf8(&mut [0; 4])))
            .filter(|key| !key.is_empty())
            .map(|key| pack(&key))
            .collect();
    }
    vec![pack(&key)]
}

/// Whether a byte of a sort key is all of the weight of a character: so it is for the letters a to
/// z, digits, and a few more. No byte that begins a longer weight is among them.
fn is_whole_weight(byte: u8) -> bool {
    thread_local! {
        static WHOLE: [bool; 256] = {
            let mut whole = [false; 256];
            for character in 0..0x80_u8 {
                if let [byte] = *base_key(char::from(character).encode_utf8(&mut [0; 4])) {
                    whole[usize::from(byte)] = true;
                }
            }
            whole
        };
    }
    WHOLE.with(|whole| whole[usize::from(byte)])
}

/// A key as one token. Keys of more than seven bytes belong to a handful of symbols.
fn pack(key: &[u8]) -> u64 {
    if key.len() > 7 {
        return (rustc_hash::FxBuildHasher.hash_one(key) | SPECIAL) & !UPPERCASE;
    }
    key.iter()
        .fold(0, |token, byte| token << 8 | u64::from(*byte))
}
