//! Searching and replacing as `Position` and `Replace string` do it (commands/position,
//! commands/replace-string). The wildcard `@` is a plain character here. Positions count from 0.

use super::collate::Level;
use super::fold::{Fold, fold};
use super::{ascii, level, options};
use crate::value::text::{MAX_UNITS, Text, TooLong};
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// What a search regards as equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchRule {
    compare: Compare,
    whole_word: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compare {
    Codes,
    Folded(Fold),
}

impl SearchRule {
    /// As the operator `=` compares.
    pub const LANGUAGE: SearchRule = SearchRule {
        compare: Compare::Folded(Fold::Language(Level::Base)),
        whole_word: false,
    };

    /// By character codes: the `*` of the commands.
    pub const CODES: SearchRule = SearchRule {
        compare: Compare::Codes,
        whole_word: false,
    };

    /// By a sum of the constants in [`super::options`].
    pub fn from_options(options: i32) -> SearchRule {
        let fold_case = options & options::CASE_INSENSITIVE != 0;
        let compare = match options & options::CHAR_CODES != 0 {
            true if fold_case => Compare::Folded(Fold::AsciiCase),
            true => Compare::Codes,
            false => Compare::Folded(Fold::Language(level(options))),
        };
        SearchRule {
            compare,
            whole_word: options & options::WHOLE_WORD != 0,
        }
    }
}

/// The first occurrence of `needle` that begins at `start` or later: its position and its length
/// in units, which may differ from the needle's (`œ` is found for `oe`). An empty needle, or one
/// of ignorable characters only, is not found.
pub fn position(
    needle: &Text,
    haystack: &Text,
    start: usize,
    rule: SearchRule,
) -> Option<(usize, usize)> {
    Search::new(needle, haystack, start, rule).next()
}

/// `source` with the first `how_many` occurrences of `old`, or all, replaced by `new`.
pub fn replace(
    source: &Text,
    old: &Text,
    new: &Text,
    how_many: Option<usize>,
    rule: SearchRule,
) -> Result<Text, TooLong> {
    let mut found = Search::new(old, source, 0, rule)
        .take(how_many.unwrap_or(usize::MAX))
        .peekable();
    if found.peek().is_none() {
        return Ok(source.clone());
    }
    match (source.ascii_bytes(), new.ascii_bytes()) {
        (Some(source), Some(new)) => {
            let bytes = splice(source, new, found)?;
            Ok(Text::from(
                String::from_utf8(bytes).expect("ASCII bytes are UTF-8"),
            ))
        }
        _ => Ok(Text::from(splice(
            &source.to_units(),
            &new.to_units(),
            found,
        )?)),
    }
}

fn splice<T: Copy>(
    source: &[T],
    new: &[T],
    found: impl Iterator<Item = (usize, usize)>,
) -> Result<Vec<T>, TooLong> {
    let mut result = Vec::with_capacity(source.len());
    let mut kept = 0;
    for (position, length) in found {
        result.extend_from_slice(&source[kept..position]);
        result.extend_from_slice(new);
        kept = position + length;
        if result.len() > MAX_UNITS {
            return Err(TooLong);
        }
    }
    result.extend_from_slice(&source[kept..]);
    if result.len() > MAX_UNITS {
        Err(TooLong)
    } else {
        Ok(result)
    }
}

/// All occurrences of a text in another, first to last, none of which overlap.
pub struct Search<'a> {
    method: Method<'a>,
    /// The boundaries of words, if only whole words are looked for.
    boundaries: Option<Vec<usize>>,
}

