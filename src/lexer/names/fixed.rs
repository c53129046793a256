//! A table of names that is computed when fourd is compiled, so that nothing is built at start.
//!
//! It is a hash table with open addressing over a list that its owner declares; the same hash as
//! for other names. Nothing can be added to it.

use super::{HASH_START, MAX_WORDS, NameKind, is_spelled, step};

/// Places of the hash table: a power of two, at least twice as many as names.
const PLACES: usize = 1 << 14;

/// Places of the table of first words.
const FIRST_WORDS: usize = 1 << 12;

/// Names known when fourd is compiled.
pub struct FixedNames {
    names: &'static [(&'static str, NameKind)],
    /// For each place of the hash table the number of the name, from 1; 0 where there is none.
    places: [u16; PLACES],
    /// By the hash of the first word: how many words a name that starts so may have.
    longest: [u8; FIRST_WORDS],
    has_command: fn(u16) -> bool,
    constant: fn(u16, u16) -> Option<u32>,
}

impl FixedNames {
    /// The table of these names. Of one name with several meanings the one of the lowest rank
    /// counts, else the first. The functions answer whether a number is a command's, and which
    /// constant has a token.
    pub const fn new(
        names: &'static [(&'static str, NameKind)],
        has_command: fn(u16) -> bool,
        constant: fn(u16, u16) -> Option<u32>,
    ) -> FixedNames {
        assert!(names.len() * 2 <= PLACES, "PLACES has to grow");
        let mut places = [0; PLACES];
        let mut longest = [0; FIRST_WORDS];
        let mut i = 0;
        while i < names.len() {
            let (name, kind) = &names[i];
            let name = name.as_bytes();
            let mut hash = HASH_START;
            let mut words = 1;
            let mut first = 0;
            let mut j = 0;
            while j < name.len() {
                if name[j] == b' ' {
                    if words == 1 {
                        first = hash;
                    }
                    words += 1;
                }
                hash = step(hash, lower_case(name, j));
                j += 1;
            }
            if words == 1 {
                first = hash;
            }
            let first = first as usize % FIRST_WORDS;
            if longest[first] < words {
                longest[first] = words;
            }
            let mut place = hash as usize % PLACES;
            loop {
                if places[place] == 0 {
                    places[place] = i as u16 + 1;
                    break;
                }
                let known = &names[places[place] as usize - 1];
                if same_name(known.0.as_bytes(), name) {
                    if kind.rank() < known.1.rank() {
                        places[place] = i as u16 + 1;
                    }
                    break;
                }
                place = (place + 1) % PLACES;
            }
            i += 1;
        }
        FixedNames {
            names,
            places,
            longest,
            has_command,
            constant,
        }
    }

    pub(super) fn has_command(&self, number: u16) -> bool {
        (self.has_command)(number)
    }

    pub(super) fn constant(&self, theme: u16, place: u16) -> Option<u32> {
        (self.constant)(theme, place)
    }

    /// The longest name the words begin with, given the hashes of the first words, of the first
    /// two, and so on.
    pub(super) fn longest(
        &self,
        words: &[&str],
        hashes: &[u64; MAX_WORDS],
    ) -> Option<(NameKind, usize)> {
        let most = self.longest[hashes[0] as usize % FIRST_WORDS];
        let mut count = usize::from(most).min(words.len());
        while count > 0 {
            if let Some(kind) = self.get(&words[..count], hashes[count - 1]) {
                return Some((kind, count));
            }
            count -= 1;
        }
        None
    }

    fn get(&self, words: &[&str], hash: u64) -> Option<NameKind> {
        let mut place = hash as usize % PLACES;
        loop {
            let i = usize::from(self.places[place]).checked_sub(1)?;
            let (name, kind) = &self.names[i];
            if is_spelled(name, words) {
                return Some(*kind);
            }
            place = (place + 1) % PLACES;
        }
    }
}

/// The byte in lower case. Besides ASCII, the capital letters of the second half of Latin-1 are
/// known, whose second byte in UTF-8 is 0x80 to 0x9e; no other stands in the declared names.
const fn lower_case(name: &[u8], i: usize) -> u8 {
    let byte = name[i];
    if byte < 0x80 {
        return byte.to_ascii_lowercase();
    }
    let follows_c3 = i > 0 && name[i - 1] == 0xc3;
    if follows_c3 && byte >= 0x80 && byte <= 0x9e && byte != 0x97 {
        byte + 0x20
    } else {
        byte
    }
}

const fn same_name(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if lower_case(a, i) != lower_case(b, i) {
            return false;
        }
        i += 1;
    }
    true
}

/// The hash of a name, as [`FixedNames::new`] computes it, for tests.
#[cfg(test)]
pub(super) fn hash_of(name: &str) -> u64 {
    let bytes = name.as_bytes();
    (0..bytes.len()).fold(HASH_START, |hash, i| step(hash, lower_case(bytes, i)))
}

/// As [`hash_of`], in the way of the other tables.
#[cfg(test)]
pub(super) fn usual_hash_of(name: &str) -> u64 {
    super::hash_word(HASH_START, &super::fold(name))
}
