//! fourd: an interpreter for the 4D language.

pub mod args;
pub mod command;
pub mod commands;
pub mod constants;
pub mod interpret;
pub mod source;
pub mod syntax {
    pub mod ast;
}
pub mod value;
