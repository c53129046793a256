//! Equality as JSON Schema has it: of contents, up to the order of properties. A date equals the
//! text it is written as.

use crate::value::{Value, date};

/// Equality of JSON values.
pub fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::Date(a), Value::Text(b)) | (Value::Text(b), Value::Date(a)) => {
            b.as_ascii().and_then(date::iso_date) == Some(*a)
        }
        (Value::Date(a), Value::Date(b)) => a == b,
        (Value::Boolean(a), Value::Boolean(b)) => a == b,
        (a, b) if a.is_nothing() => b.is_nothing(),
        (Value::Object(_), Value::Object(_)) | (Value::Collection(_), Value::Collection(_)) => {
            // equal JSON, up to the order of properties
            same_containers(a, b)
        }
        (a, b) => a.as_real().is_some() && a.as_real() == b.as_real(),
    }
}

fn same_containers(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Collection(a), Value::Collection(b)) => {
            let (a, b) = (a.items(), b.items());
            a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.entries()
                    .iter()
                    .all(|(key, value)| b.get(key).is_some_and(|other| same(value, &other)))
        }
        _ => false,
    }
}