enum Method<'a> {
    Nothing,
    Codes {
        needle: Text,
        haystack: &'a Text,
        at: usize,
    },
    Ascii(AsciiSearch<'a>),
    Folded(FoldedSearch<'a>),
}

impl<'a> Search<'a> {
    pub fn new(needle: &Text, haystack: &'a Text, start: usize, rule: SearchRule) -> Search<'a> {
        let boundaries = rule.whole_word.then(|| word_boundaries(haystack));
        let method = match rule.compare {
            Compare::Codes => Method::Codes {
                needle: needle.clone(),
                haystack,
                at: start,
            },
            Compare::Folded(kind) => match (needle.ascii_bytes(), haystack.ascii_bytes()) {
                (Some(needle), Some(haystack)) if rule == SearchRule::LANGUAGE => {
                    let needle: Vec<u8> = ascii::weights_of(needle).collect();
                    AsciiSearch::new(needle, haystack, start).map_or(Method::Nothing, Method::Ascii)
                }
                _ => {
                    let mut tokens = Vec::new();
                    fold(&needle.to_units(), kind, |token, _, _| tokens.push(token));
                    FoldedSearch::new(tokens, haystack.to_units(), start, kind)
                        .map_or(Method::Nothing, Method::Folded)
                }
            },
        };
        Search { method, boundaries }
    }

    fn next_of_any_kind(&mut self) -> Option<(usize, usize)> {
        match &mut self.method {
            Method::Nothing => None,
            Method::Codes {
                needle,
                haystack,
                at,
            } => {
                let found = haystack.find_units(needle, *at)?;
                *at = found + needle.len();
                Some((found, needle.len()))
            }
            Method::Ascii(search) => match search.next() {
                Ok(found) => found,
                Err(TooSlow) => {
                    let folded = search.folded();
                    self.method = folded.map_or(Method::Nothing, Method::Folded);
                    self.next_of_any_kind()
                }
            },
            Method::Folded(search) => search.next(),
        }
    }
}

impl Iterator for Search<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            let (position, length) = self.next_of_any_kind()?;
            let Some(boundaries) = &self.boundaries else {
                return Some((position, length));
            };
            let is_boundary = |i| boundaries.binary_search(&i).is_ok();
            if is_boundary(position) && is_boundary(position + length) {
                return Some((position, length));
            }
        }
    }
}

/// The positions where a word of `text` may begin or end, first to last.
fn word_boundaries(text: &Text) -> Vec<usize> {
    let mut boundaries = vec![0];
    let mut units = 0;
    for word in text.to_str().split_word_bounds() {
        units += word.encode_utf16().count();
        boundaries.push(units);
    }
    boundaries
}

/// A search among weights of ASCII characters, without a copy of the text.
struct AsciiSearch<'a> {
    /// Weights, none of them 0, at least one.
    needle: Vec<u8>,
    /// The characters that have the first weight of the needle.
    first: [u8; 2],
    haystack: &'a [u8],
    at: usize,
    /// Comparisons that led to nothing; bounds the search to a multiple of the text's length.
    wasted: usize,
}

/// The needle repeats itself so much that comparing at each position does not pay.
struct TooSlow;

impl<'a> AsciiSearch<'a> {
    fn new(needle: Vec<u8>, haystack: &'a [u8], start: usize) -> Option<AsciiSearch<'a>> {
        let first_weight = *needle.first()?;
        let mut same = (0..0x80).filter(|byte| ascii::weight(*byte) == first_weight);
        let first = same.next()?;
        let first = [first, same.next().unwrap_or(first)];
        Some(AsciiSearch {
            needle,
            first,
            haystack,
            at: start,
            wasted: 0,
        })
    }

    fn next(&mut self) -> Result<Option<(usize, usize)>, TooSlow> {
        while let Some(rest) = self.haystack.get(self.at..) {
            let Some(skipped) = memchr::memchr2(self.first[0], self.first[1], rest) else {
                break;
            };
            let start = self.at + skipped;
            self.at = start + 1;
            if let Some(length) = self.match_at(start) {
                self.at = start + length;
                return Ok(Some((start, length)));
            }
            if self.wasted > 1024 + 8 * self.at {
                return Err(TooSlow);
            }
        }
        self.at = self.haystack.len();
        Ok(None)
    }

    fn match_at(&mut self, start: usize) -> Option<usize> {
        let mut matched = 0;
        for (i, byte) in self.haystack[start..].iter().enumerate() {
            let weight = ascii::weight(*byte);
            if weight == self.needle[matched] {
                matched += 1;
                if matched == self.needle.len() {
                    return Some(i + 1);
                }
            } else if weight != 0 {
                break;
            }
            self.wasted += 1;
        }
        None
    }

    /// The same search by tokens, from where this one stands.
    fn folded(&self) -> Option<FoldedSearch<'a>> {
        let kind = Fold::Language(Level::Base);
        let units: Vec<u16> = self.haystack.iter().map(|byte| u16::from(*byte)).collect();
        let letters = self
            .needle
            .iter()
            .filter_map(|weight| (0..0x80).find(|byte| ascii::weight(*byte) == *weight));
        let mut tokens = Vec::new();
        fold(
            &letters.map(u16::from).collect::<Vec<_>>(),
            kind,
            |token, _, _| tokens.push(token),
        );
        FoldedSearch::new(tokens, Cow::Owned(units), self.at, kind)
    }
}

/// So many units are folded at once, unless the needle has more: their tokens stay in the cache of
/// the processor.
const LARGEST_STEP: usize = 4096;

