//! Exact search in a text, by code units. Searching as the language compares is in
//! [`crate::value::compare`].

use super::Text;
use memchr::memmem;

impl Text {
    /// The position, counted from 0, of the first occurrence of `needle` that begins at `from` or
    /// later. An empty needle is never found, as in `Position` (commands/position).
    pub fn find_units(&self, needle: &Text, from: usize) -> Option<usize> {
        if needle.is_empty() || from >= self.len() || needle.len() > self.len() - from {
            return None;
        }
        match (self.ascii_bytes(), needle.ascii_bytes()) {
            (Some(text), Some(wanted)) => Some(memmem::find(text.get(from..)?, wanted)? + from),
            (Some(_), None) => None,
            (None, _) => find_in_units(&self.to_units(), &needle.to_units(), from),
        }
    }
}

/// Searches the units as bytes, and skips what is found at odd bytes: the byte search uses vector
/// instructions and is linear.
fn find_in_units(units: &[u16], needle: &[u16], from: usize) -> Option<usize> {
    let bytes: &[u8] = bytemuck::cast_slice(units);
    let finder = memmem::Finder::new(bytemuck::cast_slice::<u16, u8>(needle));
    let mut start = from * 2;
    loop {
        let found = start + finder.find(bytes.get(start..)?)?;
        if found.is_multiple_of(2) {
            return Some(found / 2);
        }
        start = found + 1;
    }
}
