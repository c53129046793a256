//! A run-time error of 4D: what `Last errors` and `ON ERR CALL` see.

/// An error with its 4D number.
#[derive(Clone, Debug)]
pub struct Error {
    pub code: i32,
    pub message: String,
}
