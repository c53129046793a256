//! The arguments of a command, already converted by its declaration.

use crate::value::Value;

/// What a command was given.
pub struct Args<'a> {
    pub(crate) values: &'a mut [Value],
}
