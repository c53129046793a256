//! Values: what the variables of a program hold, and how they behave without an interpreter.

pub mod compare;
pub mod date;
pub mod format;
pub mod number;
pub mod text;
pub mod time;
