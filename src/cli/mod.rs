//! The subcommands of the program, one file each. They use the library like any other program.

pub mod check;
pub mod help;
pub mod implemented;
pub mod official;
pub mod permit;
pub mod regional;
pub mod repl;
pub mod run;
pub mod syntax;
pub mod test;
pub mod thread_safety;

/// The program did what it was asked.
pub const STATUS_OK: i32 = 0;
/// A 4D error that nobody handled, a failed check, or errors in the code.
pub const STATUS_FAILED: i32 = 1;
/// The command line makes no sense, or there is no such file.
pub const STATUS_USAGE: i32 = 2;
/// `fourd test` found nothing to run.
pub const STATUS_NOTHING: i32 = 5;
/// The time of `--timeout` is over.
pub const STATUS_TIMEOUT: i32 = 124;
/// A bug in fourd.
pub const STATUS_BUG: i32 = 70;
