//! What XLIFF files of a Resources folder say: strings by name or by number, and constants of a
//! project (commands/localized-string; Project/architecture).
//!
//! It reads texts of files; which folders are searched for a language is decided by the commands.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;
use roxmltree::{Document, Node, ParsingOptions};
use rustc_hash::FxHashMap;

/// The strings of the files of one folder. A name that occurs twice means its first string.
#[derive(Default, Debug)]
pub struct Strings {
    by_name: FxHashMap<String, String>,
    /// By the `id` of the group: its units in order, with their own `id`.
    groups: FxHashMap<String, Vec<(String, String)>>,
}

impl Strings {
    /// The string of this `resname`; capitals and accents count.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(String::as_str)
    }

    /// The string of a unit in a group, by the `id` of both.
    pub fn numbered(&self, group: i32, unit: i32) -> Option<&str> {
        let unit = unit.to_string();
        let (_, text) = self.group(group)?.iter().find(|(id, _)| *id == unit)?;
        Some(text)
    }

    /// All strings of a group, each with the `id` of its unit.
    pub fn group(&self, group: i32) -> Option<&[(String, String)]> {
        self.groups.get(&group.to_string()).map(Vec::as_slice)
    }

    /// Adds the strings of a file; what is no XML adds nothing.
    pub fn add(&mut self, text: &str) {
        with_document(text, |document| {
            for unit in units(document) {
                let text = text_of(unit);
                if let Some(group) = group_of(unit)
                    && let (Some(group), Some(id)) = (group.attribute("id"), unit.attribute("id"))
                {
                    let list = self.groups.entry(group.trim().to_owned()).or_default();
                    list.push((id.trim().to_owned(), text.clone()));
                }
                if let Some(name) = unit.attribute("resname") {
                    self.by_name.entry(name.to_owned()).or_insert(text);
                }
            }
        });
    }
}

/// The strings that have been read, by folder.
#[derive(Default)]
pub struct Cache(Mutex<FxHashMap<PathBuf, Arc<Strings>>>);

impl Cache {
    /// The strings of a folder, which `read` reads the first time.
    pub fn of(&self, folder: &Path, read: impl FnOnce() -> Strings) -> Arc<Strings> {
        let known = self.0.lock().get(folder).cloned();
        known.unwrap_or_else(|| {
            let strings = Arc::new(read());
            let mut all = self.0.lock();
            Arc::clone(all.entry(folder.to_path_buf()).or_insert(strings))
        })
    }
}

/// The value of a constant.
#[derive(Clone, Debug, PartialEq)]
pub enum ConstantValue {
    Integer(i32),
    Real(f64),
    Text(String),
}

/// The constants that a file declares: groups of the type `x-4DK#`.
pub fn constants(text: &str) -> Vec<(String, ConstantValue)> {
    if !text.contains("x-4DK#") {
        return Vec::new();
    }
    let mut found = Vec::new();
    with_document(text, |document| {
        for unit in units(document) {
            let declares = group_of(unit).is_some_and(|g| g.attribute("restype") == Some("x-4DK#"));
            let value = unit.attributes().find(|a| a.name() == "value");
            if let (true, Some(value)) = (declares, value) {
                found.push((text_of(unit), constant_value(value.value())));
            }
        }
    });
    found
}

/// U: `constant_value`: behind the last colon stands the type, L, R or S; without one, what reads
/// as a number is one.
fn constant_value(written: &str) -> ConstantValue {
    let integer = |text: &str| {
        let text = text.trim();
        let number = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(digits) => i64::from_str_radix(digits, 16).ok(),
            None => text.parse().ok(),
        };
        number.map(|n: i64| ConstantValue::Integer(n as i32))
    };
    let real = |text: &str| text.trim().parse().ok().map(ConstantValue::Real);
    let text = |text: &str| ConstantValue::Text(text.to_owned());
    match written.rsplit_once(':') {
        Some((value, "L")) => integer(value).or_else(|| real(value)),
        Some((value, "R")) => real(value),
        Some((value, "S")) => Some(text(value)),
        _ => integer(written).or_else(|| real(written)),
    }
    .unwrap_or_else(|| text(written))
}

