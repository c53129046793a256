//! Texts into trees. quick-xml takes a text apart; that the document is well-formed as a whole is
//! looked after here.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::tree::{DOCUMENT, Declaration, Element, Id, Kind, MAX_DEPTH, Tree, is_name};

/// Why a text is no XML, and where: line and column from 1.
#[derive(Debug, PartialEq)]
pub struct Failure {
    pub message: String,
    pub row: usize,
    pub column: usize,
}

/// How much text the entities of a document may stand for.
const MAX_EXPANSION: usize = 1 << 20;

/// A document.
pub fn document(text: &str) -> Result<Tree, Failure> {
    let mut parser = Parser::new();
    parser.read(text)?;
    let end = || failure(text, text.len(), "the document has no root element");
    if parser.tree.root().is_none() {
        return Err(end());
    }
    Ok(parser.tree)
}

/// Some nodes, as the children of a document that is none; `None` if the text is no XML.
pub fn fragment(text: &str) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.fragment = true;
    parser.read(text).ok()?;
    Some(parser.tree)
}

fn failure(text: &str, at: usize, message: impl Into<String>) -> Failure {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Failure {
        message: message.into(),
        row: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    }
}

struct Parser {
    tree: Tree,
    /// The elements that are open, the innermost last.
    open: Vec<Id>,
    /// Several elements and texts may stand side by side.
    fragment: bool,
    expanded: usize,
}

impl Parser {
    fn new() -> Parser {
        Parser {
            tree: Tree::default(),
            open: vec![DOCUMENT],
            fragment: false,
            expanded: 0,
        }
    }

    fn here(&self) -> Id {
        self.open.last().copied().unwrap_or(DOCUMENT)
    }

    fn is_outside(&self) -> bool {
        self.here() == DOCUMENT && !self.fragment
    }

    fn read(&mut self, text: &str) -> Result<(), Failure> {
        // line breaks are line feeds (XML 1.0, 2.11)
        let normal;
        let text = if text.contains('\r') {
            normal = text.replace("\r\n", "\n").replace('\r', "\n");
            normal.as_str()
        } else {
            text
        };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_comments = true;
        loop {
            let at = usize::try_from(reader.buffer_position()).unwrap_or(0);
            let event = reader.read_event().map_err(|problem| {
                let at = usize::try_from(reader.error_position()).unwrap_or(0);
                failure(text, at, problem.to_string())
            })?;
            if matches!(event, Event::Eof) {
                break;
            }
            self.take(event, at)
                .map_err(|message| failure(text, at, message))?;
        }
        match self.open.get(1) {
            None => Ok(()),
            Some(id) => {
                let name = self.tree.element(*id).map_or("", |e| e.name.as_str());
                let message = format!("the element `{name}` is not closed");
                Err(failure(text, text.len(), message))
            }
        }
    }

    fn take(&mut self, event: Event, at: usize) -> Result<(), String> {
        match event {
            Event::Start(start) => {
                if self.open.len() > MAX_DEPTH {
                    return Err("the elements lie too deep inside each other".into());
                }
                let id = self.element(&start)?;
                self.open.push(id);
            }
            Event::Empty(start) => {
                self.element(&start)?;
            }
            Event::End(_) => {
                self.open.pop();
            }
            Event::Text(text) => self.text(&text.into_inner())?,
            Event::CData(text) => {
                if self.is_outside() {
                    return Err("a section of CDATA stands outside the root element".into());
                }
                let text = text.into_inner().into_owned();
                self.tree.append(self.here(), Kind::CData(text));
            }
            Event::GeneralRef(reference) => {
                let text = match reference.resolve_char_ref().map_err(|e| e.to_string())? {
                    Some(c) => c.to_string(),
                    None => self.entity(&reference.into_inner())?,
                };
                self.text(&text)?;
            }
            Event::Comment(text) => {
                let text = text.into_inner().into_owned();
                self.tree.append(self.here(), Kind::Comment(text));
            }
            Event::PI(instruction) => {
                let text = instruction.into_inner().into_owned();
                self.tree.append(self.here(), Kind::Instruction(text));
            }
            Event::DocType(text) => self.doctype(&text.into_inner())?,
            Event::Decl(declaration) => {
                if at != 0 {
                    return Err("the XML declaration does not come first".into());
                }
                let word = |found: Option<String>, default: &str| match found {
                    Some(word) if !word.is_empty() => word,
                    _ => default.to_owned(),
                };
                let encoding = declaration.encoding().and_then(Result::ok);
                let standalone = declaration.standalone().and_then(Result::ok);
                let version = declaration.version().map_err(|e| e.to_string())?;
                self.tree.declaration = Declaration {
                    version: version.into_owned(),
                    encoding: word(encoding.map(|e| e.into_owned()), "UTF-8"),
                    standalone: standalone.is_some_and(|word| word == "yes"),
                };
            }
            Event::Eof => {}
        }
        Ok(())
    }

