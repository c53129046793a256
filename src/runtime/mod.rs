//! What runs code: the engine, its program, its processes and sessions, and the world outside.

pub mod bug;
pub mod document_text;
pub mod engine;
pub mod files;
mod formula_text;
pub mod host;
pub mod lock_waits;
pub mod method_path;
pub mod pathname;
pub mod permissions;
pub mod places;
pub mod privileges;
pub mod process;
pub mod program;
pub mod project;
pub mod run;
pub(crate) mod schedule;
pub mod semaphores;
pub mod session;
pub mod world;
pub mod zone;
