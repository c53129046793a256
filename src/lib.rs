//! fourd: an interpreter for the 4D language.
//!
//! The pipeline is `source` → `lexer` → `syntax` → `resolve` → `interpret`; `value`, `shared` and
//! `runtime` are what running code works with; `commands`, `classes` and `constants` declare what
//! the language offers. See `ARCHITECTURE.md`.

pub mod args;
pub mod class;
pub mod classes;
pub mod cli;
pub mod command;
pub mod commands;
pub mod constants;
pub mod diagnostic;
pub mod interpret;
pub mod lexer;
pub mod resolve;
pub mod runtime;
pub mod shared;
pub mod source;
pub mod syntax;
pub mod value;
pub mod xml;
