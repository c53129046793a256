//! XML piece by piece: written one statement after the other, and read as a row of events.

use super::tree::{DOCUMENT, Declaration, Element, Id, Kind, Tree, is_name};
use super::write::{escape, section};

/// What is written into a document, and what is still to come.
pub struct Writer {
    pub declaration: Declaration,
    pub indented: bool,
    pub line_end: &'static str,
    /// The first line is written.
    begun: bool,
    /// The elements that are open, and whether a text stands in them.
    open: Vec<(String, bool)>,
    /// The start tag of the innermost element has no `>` yet.
    in_tag: bool,
    /// There has been a root element.
    rooted: bool,
}

impl Default for Writer {
    fn default() -> Writer {
        Writer {
            declaration: Declaration::default(),
            indented: true,
            line_end: "\n",
            begun: false,
            open: Vec::new(),
            in_tag: false,
            rooted: false,
        }
    }
}

impl Writer {
    pub fn has_begun(&self) -> bool {
        self.begun
    }

    /// What is written goes behind something else, so there is no first line.
    pub fn go_on(&mut self) {
        self.begun = true;
    }

    /// The first line, which comes before all else.
    pub fn begin(&mut self) -> String {
        self.beginning()
    }

    /// What goes before anything else that is written.
    fn beginning(&mut self) -> String {
        let mut text = String::new();
        if !self.begun {
            self.begun = true;
            let declaration = &self.declaration;
            text = format!(
                "<?xml version=\"{}\" encoding=\"{}\" standalone=\"{}\"?>",
                declaration.version,
                declaration.encoding,
                if declaration.standalone { "yes" } else { "no" },
            );
            if !self.indented {
                text.push_str(self.line_end);
            }
        }
        if std::mem::take(&mut self.in_tag) {
            text.push('>');
        }
        text
    }

    /// The break before what stands on a line of its own.
    fn line(&self) -> String {
        let has_text = self.open.last().is_some_and(|(_, has_text)| *has_text);
        if !self.indented || has_text {
            return String::new();
        }
        format!("{}{}", self.line_end, "  ".repeat(self.open.len()))
    }

    /// Opens an element.
    pub fn element(&mut self, element: &Element) -> Result<String, String> {
        if !is_name(&element.name) {
            return Err(format!("`{}` is no name of an XML element", element.name));
        }
        if self.open.is_empty() && self.rooted {
            return Err("an XML document has one root element".into());
        }
        let mut text = self.beginning();
        text.push_str(&self.line());
        text.push('<');
        text.push_str(&element.name);
        for (name, value) in &element.attributes {
            text.push_str(&format!(" {name}=\""));
            escape(value, true, &mut text);
            text.push('"');
        }
        self.open.push((element.name.clone(), false));
        self.in_tag = true;
        self.rooted = true;
        Ok(text)
    }

    /// Closes the innermost element.
    pub fn close(&mut self) -> Result<String, String> {
        let Some((name, has_text)) = self.open.pop() else {
            return Err("no XML element is open".into());
        };
        if std::mem::take(&mut self.in_tag) {
            return Ok("/>".to_owned());
        }
        let line = if has_text { String::new() } else { self.line() };
        Ok(format!("{line}</{name}>"))
    }

    /// Closes all that is open.
    pub fn finish(&mut self) -> String {
        let mut text = String::new();
        while let Ok(end) = self.close() {
            text.push_str(&end);
        }
        if self.begun && self.indented {
            text.push_str(self.line_end);
        }
        text
    }

    /// What goes before a text in an element.
    fn inside(&mut self) -> Result<String, String> {
        if self.open.is_empty() {
            return Err("no XML element is open".into());
        }
        let text = self.beginning();
        if let Some((_, has_text)) = self.open.last_mut() {
            *has_text = true;
        }
        Ok(text)
    }

    /// A text in the innermost element, with or without its markup replaced.
    pub fn text(&mut self, value: &str, raw: bool) -> Result<String, String> {
        let mut text = self.inside()?;
        if raw {
            text.push_str(value);
        } else {
            escape(value, false, &mut text);
        }
        Ok(text)
    }

    pub fn cdata(&mut self, value: &str) -> Result<String, String> {
        Ok(self.inside()? + &section(value))
    }

    pub fn comment(&mut self, value: &str) -> Result<String, String> {
        if value.contains("--") || value.ends_with('-') {
            return Err("a comment of XML has no two hyphens side by side".into());
        }
        self.statement("<!--", value, "-->")
    }

    pub fn instruction(&mut self, value: &str) -> Result<String, String> {
        self.statement("<?", value, "?>")
    }

    fn statement(&mut self, begin: &str, value: &str, end: &str) -> Result<String, String> {
        if value.contains(end) {
            return Err(format!("`{end}` would end the statement"));
        }
        Ok(self.beginning() + &self.line() + begin + value + end)
    }

    pub fn doctype(&mut self, value: &str) -> Result<String, String> {
        if self.rooted {
            return Err("a document type stands before the root element".into());
        }
        Ok(self.beginning() + &self.line() + "<!DOCTYPE " + value + ">")
    }
}

/// What a document has, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    StartDocument(Declaration),
    Comment(String),
    /// Its target and what follows.
    Instruction(String, String),
    StartElement(Element),
    EndElement(String),
    Text(String),
    CData(String),
    /// The name of an entity and what it stands for.
    Entity(String, String),
    EndDocument,
}

/// A document that is read event by event.
pub struct Reader {
    events: std::vec::IntoIter<Event>,
    pub current: Option<Event>,
}

impl Reader {
    pub fn new(tree: &Tree) -> Reader {
        let mut events = vec![Event::StartDocument(tree.declaration.clone())];
        collect(tree, &mut events);
        events.push(Event::EndDocument);
        Reader {
            events: events.into_iter(),
            current: None,
        }
    }

    /// Goes on to the next event; behind the end there is none.
    pub fn advance(&mut self) -> Option<&Event> {
        self.current = self.events.next();
        self.current.as_ref()
    }
}

/// A node that is entered, or left.
enum Visit {
    Enter(Id),
    Leave(String),
}

fn collect(tree: &Tree, events: &mut Vec<Event>) {
    let mut pending: Vec<Visit> = children(tree, DOCUMENT);
    while let Some(visit) = pending.pop() {
        let id = match visit {
            Visit::Enter(id) => id,
            Visit::Leave(name) => {
                events.push(Event::EndElement(name));
                continue;
            }
        };
        match tree.kind(id) {
            Some(Kind::Element(element)) => {
                events.push(Event::StartElement(element.clone()));
                pending.push(Visit::Leave(element.name.clone()));
                pending.extend(children(tree, id));
            }
            Some(Kind::Text(text)) => events.push(Event::Text(text.clone())),
            Some(Kind::CData(text)) => events.push(Event::CData(text.clone())),
            Some(Kind::Comment(text)) => events.push(Event::Comment(text.clone())),
            Some(Kind::Instruction(text)) => {
                let (target, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
                let rest = rest.trim_start().to_owned();
                events.push(Event::Instruction(target.to_owned(), rest));
            }
            Some(Kind::Doctype(_)) => {
                for (name, value) in &tree.entities {
                    events.push(Event::Entity(name.clone(), value.clone()));
                }
            }
            Some(Kind::Document) | None => {}
        }
    }
}

/// The children of a node to be entered, the last one first.
fn children(tree: &Tree, id: Id) -> Vec<Visit> {
    let children = tree.children(id).iter().rev();
    children.map(|child| Visit::Enter(*child)).collect()
}
