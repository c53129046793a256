//! Trees into texts.

use super::tree::{DOCUMENT, Element, Id, Kind, Tree};

/// How a tree is written.
#[derive(Clone, Debug)]
pub struct Style {
    /// Elements stand on lines of their own.
    pub indented: bool,
    pub line_end: &'static str,
}

/// One level of indentation.
const INDENT: &str = "  ";

/// A whole document.
pub fn document(tree: &Tree, style: &Style) -> String {
    let declaration = &tree.declaration;
    let mut writer = Writer {
        tree,
        style,
        text: format!(
            "<?xml version=\"{}\" encoding=\"{}\" standalone=\"{}\" ?>",
            declaration.version,
            declaration.encoding,
            if declaration.standalone { "yes" } else { "no" },
        ),
    };
    for child in tree.children(DOCUMENT) {
        writer.break_line(0);
        writer.node(*child, 0, style.indented);
    }
    if style.indented {
        writer.text.push('\n');
    }
    match style.line_end {
        "\n" => writer.text,
        other => writer.text.replace('\n', other),
    }
}

/// A node alone, on one line.
pub fn node(tree: &Tree, id: Id) -> String {
    let style = Style {
        indented: false,
        line_end: "\n",
    };
    part(tree, id, &style)
}

/// A node with what is in it, without the declaration of a document.
pub fn part(tree: &Tree, id: Id, style: &Style) -> String {
    let mut writer = Writer {
        tree,
        style,
        text: String::new(),
    };
    writer.node(id, 0, style.indented);
    writer.text.replace('\n', style.line_end)
}

struct Writer<'a> {
    tree: &'a Tree,
    style: &'a Style,
    text: String,
}

impl Writer<'_> {
    fn break_line(&mut self, level: usize) {
        if self.style.indented {
            self.text.push('\n');
            self.text.push_str(&INDENT.repeat(level));
        }
    }

    fn node(&mut self, id: Id, level: usize, indented: bool) {
        match self.tree.kind(id) {
            None | Some(Kind::Document) => {}
            Some(Kind::Element(element)) => self.element(id, element, level, indented),
            Some(Kind::Text(text)) => escape(text, false, &mut self.text),
            Some(Kind::CData(text)) => self.text.push_str(&section(text)),
            Some(Kind::Comment(text)) => self.text.push_str(&format!("<!--{text}-->")),
            Some(Kind::Instruction(text)) => self.text.push_str(&format!("<?{text}?>")),
            Some(Kind::Doctype(text)) => self.text.push_str(&format!("<!DOCTYPE {text}>")),
        }
    }

    fn element(&mut self, id: Id, element: &Element, level: usize, indented: bool) {
        self.text.push('<');
        self.text.push_str(&element.name);
        for (name, value) in &element.attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape(value, true, &mut self.text);
            self.text.push('"');
        }
        let children = self.content(id);
        if children.is_empty() {
            self.text.push_str("/>");
            return;
        }
        self.text.push('>');
        // inside a text every blank counts
        let is_text = |id: &Id| matches!(self.tree.kind(*id), Some(Kind::Text(_) | Kind::CData(_)));
        let indented = indented && !children.iter().any(is_text);
        for child in children {
            if indented {
                self.break_line(level + 1);
            }
            self.node(child, level + 1, indented);
        }
        if indented {
            self.break_line(level);
        }
        self.text.push_str("</");
        self.text.push_str(&element.name);
        self.text.push('>');
    }

    /// The children of an element that are written: blanks between elements are not, as they are
    /// made anew.
    fn content(&self, id: Id) -> Vec<Id> {
        let children = self.tree.children(id);
        let is_blank = |id: &Id| match self.tree.kind(*id) {
            Some(Kind::Text(text)) => text.trim().is_empty(),
            _ => false,
        };
        let has_text = children.iter().any(|id| {
            matches!(self.tree.kind(*id), Some(Kind::Text(_) | Kind::CData(_))) && !is_blank(id)
        });
        let has_elements = self.tree.elements(id).next().is_some();
        let keeps = |id: &&Id| has_text || !has_elements || !is_blank(id);
        children.iter().filter(keeps).copied().collect()
    }
}

/// A section of CDATA; `]]>` would end it, so there it is divided.
pub(super) fn section(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}

/// Replaces what would be markup.
pub(super) fn escape(text: &str, in_attribute: bool, result: &mut String) {
    for c in text.chars() {
        match c {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' if in_attribute => result.push_str("&quot;"),
            '\n' if in_attribute => result.push_str("&#xA;"),
            '\t' if in_attribute => result.push_str("&#x9;"),
            '\r' => result.push_str("&#xD;"),
            // XML has no such characters
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => result.push(other),
        }
    }
}