    fn element(&mut self, start: &BytesStart) -> Result<Id, String> {
        if self.is_outside() && self.tree.root().is_some() {
            return Err("there is a second root element".into());
        }
        let name = start.name().0.to_owned();
        if !is_name(&name) {
            return Err(format!("`{name}` is no name of an element"));
        }
        let mut element = Element::named(&name);
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|e| e.to_string())?;
            let name = attribute.key.0.to_owned();
            if !is_name(&name) {
                return Err(format!("`{name}` is no name of an attribute"));
            }
            let raw = attribute.value.as_ref();
            if raw.contains('<') {
                return Err("a `<` stands in the value of an attribute".into());
            }
            let value = self.expand(&raw.replace(['\n', '\t'], " "))?;
            element.attributes.push((name, value));
        }
        Ok(self.tree.append(self.here(), Kind::Element(element)))
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Ok(());
        }
        if self.is_outside() {
            if text.trim().is_empty() {
                return Ok(());
            }
            return Err("a text stands outside the root element".into());
        }
        // what references have divided is one text
        self.tree.append_text(self.here(), text);
        Ok(())
    }

    /// What the name of an entity stands for.
    fn entity(&mut self, name: &str) -> Result<String, String> {
        if let Some(known) = quick_xml::escape::resolve_predefined_entity(name) {
            return Ok(known.to_owned());
        }
        let found = self.tree.entities.iter().find(|(known, _)| known == name);
        let Some((_, value)) = found else {
            return Err(format!("the entity `{name}` is not declared"));
        };
        self.expanded += value.len();
        if self.expanded > MAX_EXPANSION {
            return Err("the entities stand for too much text".into());
        }
        Ok(value.clone())
    }

    /// A text with references replaced by what they stand for.
    fn expand(&mut self, text: &str) -> Result<String, String> {
        let mut result = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            let (before, reference) = rest.split_at(at);
            result.push_str(before);
            let Some((name, behind)) = reference.get(1..).and_then(|r| r.split_once(';')) else {
                return Err("a `&` begins no reference".into());
            };
            match name.strip_prefix('#') {
                Some(number) => {
                    let code = match number.strip_prefix('x') {
                        Some(digits) => u32::from_str_radix(digits, 16),
                        None => number.parse(),
                    };
                    let c = code.ok().and_then(char::from_u32);
                    result.push(c.ok_or_else(|| format!("`&{name};` is no character"))?);
                }
                None => result.push_str(&self.entity(name)?),
            }
            rest = behind;
        }
        result.push_str(rest);
        Ok(result)
    }

    /// A document type: its entities are texts that references stand for. One outside the document
    /// is refused (commands/xml-set-options).
    fn doctype(&mut self, text: &str) -> Result<(), String> {
        if self.here() != DOCUMENT || self.tree.root().is_some() {
            return Err("the document type does not stand before the root element".into());
        }
        for declaration in text.split("<!ENTITY").skip(1) {
            let declaration = declaration.trim_start();
            let Some((name, rest)) = declaration.split_once(char::is_whitespace) else {
                continue;
            };
            let rest = rest.trim_start();
            if rest.starts_with("SYSTEM") || rest.starts_with("PUBLIC") {
                return Err(format!("the entity `{name}` lies outside the document"));
            }
            let quote = rest.chars().next().filter(|c| "\"'".contains(*c));
            let value = quote.and_then(|quote| rest.get(1..)?.split_once(quote));
            if let Some((value, _)) = value {
                let value = self.expand(value)?;
                self.tree.entities.push((name.to_owned(), value));
            }
        }
        let text = text.trim().to_owned();
        self.tree.append(DOCUMENT, Kind::Doctype(text));
        Ok(())
    }
}
