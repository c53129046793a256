//! `File.getAppInfo` and `File.setAppInfo` (API/FileClass) on property lists in XML (`.plist`).
//!
//! Programs of Windows and macOS are not looked into: for other files there is no information.

use std::fmt::Write;

use roxmltree::{Document, Node, ParsingOptions};

use super::disk::{DiskItem, found};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::{Collection, Error, Object, Text, Value};

/// A value of a property list.
#[derive(Clone, Debug, PartialEq)]
enum Plist {
    Text(String),
    Integer(i64),
    Real(f64),
    Boolean(bool),
    /// An ISO moment of universal time.
    Date(String),
    /// Bytes in Base64.
    Data(String),
    Array(Vec<Plist>),
    Dict(Vec<(String, Plist)>),
}

/// The deepest list that is read or written.
const MAX_DEPTH: u32 = 100;

/// What `getAppInfo` gives: an empty object for other files and missing ones.
pub(super) fn get(cx: &Context, this: &Value, item: &DiskItem) -> Result<Value, Error> {
    Ok(match read(cx, this, item)? {
        Some(dict @ Plist::Dict(_)) => value_of(&dict),
        _ => Value::Object(Object::new()),
    })
}

/// What `setAppInfo` does: nothing for other files.
pub(super) fn set(cx: &Context, this: &Value, item: &DiskItem, info: &Object) -> Result<(), Error> {
    if !is_plist(item) {
        return Ok(());
    }
    let mut entries = match read(cx, this, item)? {
        Some(Plist::Dict(entries)) => entries,
        _ => Vec::new(),
    };
    for (key, value) in info.entries() {
        let key = key.to_string();
        let Some(new) = plist_of(&value, 0) else {
            continue;
        };
        match entries.iter_mut().find(|(name, _)| *name == key) {
            Some((_, old)) => *old = as_type_of(old, new),
            None => entries.push((key, new)),
        }
    }
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    write(&Plist::Dict(entries), 0, &mut text);
    text.push_str("</plist>\n");
    let place = item.place(cx);
    let files = cx.engine.files();
    files.create_folders_of(&place)?;
    files.write(&place, text.as_bytes())
}

fn is_plist(item: &DiskItem) -> bool {
    item.path.extension().eq_ignore_ascii_case(".plist")
}

/// The content of a property list; `None` if there is none.
fn read(cx: &Context, this: &Value, item: &DiskItem) -> Result<Option<Plist>, Error> {
    if !is_plist(item) || found(cx, this)?.is_none() {
        return Ok(None);
    }
    let bytes = cx.engine.files().read(&item.place(cx))?;
    if bytes.starts_with(b"bplist") {
        return Err(Error::bad_argument(
            "A property list in binary format is not read",
        ));
    }
    parse(&String::from_utf8_lossy(&bytes))
        .map(Some)
        .ok_or_else(|| Error::new(code::BAD_ARGUMENT, "The property list is malformed"))
}

fn parse(text: &str) -> Option<Plist> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let text = text.trim_start_matches('\u{feff}');
    let document = Document::parse_with_options(text, options).ok()?;
    let root = document.root_element();
    parse_node(root.children().find(Node::is_element)?, 0)
}

fn parse_node(node: Node, depth: u32) -> Option<Plist> {
    if depth > MAX_DEPTH {
        return None;
    }
    let text = || -> String { node.children().filter_map(|n| n.text()).collect() };
    Some(match node.tag_name().name() {
        "string" => Plist::Text(text()),
        "integer" => Plist::Integer(text().trim().parse().ok()?),
        "real" => Plist::Real(text().trim().parse().ok()?),
        "true" => Plist::Boolean(true),
        "false" => Plist::Boolean(false),
        "date" => Plist::Date(text().trim().to_owned()),
        "data" => Plist::Data(text().split_whitespace().collect()),
        "array" => Plist::Array(
            node.children()
                .filter(Node::is_element)
                .map(|child| parse_node(child, depth + 1))
                .collect::<Option<_>>()?,
        ),
        "dict" => {
            let mut entries = Vec::new();
            let mut children = node.children().filter(Node::is_element);
            while let Some(key) = children.next() {
                let key = key.text().unwrap_or_default().to_owned();
                entries.push((key, parse_node(children.next()?, depth + 1)?));
            }
            Plist::Dict(entries)
        }
        _ => return None,
    })
}

fn value_of(plist: &Plist) -> Value {
    match plist {
        Plist::Text(text) | Plist::Date(text) | Plist::Data(text) => Value::text(text),
        Plist::Integer(n) => Value::whole(*n),
        Plist::Real(x) => Value::number(*x),
        Plist::Boolean(b) => Value::Boolean(*b),
        Plist::Array(items) => {
            Value::Collection(Collection::new(items.iter().map(value_of).collect()))
        }
        Plist::Dict(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                // a new object takes all properties
                let _ = object.set(&Text::new(key), value_of(value));
            }
            Value::Object(object)
        }
    }
}

