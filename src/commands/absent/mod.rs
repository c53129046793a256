//! Themes of which nothing is implemented: their names and numbers, so that code which uses them
//! is read correctly and the error at a call says what is missing.

pub mod administration;
pub mod database;
pub mod documents;
pub mod interface;
pub mod lists;
pub mod objects_of_forms;
pub mod printing;
pub mod unlisted;
pub mod web;
pub mod write_pro;
