//! JSON: values to text and back (commands/json-stringify, commands/json-parse).
//!
//! Dates are written as `YYYY-MM-DD` and texts of that form are read as dates, which is the
//! default setting of 4D. Nothing here runs code of the program.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Position, parse, parse_with_positions};
pub use write::write;

/// How many objects and collections may stand inside each other. Beyond it, a value is taken for
/// circular, and a text for malicious.
pub const MAX_DEPTH: usize = 10_000;
