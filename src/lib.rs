//! fourd: an interpreter for the 4D language.

pub mod args;
pub mod cli;
pub mod command;
pub mod commands;
pub mod constants;
pub mod diagnostic;
pub mod interpret;
pub mod lexer;
pub mod source;
<<<<<<< HEAD
pub mod syntax;
=======
pub mod syntax {
    pub mod ast;
}
>>>>>>> values
pub mod value;
