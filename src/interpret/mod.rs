//! Running code.

/// The state of a running process, handed to every command.
pub struct Context {}
