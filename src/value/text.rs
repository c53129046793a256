//! The text type: a sequence of UTF-16 code units (Concepts/string).
//!
//! Positions here count from 0; the commands of the language count from 1 and convert. Every
//! position is reached in constant time. Lone surrogates survive. This file compares by code
//! units only; the `=` of the language lives in [`super::compare`].
//!
//! A text has one of three representations, and its content alone decides which: up to 14 ASCII
//! characters are stored in place, longer ASCII texts as bytes, all others as UTF-16 units. So two
//! texts of equal content have equal representations.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use ascii::{AsAsciiStr, AsciiStr, AsciiString};

mod build;
mod case;
mod edit;
mod find;
#[cfg(test)]
mod tests;

pub use build::Builder;
pub use case::with_case;
pub use edit::{char_code_empty, substring_low, text_repeat, trim, trim_end, trim_start};

/// The most units a text may have: 2 GB at two bytes a unit (Concepts/string).
pub const MAX_UNITS: usize = 1 << 30;

/// The most ASCII characters that are stored in place.
const SMALL: usize = 14;

/// The room reserved when a text leaves its place, so that a loop of appends does not reallocate
/// at each of its first steps.
const FIRST_CAPACITY: usize = 48;

/// An operation would have made a text of more than [`MAX_UNITS`] units, or one that memory
/// cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text would be longer than 2 GB")
    }
}

impl std::error::Error for TooLong {}

/// A text of the language: UTF-16 units, cheap to clone, copied when written to while shared.
#[derive(Clone)]
pub struct Text(Repr);

/// The representations. The bytes of `Small` beyond `len` are always 0.
#[derive(Clone)]
enum Repr {
    Small { len: u8, bytes: [u8; SMALL] },
    Ascii(Rc<AsciiString>),
    Wide(Rc<Vec<u16>>),
}

impl Text {
    /// The text of no units.
    pub const EMPTY: Text = Text(Repr::Small {
        len: 0,
        bytes: [0; SMALL],
    });

    pub fn new(text: &str) -> Text {
        if text.is_ascii() {
            Text::from_ascii(text.as_bytes())
        } else {
            Text::wide(text.encode_utf16().collect())
        }
    }

    /// The text of these units. Surrogates need not be paired.
    pub fn from_units(units: &[u16]) -> Text {
        if !is_ascii(units) {
            return Text::wide(units.to_vec());
        }
        if units.len() <= SMALL {
            let mut bytes = [0; SMALL];
            for (byte, unit) in bytes.iter_mut().zip(units) {
                *byte = *unit as u8;
            }
            return Text(Repr::Small {
                len: units.len() as u8,
                bytes,
            });
        }
        let bytes: Vec<u8> = units.iter().map(|unit| *unit as u8).collect();
        Text(Repr::Ascii(Rc::new(ascii_string(bytes))))
    }

    /// The text of one unit (commands/char). Code 0 is a character like any other here.
    pub fn from_char_code(code: u16) -> Text {
        if code < 0x80 {
            let mut bytes = [0; SMALL];
            bytes[0] = code as u8;
            return Text(Repr::Small { len: 1, bytes });
        }
        Text::wide(vec![code])
    }

    /// `bytes` must be ASCII.
    #[inline]
    pub(crate) fn from_ascii(bytes: &[u8]) -> Text {
        if let Some(small) = Text::small(bytes) {
            return small;
        }
        Text(Repr::Ascii(Rc::new(ascii_string(bytes))))
    }

    /// As [`Text::from_ascii`], keeping the place of the bytes if there are many.
    fn from_ascii_vec(bytes: Vec<u8>) -> Text {
        Text::small(&bytes).unwrap_or_else(|| Text(Repr::Ascii(Rc::new(ascii_string(bytes)))))
    }

    /// In place, or `None` if the ASCII `bytes` are too many.
    fn small(ascii: &[u8]) -> Option<Text> {
        let mut bytes = [0; SMALL];
        bytes.get_mut(..ascii.len())?.copy_from_slice(ascii);
        Some(Text(Repr::Small {
            len: ascii.len() as u8,
            bytes,
        }))
    }

    /// `units` must hold one that is not ASCII.
    fn wide(units: Vec<u16>) -> Text {
        Text(Repr::Wide(Rc::new(units)))
    }

