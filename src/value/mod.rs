//! Values of the language.

mod error;

pub use error::Error;

/// A value.
#[derive(Clone, Debug, Default)]
pub enum Value {
    #[default]
    Undefined,
    Null,
}
