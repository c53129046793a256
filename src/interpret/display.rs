//! Values as a person reads them: in the REPL, in examples, in messages.

use crate::value::{Value, number, time};

/// How many containers inside each other are shown.
const SHOWN_DEPTH: u32 = 8;

/// The value as 4D would write it: texts bare, dates and times as literals, objects and
/// collections as literals too.
pub fn display(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        other => show(other, 0),
    }
}

fn show(value: &Value, depth: u32) -> String {
    match value {
        Value::Undefined => "Undefined".into(),
        Value::Null => "Null".into(),
        Value::Boolean(b) => if *b { "True" } else { "False" }.into(),
        Value::Integer(i) => i.to_string(),
        Value::Real(x) => number::number_to_text(*x, ".").to_string(),
        Value::Date(date) if date.is_null() => "!00-00-00!".into(),
        Value::Date(date) => {
            let (year, month, day) = date.parts();
            format!("!{year:04}-{month:02}-{day:02}!")
        }
        Value::Time(t) => format!("?{}?", time::time_string(*t)),
        Value::Text(text) => quoted(&text.to_str()),
        Value::Pointer(pointer) if pointer.is_nil() => "->[]".into(),
        Value::Pointer(_) => "[pointer]".into(),
        Value::Object(object) => match object.host_object().and_then(|host| host.label()) {
            Some(label) => label,
            None if depth >= SHOWN_DEPTH && !object.is_empty() => "{…}".into(),
            None => {
                let entries = object.entries();
                list(
                    '{',
                    entries
                        .iter()
                        .map(|(key, v)| format!("{key}: {}", show(v, depth + 1))),
                    '}',
                )
            }
        },
        Value::Collection(collection) if depth >= SHOWN_DEPTH && !collection.is_empty() => {
            "[…]".into()
        }
        Value::Collection(collection) => list(
            '[',
            collection.items().iter().map(|item| show(item, depth + 1)),
            ']',
        ),
        Value::Blob(blob) => format!("[blob of {} bytes]", blob.bytes.len()),
        Value::Picture(_) => "[picture]".into(),
        Value::Array(array) => list(
            '[',
            array.values().iter().map(|item| show(item, depth + 1)),
            ']',
        ),
    }
}

/// A text as a literal.
fn quoted(text: &str) -> String {
    let mut literal = String::from('"');
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

fn list(open: char, items: impl Iterator<Item = String>, close: char) -> String {
    format!("{open}{}{close}", items.collect::<Vec<_>>().join("; "))
}
