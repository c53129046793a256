//! XML trees: reading and writing them, changing them, and finding nodes with XPath; and XML piece
//! by piece. Nothing here
//! knows the values of the language.

pub mod parse;
pub mod sax;
pub mod tree;
pub mod write;
pub mod xpath;