    /// The number of UTF-16 units (commands/length).
    pub fn len(&self) -> usize {
        match &self.0 {
            Repr::Small { len, .. } => usize::from(*len),
            Repr::Ascii(text) => text.len(),
            Repr::Wide(units) => units.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        matches!(self.0, Repr::Small { len: 0, .. })
    }

    /// The unit at position `i`, counted from 0.
    pub fn unit(&self, i: usize) -> Option<u16> {
        match &self.0 {
            Repr::Wide(units) => units.get(i).copied(),
            _ => self.ascii_bytes()?.get(i).map(|byte| u16::from(*byte)),
        }
    }

    /// `len` units from position `start`, or as many as there are.
    pub fn slice(&self, start: usize, len: usize) -> Text {
        let total = self.len();
        let start = start.min(total);
        let end = start.saturating_add(len).min(total);
        if end - start == total {
            return self.clone();
        }
        match &self.0 {
            Repr::Small { bytes, .. } => Text::from_ascii(&bytes[start..end]),
            Repr::Ascii(text) => Text::from_ascii(&text.as_bytes()[start..end]),
            Repr::Wide(units) => Text::from_units(&units[start..end]),
        }
    }

    /// The text as a string slice if all of it is ASCII.
    pub fn as_ascii(&self) -> Option<&str> {
        match &self.0 {
            Repr::Small { len, bytes } => Some(ascii_str(&bytes[..usize::from(*len)]).as_str()),
            Repr::Ascii(text) => Some(text.as_str()),
            Repr::Wide(_) => None,
        }
    }

    /// The bytes of an ASCII text. A little cheaper than [`Text::as_ascii`].
    pub fn ascii_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Repr::Small { len, bytes } => bytes.get(..usize::from(*len)),
            Repr::Ascii(text) => Some(text.as_bytes()),
            Repr::Wide(_) => None,
        }
    }

    /// Is it surely the same text? Long texts are only looked at by their address.
    #[inline(always)]
    pub(crate) fn is_same(&self, other: &Text) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small { len: a, bytes: x }, Repr::Small { len: b, bytes: y }) => {
                let ((x, x_end), (y, y_end)) = (words(x), words(y));
                ((x ^ y) | (x_end ^ y_end) | u64::from(a ^ b)) == 0
            }
            (Repr::Ascii(a), Repr::Ascii(b)) => Rc::ptr_eq(a, b),
            (Repr::Wide(a), Repr::Wide(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// What tells the storage of a text from any other, if another text shares it.
    pub(crate) fn shared_identity(&self) -> Option<usize> {
        match &self.0 {
            Repr::Ascii(text) if Rc::strong_count(text) > 1 => Some(Rc::as_ptr(text).addr()),
            Repr::Wide(units) if Rc::strong_count(units) > 1 => Some(Rc::as_ptr(units).addr()),
            _ => None,
        }
    }

    /// The text as UTF-8; a lone surrogate becomes U+FFFD.
    pub fn to_str(&self) -> Cow<'_, str> {
        match &self.0 {
            Repr::Wide(units) => Cow::Owned(String::from_utf16_lossy(units)),
            _ => Cow::Borrowed(self.as_ascii().unwrap_or_default()),
        }
    }

    pub fn to_units(&self) -> Cow<'_, [u16]> {
        match &self.0 {
            Repr::Wide(units) => Cow::Borrowed(units),
            _ => Cow::Owned(self.chars().collect()),
        }
    }

    /// The units from first to last.
    pub fn chars(&self) -> Units<'_> {
        match &self.0 {
            Repr::Wide(units) => Units::Wide(units.iter()),
            _ => Units::Ascii(self.ascii_bytes().unwrap_or_default().iter()),
        }
    }

    /// Appends `other`. In place, and amortised over the units appended, while no other text
    /// shares the storage. On an error nothing has changed.
    pub fn push(&mut self, other: &Text) -> Result<(), TooLong> {
        match &other.0 {
            Repr::Small { len, bytes } => self.push_ascii(ascii_str(&bytes[..usize::from(*len)])),
            Repr::Ascii(text) => self.push_ascii(text),
            Repr::Wide(units) => self.push_wide(units),
        }
    }

    /// Appends a string, as [`Text::push`] does.
    pub fn push_str(&mut self, other: &str) -> Result<(), TooLong> {
        if let Ok(other) = other.as_ascii_str() {
            return self.push_ascii(other);
        }
        let units: Vec<u16> = other.encode_utf16().collect();
        self.push_wide(&units)
    }

    /// Appends one unit, as [`Text::push`] does.
    pub fn push_unit(&mut self, unit: u16) -> Result<(), TooLong> {
        if unit < 0x80 {
            self.push_ascii(ascii_str(&[unit as u8]))
        } else {
            self.push_wide(&[unit])
        }
    }

    pub(crate) fn push_ascii(&mut self, more: &AsciiStr) -> Result<(), TooLong> {
        let total = checked_len(self.len(), more.len())?;
        match &mut self.0 {
            Repr::Small { len, bytes } => {
                let old = usize::from(*len);
                if let Some(room) = bytes.get_mut(old..total) {
                    room.copy_from_slice(more.as_bytes());
                    *len = total as u8;
                    return Ok(());
                }
                let mut text = AsciiString::with_capacity(total.max(FIRST_CAPACITY));
                text.push_str(ascii_str(&bytes[..old]));
                text.push_str(more);
                self.0 = Repr::Ascii(Rc::new(text));
            }
            Repr::Ascii(text) => match Rc::get_mut(text) {
                Some(own) => {
                    make_room(own, more.len());
                    own.push_str(more);
                }
                None => {
                    let mut copy = AsciiString::with_capacity(total);
                    copy.push_str(text);
                    copy.push_str(more);
                    *text = Rc::new(copy);
                }
            },
            Repr::Wide(units) => {
                own_units(units, total).extend(more.as_bytes().iter().map(|byte| u16::from(*byte)));
            }
        }
        Ok(())
    }

    /// `more` must hold a unit that is not ASCII, unless it is empty.
    fn push_wide(&mut self, more: &[u16]) -> Result<(), TooLong> {
        let total = checked_len(self.len(), more.len())?;
        if let Repr::Wide(units) = &mut self.0 {
            own_units(units, total).extend_from_slice(more);
        } else if !more.is_empty() {
            let mut units = Vec::with_capacity(total);
            units.extend(self.chars());
            units.extend_from_slice(more);
            *self = Text::wide(units);
        }
        Ok(())
    }

    /// `left` followed by `right`; neither changes.
    pub fn concat(left: &Text, right: &Text) -> Result<Text, TooLong> {
        if right.is_empty() {
            return Ok(left.clone());
        }
        if left.is_empty() {
            return Ok(right.clone());
        }
        let mut both = left.clone();
        both.push(right)?;
        Ok(both)
    }

    /// The text `count` times over.
    pub fn repeat(&self, count: usize) -> Result<Text, TooLong> {
        let total = self
            .len()
            .checked_mul(count)
            .filter(|total| *total <= MAX_UNITS)
            .ok_or(TooLong)?;
        match &self.0 {
            _ if count == 1 => Ok(self.clone()),
            _ if total == 0 => Ok(Text::EMPTY),
            Repr::Wide(units) => {
                let mut all = Vec::new();
                all.try_reserve_exact(total).map_err(|_| TooLong)?;
                for _ in 0..count {
                    all.extend_from_slice(units);
                }
                Ok(Text::wide(all))
            }
            _ => {
                let piece = self.as_ascii().unwrap_or_default();
                let mut all = String::new();
                all.try_reserve_exact(total).map_err(|_| TooLong)?;
                for _ in 0..count {
                    all.push_str(piece);
                }
                Ok(Text::from(all))
            }
        }
    }

    /// Replaces the unit at position `i`, counted from 0. Beyond the end nothing happens.
    pub fn set_unit(&mut self, i: usize, unit: u16) {
        let Some(old) = self.unit(i) else { return };
        if old == unit {
            return;
        }
        match &mut self.0 {
            Repr::Small { bytes, .. } if unit < 0x80 => bytes[i] = unit as u8,
            Repr::Ascii(text) if unit < 0x80 => {
                Rc::make_mut(text)[i] = ascii_str(&[unit as u8])[0];
            }
            Repr::Wide(units) => {
                Rc::make_mut(units)[i] = unit;
                if unit < 0x80 && old >= 0x80 && is_ascii(units) {
                    *self = Text::from_units(units);
                }
            }
            _ => {
                let mut units: Vec<u16> = self.chars().collect();
                units[i] = unit;
                *self = Text::wide(units);
            }
        }
    }
}