/// A value as a property list keeps it; `None` for what it cannot keep.
fn plist_of(value: &Value, depth: u32) -> Option<Plist> {
    if depth > MAX_DEPTH {
        return None;
    }
    Some(match value {
        Value::Text(text) if is_moment(&text.to_str()) => Plist::Date(text.to_string()),
        Value::Text(text) => Plist::Text(text.to_string()),
        Value::Integer(n) => Plist::Integer(i64::from(*n)),
        Value::Real(x) if x.fract() == 0.0 && x.abs() < 9e15 => Plist::Integer(*x as i64),
        Value::Real(x) => Plist::Real(*x),
        Value::Boolean(b) => Plist::Boolean(*b),
        Value::Collection(list) => Plist::Array(
            list.items()
                .iter()
                .filter_map(|item| plist_of(item, depth + 1))
                .collect(),
        ),
        Value::Object(object) => Plist::Dict(
            object
                .entries()
                .iter()
                .filter_map(|(key, value)| Some((key.to_string(), plist_of(value, depth + 1)?)))
                .collect(),
        ),
        _ => return None,
    })
}

/// Has the text the form 2003-02-01T01:02:03Z?
fn is_moment(text: &str) -> bool {
    const FORM: &[u8] = b"dddd-dd-ddTdd:dd:ddZ";
    text.len() == FORM.len()
        && text.bytes().zip(FORM).all(|(byte, form)| match form {
            b'd' => byte.is_ascii_digit(),
            other => byte == *other,
        })
}

/// A new value in the type that the old one has, as far as it can be.
fn as_type_of(old: &Plist, new: Plist) -> Plist {
    match (old, new) {
        (Plist::Text(_), Plist::Date(text)) => Plist::Text(text),
        (Plist::Text(_), Plist::Integer(n)) => Plist::Text(n.to_string()),
        (Plist::Text(_), Plist::Real(x)) => Plist::Text(x.to_string()),
        (Plist::Text(_), Plist::Boolean(b)) => Plist::Text(b.to_string()),
        (Plist::Real(_), Plist::Integer(n)) => Plist::Real(n as f64),
        (Plist::Integer(_), Plist::Text(text)) => match text.trim().parse() {
            Ok(n) => Plist::Integer(n),
            Err(_) => Plist::Text(text),
        },
        (_, new) => new,
    }
}

fn write(plist: &Plist, depth: usize, out: &mut String) {
    let indent = "\t".repeat(depth);
    // a String takes all that is written
    let _ = match plist {
        Plist::Text(text) => writeln!(out, "{indent}<string>{}</string>", escaped(text)),
        Plist::Integer(n) => writeln!(out, "{indent}<integer>{n}</integer>"),
        Plist::Real(x) => writeln!(out, "{indent}<real>{x}</real>"),
        Plist::Boolean(b) => writeln!(out, "{indent}<{b}/>"),
        Plist::Date(text) => writeln!(out, "{indent}<date>{}</date>", escaped(text)),
        Plist::Data(text) => writeln!(out, "{indent}<data>{}</data>", escaped(text)),
        Plist::Array(items) => {
            let _ = writeln!(out, "{indent}<array>");
            for item in items {
                write(item, depth + 1, out);
            }
            writeln!(out, "{indent}</array>")
        }
        Plist::Dict(entries) => {
            let _ = writeln!(out, "{indent}<dict>");
            for (key, value) in entries {
                let _ = writeln!(out, "{indent}\t<key>{}</key>", escaped(key));
                write(value, depth + 1, out);
            }
            writeln!(out, "{indent}</dict>")
        }
    };
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let list = Plist::Dict(vec![
            ("a<b".into(), Plist::Text("x & y".into())),
            ("n".into(), Plist::Integer(-3)),
            ("r".into(), Plist::Real(1.5)),
            ("d".into(), Plist::Date("2003-02-01T01:02:03Z".into())),
            ("l".into(), Plist::Array(vec![Plist::Boolean(true)])),
            ("e".into(), Plist::Dict(Vec::new())),
        ]);
        let mut text = String::from("<plist>");
        write(&list, 0, &mut text);
        text.push_str("</plist>");
        assert_eq!(parse(&text), Some(list));
    }

    #[test]
    fn malformed_lists_are_none() {
        for text in [
            "",
            "<plist/>",
            "<plist><integer>x</integer></plist>",
            "<plist><dict><key>a</key></dict></plist>",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_old_value_keeps_its_type() {
        let old = Plist::Text("1".into());
        assert_eq!(as_type_of(&old, Plist::Integer(2)), Plist::Text("2".into()));
        assert_eq!(
            as_type_of(&Plist::Real(1.0), Plist::Integer(2)),
            Plist::Real(2.0)
        );
        assert!(is_moment("2003-02-01T01:02:03Z"));
        assert!(!is_moment("2003-02-01 01:02:03Z"));
    }
}
