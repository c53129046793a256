//! The subcommands of the program, one file each. They use the library like any other program.

pub mod help;
pub mod syntax;
