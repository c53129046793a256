//! Texts as sequences of tokens: two stretches of text compare as equal when their tokens are
//! equal. This is how the wildcard matcher and the searches see a text that is not plain ASCII.
//!
//! A token stands for one base letter (or one code, where accents or codes count), so a ligature
//! has two, and an ignorable character or an accent has none.

use super::ascii;
use super::collate::{Level, base_key};
use crate::value::text::{Text, Units};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::cmp::Ordering;
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

/// Characters below this have their tokens in a table: the Latin letters of most languages.
const LATIN: usize = 0x300;

/// Between two letters l it is no character of its own.
const MIDDLE_DOT: u16 = 0xB7;

/// At most three tokens: those of a fraction such as `¼`.
type Tokens = [u64; 3];

#[derive(Default)]
struct Cache {
    /// For each character up to `LATIN`; 0 is no token.
    latin: Vec<Tokens>,
    others: FxHashMap<char, Box<[u64]>>,
}

thread_local! {
    // A cache of what the collator says about single characters.
    static CACHE: RefCell<Cache> = RefCell::default();
}

impl Cache {
    fn latin(&mut self) -> &[Tokens] {
        if self.latin.is_empty() {
            let characters = (0..LATIN as u32).filter_map(char::from_u32);
            self.latin.extend(characters.map(|character| {
                let all = compute(character);
                debug_assert!(all.len() <= 3, "{character} has more than three tokens");
                let mut tokens = Tokens::default();
                tokens
                    .iter_mut()
                    .zip(all)
                    .for_each(|(place, token)| *place = token);
                tokens
            }));
        }
        &self.latin
    }

    fn base_tokens(&mut self, character: char, mut each: impl FnMut(u64)) {
        if let Some(tokens) = self.latin().get(character as usize) {
            tokens
                .iter()
                .filter(|token| **token != 0)
                .for_each(|token| each(*token));
        } else {
            let tokens = self
                .others
                .entry(character)
                .or_insert_with(|| compute(character).into());
            tokens.iter().for_each(|token| each(*token));
        }
    }
}

/// The order of two texts of Latin characters, or `None` if either has others, about which only
/// the collator can tell.
pub(super) fn latin_order(left: &Text, right: &Text) -> Option<Ordering> {
    CACHE.with_borrow_mut(|cache| {
        let table = cache.latin();
        let tokens = |unit: u16| {
            if unit == MIDDLE_DOT {
                None
            } else {
                table.get(usize::from(unit))
            }
        };
        let (mut left, mut right) = (LatinTokens::new(left), LatinTokens::new(right));
        loop {
            let (a, b) = (left.next(tokens)?, right.next(tokens)?);
            if a != b {
                // An accent that follows belongs to the letters just compared.
                let is_certain = left.is_certain(tokens) && right.is_certain(tokens);
                return is_certain.then(|| a.cmp(&b));
            }
            if a == 0 {
                return Some(Ordering::Equal);
            }
        }
    })
}

struct LatinTokens<'a> {
    units: Units<'a>,
    /// The tokens of the present character that are still to come.
    rest: [u64; 2],
}

impl<'a> LatinTokens<'a> {
    fn new(text: &'a Text) -> LatinTokens<'a> {
        LatinTokens {
            units: text.chars(),
            rest: [0; 2],
        }
    }

    /// The next token, or 0 at the end; `None` at a character that the table does not have.
    fn next<'t>(&mut self, tokens: impl Fn(u16) -> Option<&'t Tokens>) -> Option<u64> {
        if self.rest[0] != 0 {
            let [next, last] = self.rest;
            self.rest = [last, 0];
            return Some(next);
        }
        for unit in self.units.by_ref() {
            let [first, second, third] = *tokens(unit)?;
            if first != 0 {
                self.rest = [second, third];
                return Some(first);
            }
        }
        Some(0)
    }

    fn is_certain<'t>(&self, tokens: impl Fn(u16) -> Option<&'t Tokens>) -> bool {
        self.units
            .clone()
            .next()
            .is_none_or(|unit| tokens(unit).is_some())
    }
}

/// Calls `each` with every token of `units`, and the first and the following position of the
/// character the token belongs to.
pub(super) fn fold(units: &[u16], fold: Fold, each: impl FnMut(u64, usize, usize)) {
    CACHE.with_borrow_mut(|cache| fold_with(cache, units, fold, each));
}

fn fold_with(
    cache: &mut Cache,
    units: &[u16],
    fold: Fold,
    mut each: impl FnMut(u64, usize, usize),
) {
    // Most characters are in the table and need not be decoded.
    cache.latin();
    let known = if fold == Fold::Language(Level::Base) {
        LATIN
    } else {
        0
    };
    let mut start = 0;
    while let Some(unit) = units.get(start) {
        if usize::from(*unit) < known {
            for token in cache.latin[usize::from(*unit)]
                .iter()
                .take_while(|token| **token != 0)
            {
                each(*token, start, start + 1);
            }
            start += 1;
            continue;
        }
        let mut end = start + 1;
        match char::decode_utf16(units[start..].iter().copied()).next() {
            Some(Ok(character)) => {
                end = start + character.len_utf16();
                fold_char(cache, character, fold, |token| each(token, start, end));
            }
            _ => each(SPECIAL | u64::from(*unit), start, end),
        }
        start = end;
    }
}

fn fold_char(cache: &mut Cache, character: char, fold: Fold, mut each: impl FnMut(u64)) {
    match fold {
        Fold::AsciiCase => each(u64::from(character.to_ascii_lowercase())),
        Fold::Language(Level::Base) => cache.base_tokens(character, each),
        Fold::Language(Level::BaseAndCase) => {
            let case = if character.is_uppercase() {
                UPPERCASE
            } else {
                0
            };
            cache.base_tokens(character, |token| each(token | case));
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
            let parts = std::iter::once(character)
                .nfd()
                .filter(|part| counts(*part));
            parts.for_each(|part| each(u64::from(part)));
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

/// The tokens of one character: the weights its sort key is made of, as far as they can be told
/// apart. The collator has no interface for single weights, and equal tokens need nothing more
/// than equal keys of equal parts.
fn compute(character: char) -> Vec<u64> {
    let key = base_key(character.encode_utf8(&mut [0; 4]));
    let parts: String = std::iter::once(character).nfkd().collect();
    let mut tokens = Vec::new();
    let is_split = key.iter().all(|byte| is_whole_weight(*byte));
    if !is_split && parts.chars().nth(1).is_some() && base_key(&parts) == key {
        for part in parts.chars() {
            split_key(&base_key(part.encode_utf8(&mut [0; 4])), &mut tokens);
        }
    } else {
        split_key(&key, &mut tokens);
    }
    tokens
}

/// Splits a key into its weights: those of one byte are told apart, what follows them is taken as
/// one weight.
fn split_key(key: &[u8], tokens: &mut Vec<u64>) {
    let whole = key
        .iter()
        .take_while(|byte| is_whole_weight(**byte))
        .count();
    let (single, rest) = key.split_at(whole);
    tokens.extend(single.iter().map(|byte| pack(&[*byte])));
    if !rest.is_empty() {
        tokens.push(pack(rest));
    }
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

/// A key as one token, which sorts as the key does. Keys of more than seven bytes belong to a
/// handful of symbols and do not sort.
fn pack(key: &[u8]) -> u64 {
    if key.len() > 7 {
        return (rustc_hash::FxBuildHasher.hash_one(key) | SPECIAL) & !UPPERCASE;
    }
    let mut bytes = [0; 8];
    bytes[1..=key.len()].copy_from_slice(key);
    u64::from_be_bytes(bytes)
}
