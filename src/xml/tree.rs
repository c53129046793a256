//! A document as a tree of nodes. A node is known by its number, which is never used again.

/// A node by its number in its tree.
pub type Id = u32;

/// The document itself: the parent of the root element.
pub const DOCUMENT: Id = 0;

/// How deep elements may lie inside each other.
pub const MAX_DEPTH: usize = 500;

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Document,
    Element(Element),
    Text(String),
    CData(String),
    Comment(String),
    /// The target and what follows it.
    Instruction(String),
    /// What stands behind `<!DOCTYPE`.
    Doctype(String),
}

/// The name of an element and its attributes, as they are written: with their prefixes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn named(name: &str) -> Element {
        Element {
            name: name.to_owned(),
            attributes: Vec::new(),
        }
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Gives an attribute a value, behind the others if it is new.
    pub fn set_attribute(&mut self, name: &str, value: String) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// The attributes in the order of their names.
    pub fn sorted(&self) -> Vec<&(String, String)> {
        let mut all: Vec<_> = self.attributes.iter().collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    }
}

#[derive(Clone, Debug)]
struct Node {
    kind: Kind,
    parent: Option<Id>,
    children: Vec<Id>,
}

/// The first line of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    pub version: String,
    pub encoding: String,
    pub standalone: bool,
}

impl Default for Declaration {
    fn default() -> Declaration {
        Declaration {
            version: "1.0".to_owned(),
            encoding: "UTF-8".to_owned(),
            standalone: false,
        }
    }
}

/// A document.
#[derive(Clone, Debug)]
pub struct Tree {
    nodes: Vec<Option<Node>>,
    pub declaration: Declaration,
    /// What the document type declares: names and what they stand for.
    pub entities: Vec<(String, String)>,
}

impl Default for Tree {
    fn default() -> Tree {
        let document = Node {
            kind: Kind::Document,
            parent: None,
            children: Vec::new(),
        };
        Tree {
            nodes: vec![Some(document)],
            declaration: Declaration::default(),
            entities: Vec::new(),
        }
    }
}

