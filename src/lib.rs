//! fourd: an interpreter for the 4D language.

pub mod source;
pub mod syntax {
    pub mod ast;
}
pub mod value;