/// All bytes of a small text in two words, which overlap.
#[inline(always)]
fn words(bytes: &[u8; SMALL]) -> (u64, u64) {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => (u64::from_ne_bytes(*first), u64::from_ne_bytes(*last)),
        _ => (0, 0),
    }
}

/// Makes room in a large text that is full: a quarter more and not twice as much, because both
/// the old and the new place exist while the text moves.
fn make_room(text: &mut AsciiString, more: usize) {
    const LARGE: usize = 1 << 20;
    if text.len() > LARGE && text.capacity() - text.len() < more {
        text.reserve_exact(more.max(text.len() / 4));
    }
}

/// Adds two lengths, or says that the sum is more than a text may hold.
fn checked_len(left: usize, right: usize) -> Result<usize, TooLong> {
    left.checked_add(right)
        .filter(|total| *total <= MAX_UNITS)
        .ok_or(TooLong)
}

fn is_ascii(units: &[u16]) -> bool {
    // Folding whole blocks lets the compiler use vector instructions.
    units
        .chunks(32)
        .all(|block| block.iter().fold(0, |all, unit| all | unit) < 0x80)
}

fn ascii_str(bytes: &[u8]) -> &AsciiStr {
    bytes.as_ascii_str().expect("these bytes are ASCII")
}

