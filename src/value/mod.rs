//! Values of the language.

pub mod compare;
pub mod date;
mod error;
pub mod format;
pub mod number;
pub mod text;
pub mod time;

pub use error::Error;

/// A value.
#[derive(Clone, Debug, Default)]
pub enum Value {
    #[default]
    Undefined,
    Null,
}