/// A search among tokens. The text is folded as far as the search has come, in growing steps, so
/// that a loop of searches costs no more than the text is long.
struct FoldedSearch<'a> {
    /// At least one token.
    needle: Vec<u64>,
    units: Cow<'a, [u16]>,
    kind: Fold,
    tokens: Vec<u64>,
    /// For each token, the positions of its character: first, and following.
    places: Vec<(u32, u32)>,
    /// The first unit that is not folded yet.
    folded: usize,
    /// The first token where a match may begin.
    at: usize,
    step: usize,
}

impl<'a> FoldedSearch<'a> {
    fn new(
        needle: Vec<u64>,
        units: Cow<'a, [u16]>,
        start: usize,
        kind: Fold,
    ) -> Option<FoldedSearch<'a>> {
        if needle.is_empty() || start > units.len() {
            return None;
        }
        Some(FoldedSearch {
            needle,
            units,
            kind,
            tokens: vec![],
            places: vec![],
            folded: start,
            at: 0,
            step: 64,
        })
    }

    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            while let Some(skipped) = find_tokens(&self.tokens[self.at..], &self.needle) {
                let first = self.at + skipped;
                let end = first + self.needle.len();
                self.at = first + 1;
                if let Some(found) = self.accept(first, end) {
                    self.at = end;
                    return Some(found);
                }
            }
            self.at = self
                .at
                .max((self.tokens.len() + 1).saturating_sub(self.needle.len()));
            if self.folded == self.units.len() {
                return None;
            }
            self.fold_more();
        }
    }

    fn fold_more(&mut self) {
        // Of what is searched, only the token before a match is looked at again.
        let searched = self.at.saturating_sub(1);
        self.tokens.drain(..searched);
        self.places.drain(..searched);
        self.at -= searched;
        let start = self.folded;
        let mut end = (start + self.step).min(self.units.len());
        let splits_pair = |end: usize| {
            let is = |i: usize, range: std::ops::Range<u16>| {
                self.units.get(i).is_some_and(|unit| range.contains(unit))
            };
            is(end - 1, 0xD800..0xDC00) && is(end, 0xDC00..0xE000)
        };
        if splits_pair(end) {
            end += 1;
        }
        fold(
            &self.units[start..end],
            self.kind,
            |token, first, following| {
                self.tokens.push(token);
                self.places
                    .push(((start + first) as u32, (start + following) as u32));
            },
        );
        self.folded = end;
        self.step = (self.step * 2).min(LARGEST_STEP.max(self.needle.len()));
    }

    /// The match of the tokens `first..end`, unless it would cut a character in two.
    fn accept(&self, first: usize, end: usize) -> Option<(usize, usize)> {
        let character = |i: usize| self.places.get(i).map(|place| place.0);
        let (start, mut following) = (
            self.places[first].0 as usize,
            self.places[end - 1].1 as usize,
        );
        let cuts_first = first > 0 && character(first - 1) == character(first);
        if cuts_first || character(end) == character(end - 1) {
            return None;
        }
        if let Fold::Language(level) = self.kind {
            let accents = char::decode_utf16(self.units[following..].iter().copied())
                .map_while(|unit| unit.ok().filter(|character| is_combining_mark(*character)))
                .map(char::len_utf16)
                .sum::<usize>();
            if accents > 0 && matches!(level, Level::All | Level::BaseAndAccents) {
                return None;
            }
            following += accents;
        }
        Some((start, following - start))
    }
}

/// The position of the first occurrence of `needle`, in time linear in the number of tokens.
pub(super) fn find_tokens(tokens: &[u64], needle: &[u64]) -> Option<usize> {
    let (first, rest) = needle.split_first()?;
    let mut start = 0;
    let mut wasted = 0;
    while wasted <= 64 + 4 * start {
        start += tokens
            .get(start..)?
            .iter()
            .position(|token| token == first)?
            + 1;
        let following = tokens.get(start..)?;
        let same = following
            .iter()
            .zip(rest)
            .take_while(|(a, b)| a == b)
            .count();
        if same == rest.len() {
            return Some(start - 1);
        }
        wasted += same;
    }
    Some(start + find_repetitive(tokens.get(start..)?, needle)?)
}

/// The same for a needle that is like itself in many places.
fn find_repetitive(tokens: &[u64], needle: &[u64]) -> Option<usize> {
    let bytes: &[u8] = bytemuck::cast_slice(tokens);
    let finder = memchr::memmem::Finder::new(bytemuck::cast_slice::<u64, u8>(needle));
    let mut start = 0;
    loop {
        let found = start + finder.find(bytes.get(start..)?)?;
        if found % 8 == 0 {
            return Some(found / 8);
        }
        start = found + 1;
    }
}
