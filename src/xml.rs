//! XML trees: reading and writing them, changing them, and finding nodes with XPath. Nothing here
//! knows the values of the language.

pub mod parse;
pub mod tree;
pub mod write;
pub mod xpath;