fn ascii_string(bytes: impl Into<Vec<u8>>) -> AsciiString {
    AsciiString::from_ascii(bytes.into()).expect("these bytes are ASCII")
}

/// Units that may be appended to; a copy made for it has room for `total`.
fn own_units(units: &mut Rc<Vec<u16>>, total: usize) -> &mut Vec<u16> {
    if Rc::get_mut(units).is_none() {
        let mut copy = Vec::with_capacity(total);
        copy.extend_from_slice(units);
        *units = Rc::new(copy);
    }
    Rc::make_mut(units)
}

/// The units of a text, see [`Text::chars`].
#[derive(Clone, Debug)]
pub enum Units<'a> {
    Ascii(std::slice::Iter<'a, u8>),
    Wide(std::slice::Iter<'a, u16>),
}

impl Iterator for Units<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        match self {
            Units::Ascii(bytes) => bytes.next().map(|byte| u16::from(*byte)),
            Units::Wide(units) => units.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Units::Ascii(bytes) => bytes.size_hint(),
            Units::Wide(units) => units.size_hint(),
        }
    }
}

impl DoubleEndedIterator for Units<'_> {
    fn next_back(&mut self) -> Option<u16> {
        match self {
            Units::Ascii(bytes) => bytes.next_back().map(|byte| u16::from(*byte)),
            Units::Wide(units) => units.next_back().copied(),
        }
    }
}

impl ExactSizeIterator for Units<'_> {}

/// Equality of code units, not the `=` of the language.
impl PartialEq for Text {
    #[inline]
    fn eq(&self, other: &Text) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small { len: a, bytes: x }, Repr::Small { len: b, bytes: y }) => {
                a == b && x == y
            }
            (Repr::Ascii(a), Repr::Ascii(b)) => Rc::ptr_eq(a, b) || a.as_bytes() == b.as_bytes(),
            (Repr::Wide(a), Repr::Wide(b)) => Rc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Repr::Small { len, bytes } => {
                let mut all = [0; 16];
                all[..SMALL].copy_from_slice(bytes);
                all[15] = *len;
                state.write_u128(u128::from_le_bytes(all));
            }
            Repr::Ascii(text) => text.as_bytes().hash(state),
            Repr::Wide(units) => units.hash(state),
        }
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::EMPTY
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        if text.len() <= SMALL {
            return Text::new(&text);
        }
        match AsciiString::from_ascii(text) {
            Ok(ascii) => Text(Repr::Ascii(Rc::new(ascii))),
            Err(other) => Text::new(&other.into_source()),
        }
    }
}

impl From<Vec<u16>> for Text {
    fn from(units: Vec<u16>) -> Text {
        if is_ascii(&units) {
            Text::from_units(&units)
        } else {
            Text::wide(units)
        }
    }
}

impl From<char> for Text {
    fn from(character: char) -> Text {
        Text::from_units(character.encode_utf16(&mut [0; 2]))
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        match self.ascii_bytes() {
            Some(bytes) => bytes == other.as_bytes(),
            None => self.chars().eq(other.encode_utf16()),
        }
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_str())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_str(), f)
    }
}
