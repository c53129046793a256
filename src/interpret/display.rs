//! Values as a person reads them: in the REPL, in examples, in messages.

use crate::value::{Value, number, time};

/// The value as 4D would write it: texts bare, dates and times as literals, objects as JSON.
pub fn display(value: &Value) -> String {
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
        Value::Text(text) => text.to_string(),
        Value::Pointer(pointer) if pointer.is_nil() => "->[]".into(),
        Value::Pointer(_) => "[pointer]".into(),
        Value::Object(object) => match object.host_object().and_then(|host| host.label()) {
            Some(label) => label,
            None => list(
                '{',
                object
                    .entries()
                    .iter()
                    .map(|(key, v)| format!("{key}: {}", inner(v))),
                '}',
            ),
        },
        Value::Collection(collection) => list('[', collection.items().iter().map(inner), ']'),
        Value::Blob(blob) => format!("[blob of {} bytes]", blob.bytes.len()),
        Value::Picture(_) => "[picture]".into(),
        Value::Array(array) => list('[', array.values().iter().map(inner), ']'),
    }
}

/// A value inside another: texts are quoted, deeper containers shortened.
fn inner(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("\"{text}\""),
        Value::Object(object) if object.host_object().is_none() && !object.is_empty() => {
            "{…}".into()
        }
        Value::Collection(collection) if !collection.is_empty() => "[…]".into(),
        other => display(other),
    }
}

fn list(open: char, items: impl Iterator<Item = String>, close: char) -> String {
    format!("{open}{}{close}", items.collect::<Vec<_>>().join("; "))
}
