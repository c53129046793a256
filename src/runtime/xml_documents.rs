//! The XML trees that the processes of a world have open, and the references by which the language
//! knows their nodes (Develop/XML).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::xml::sax::{Reader, Writer};
use crate::xml::tree::{Id, Tree};

/// What `XML SET OPTIONS` has set: values by selectors.
pub type Options = BTreeMap<i32, i32>;

/// An open tree.
#[derive(Default)]
pub struct XmlDocument {
    pub tree: Tree,
    pub options: Options,
}

/// The open trees by their numbers.
#[derive(Default)]
pub struct XmlDocuments {
    last: u64,
    open: FxHashMap<u64, XmlDocument>,
}

impl XmlDocuments {
    /// Keeps a tree and gives its number.
    pub fn add(&mut self, tree: Tree) -> u64 {
        self.last += 1;
        let document = XmlDocument {
            tree,
            options: Options::new(),
        };
        self.open.insert(self.last, document);
        self.last
    }

    pub fn get(&self, number: u64) -> Option<&XmlDocument> {
        self.open.get(&number)
    }

    pub fn get_mut(&mut self, number: u64) -> Option<&mut XmlDocument> {
        self.open.get_mut(&number)
    }

    pub fn close(&mut self, number: u64) {
        self.open.remove(&number);
    }
}

/// What an open document has of XML that is written into it, or read from it, piece by piece.
#[derive(Default)]
pub struct Sax {
    pub options: Options,
    pub writer: Writer,
    pub reader: Option<Reader>,
}

/// A node of an open tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reference {
    pub document: u64,
    pub node: Id,
}

/// The reference of no node: as long as any other.
pub const NO_NODE: &str = "00000000000000000000000000000000";

impl Reference {
    /// By its text; `None` if it is none.
    pub fn named(text: &str) -> Option<Reference> {
        let half = |from, to| u64::from_str_radix(text.get(from..to)?, 16).ok();
        if text.len() != NO_NODE.len() {
            return None;
        }
        Some(Reference {
            document: half(0, 16)?,
            node: Id::try_from(half(16, 32)?).ok()?,
        })
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016X}{:016X}", self.document, self.node)
    }
}