fn with_document(text: &str, look: impl FnOnce(&Document)) {
    let text = text.trim_start_matches('\u{FEFF}');
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: 1_000_000,
        ..ParsingOptions::default()
    };
    if let Ok(document) = Document::parse_with_options(text, options) {
        look(&document);
    }
}

fn units<'a, 'd>(document: &'a Document<'d>) -> impl Iterator<Item = Node<'a, 'd>> {
    document
        .descendants()
        .filter(|node| node.is_element() && node.tag_name().name() == "trans-unit")
}

fn group_of<'a, 'd>(unit: Node<'a, 'd>) -> Option<Node<'a, 'd>> {
    unit.ancestors()
        .find(|node| node.tag_name().name() == "group")
}

/// U: `text_of`: the translation, or the source where no translation is written.
fn text_of(unit: Node) -> String {
    let part = |name: &str| {
        let node = unit
            .children()
            .find(|node| node.is_element() && node.tag_name().name() == name)?;
        let text = node.descendants().filter(Node::is_text);
        Some(text.filter_map(|node| node.text()).collect::<String>())
    };
    part("target")
        .or_else(|| part("source"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<?xml version="1.0"?>
<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd">
<xliff version="1.0" xmlns:d4="http://www.4d.com/d4-ns"><file><body>
 <trans-unit id="1" resname="Hello"><source>Hello</source><target>Bonjour &amp; bienvenue</target></trans-unit>
 <group id="15" resname="menu">
  <trans-unit id="1" resname="Save"><source>Save</source><target>Enregistrer</target></trans-unit>
  <trans-unit id="2"><source>Quit</source></trans-unit>
 </group>
 <group d4:groupName="t" restype="x-4DK#">
  <trans-unit id="k1" d4:value="12:L"><source>kTwelve</source></trans-unit>
  <trans-unit id="k2" d4:value="1.5:R"><source>k One and a Half</source></trans-unit>
  <trans-unit id="k3" d4:value="a:b:S"><source>kText</source></trans-unit>
  <trans-unit id="k4" d4:value="blue"><source>kBlue</source></trans-unit>
  <trans-unit id="k5" d4:value="7"><source>kSeven</source></trans-unit>
  <trans-unit id="k6" d4:value="0xFF:L"><source>kHex</source></trans-unit>
 </group>
</body></file></xliff>"#;

    #[test]
    fn strings_by_name_and_by_number() {
        let mut strings = Strings::default();
        strings.add("no XML at all");
        strings.add(FILE);
        strings.add(&FILE.replace("Bonjour", "Salut"));
        assert_eq!(strings.named("Hello"), Some("Bonjour & bienvenue"));
        assert_eq!(strings.named("hello"), None);
        assert_eq!(strings.numbered(15, 1), Some("Enregistrer"));
        assert_eq!(strings.numbered(15, 2), Some("Quit"));
        assert_eq!(strings.numbered(15, 3), None);
        assert_eq!(strings.numbered(16, 1), None);
    }

    #[test]
    fn constants_with_their_types() {
        let found = constants(FILE);
        let value = |name: &str| {
            found
                .iter()
                .find(|(n, _)| n == name)
                .map(|(_, v)| v.clone())
        };
        assert_eq!(value("kTwelve"), Some(ConstantValue::Integer(12)));
        assert_eq!(value("k One and a Half"), Some(ConstantValue::Real(1.5)));
        assert_eq!(value("kText"), Some(ConstantValue::Text("a:b".into())));
        assert_eq!(value("kBlue"), Some(ConstantValue::Text("blue".into())));
        assert_eq!(value("kSeven"), Some(ConstantValue::Integer(7)));
        assert_eq!(value("kHex"), Some(ConstantValue::Integer(255)));
        assert_eq!(found.len(), 6);
    }
}