impl Tree {
    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id as usize)?.as_ref()
    }

    fn node_mut(&mut self, id: Id) -> Option<&mut Node> {
        self.nodes.get_mut(id as usize)?.as_mut()
    }

    /// What a node is; `None` if it is no more.
    pub fn kind(&self, id: Id) -> Option<&Kind> {
        self.node(id).map(|node| &node.kind)
    }

    pub fn element(&self, id: Id) -> Option<&Element> {
        match self.kind(id)? {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    pub fn element_mut(&mut self, id: Id) -> Option<&mut Element> {
        match &mut self.node_mut(id)?.kind {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    pub fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent
    }

    pub fn children(&self, id: Id) -> &[Id] {
        self.node(id).map_or(&[], |node| &node.children)
    }

    /// The children that are elements.
    pub fn elements(&self, id: Id) -> impl DoubleEndedIterator<Item = Id> + '_ {
        let children = self.children(id).iter().copied();
        children.filter(|child| self.element(*child).is_some())
    }

    /// The elements among the children with a name.
    pub fn named<'a>(&'a self, id: Id, name: &'a str) -> impl Iterator<Item = Id> + 'a {
        self.elements(id)
            .filter(move |child| self.element(*child).is_some_and(|e| e.name == name))
    }

    /// The root element.
    pub fn root(&self) -> Option<Id> {
        self.elements(DOCUMENT).next()
    }

    /// The next element beside a node.
    pub fn next(&self, id: Id) -> Option<Id> {
        let siblings = self.children(self.parent(id)?);
        let behind = siblings.get(self.index_of(id) + 1..)?;
        let is_element = |other: &Id| self.element(*other).is_some();
        behind.iter().copied().find(is_element)
    }

    /// The element before a node beside it.
    pub fn previous(&self, id: Id) -> Option<Id> {
        let siblings = self.children(self.parent(id)?);
        let before = siblings.get(..self.index_of(id))?;
        let is_element = |other: &Id| self.element(*other).is_some();
        before.iter().rev().copied().find(is_element)
    }

    /// The texts right inside a node, or its sections of CDATA, one after the other.
    pub fn own_text(&self, id: Id, cdata: bool) -> String {
        let mut text = String::new();
        for child in self.children(id) {
            match self.kind(*child) {
                Some(Kind::Text(part)) if !cdata => text.push_str(part),
                Some(Kind::CData(part)) if cdata => text.push_str(part),
                _ => {}
            }
        }
        text
    }

    /// All texts inside a node: its string value in XPath.
    pub fn string_value(&self, id: Id) -> String {
        let mut text = String::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            match self.kind(id) {
                Some(Kind::Text(part) | Kind::CData(part)) => text.push_str(part),
                Some(Kind::Comment(part) | Kind::Instruction(part)) if pending.is_empty() => {
                    text.push_str(part);
                }
                _ => pending.extend(self.children(id).iter().rev()),
            }
        }
        text
    }

    /// Makes a node without a parent.
    pub fn make(&mut self, kind: Kind) -> Id {
        let id = Id::try_from(self.nodes.len()).unwrap_or(Id::MAX);
        self.nodes.push(Some(Node {
            kind,
            parent: None,
            children: Vec::new(),
        }));
        id
    }

    /// Puts a node that has no parent among the children of another, before the child at an index.
    pub fn insert(&mut self, parent: Id, index: usize, child: Id) {
        if let Some(node) = self.node_mut(child) {
            node.parent = Some(parent);
        }
        if let Some(node) = self.node_mut(parent) {
            let index = index.min(node.children.len());
            node.children.insert(index, child);
        }
    }

    /// Makes a node the last child of another.
    pub fn append(&mut self, parent: Id, kind: Kind) -> Id {
        let child = self.make(kind);
        self.insert(parent, usize::MAX, child);
        child
    }

    /// Adds to the text at the end of a node, or puts one there.
    pub fn append_text(&mut self, parent: Id, text: &str) {
        if let Some(last) = self.children(parent).last().copied()
            && let Some(node) = self.node_mut(last)
            && let Kind::Text(known) = &mut node.kind
        {
            known.push_str(text);
        } else {
            self.append(parent, Kind::Text(text.to_owned()));
        }
    }

    /// How many nodes stand around one.
    pub fn depth(&self, id: Id) -> usize {
        std::iter::successors(self.parent(id), |id| self.parent(*id)).count()
    }

    /// Where a child stands among all children of its parent.
    pub fn index_of(&self, child: Id) -> usize {
        let siblings = self.parent(child).map_or(&[][..], |p| self.children(p));
        siblings.iter().position(|id| *id == child).unwrap_or(0)
    }

    /// Takes a node and all in it out of the tree.
    pub fn remove(&mut self, id: Id) {
        if let Some(parent) = self.parent(id)
            && let Some(node) = self.node_mut(parent)
        {
            node.children.retain(|child| *child != id);
        }
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            if let Some(slot) = self.nodes.get_mut(id as usize)
                && let Some(node) = slot.take()
            {
                pending.extend(node.children);
            }
        }
    }

    /// Makes a copy of a node of another tree, without a parent.
    pub fn copy(&mut self, from: &Tree, id: Id) -> Id {
        let copied = self.make(from.kind(id).cloned().unwrap_or(Kind::Document));
        let mut pending = vec![(id, copied)];
        while let Some((source, target)) = pending.pop() {
            for child in from.children(source) {
                if let Some(kind) = from.kind(*child) {
                    let new = self.append(target, kind.clone());
                    pending.push((*child, new));
                }
            }
        }
        copied
    }

    /// Replaces the texts right inside an element by one, which comes first.
    pub fn set_text(&mut self, id: Id, content: Vec<Kind>) {
        let old: Vec<Id> = self.children(id).to_vec();
        for child in old {
            if matches!(self.kind(child), Some(Kind::Text(_) | Kind::CData(_))) {
                self.remove(child);
            }
        }
        for (index, kind) in content.into_iter().enumerate() {
            let child = self.make(kind);
            self.insert(id, index, child);
        }
    }
}

/// Is this a name that XML allows?
pub fn is_name(name: &str) -> bool {
    let begins = |c: char| c.is_alphabetic() || c == '_' || c == ':';
    let continues = |c: char| begins(c) || c.is_numeric() || "-.\u{B7}".contains(c);
    name.starts_with(begins) && name.chars().all(continues)
}
