//! Values: what the variables of a program hold, and how they behave without an interpreter.

pub mod compare;
pub mod number;
pub mod text;
