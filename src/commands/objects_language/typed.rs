//! A value as another type: the `type` of `OB Get` and `JSON Parse`, and elements that go from a
//! collection into an array.

use std::rc::Rc;

use crate::interpret::Context;
use crate::value::array::Element;
use crate::value::number::{num_parse, number_to_text, to_longint};
use crate::value::{
    Date, Error, Object, Picture, Pointer, Text, Time, Value, date, inside, time, type_code,
};

/// U: the value as [`value_as_type`] gives it; a number that is no type of a value is an error.
pub(crate) fn checked_type(cx: &Context, value: Value, code: i32) -> Result<Value, Error> {
    let is_type = matches!(
        code,
        type_code::BOOLEAN
            | type_code::TEXT
            | type_code::REAL
            | type_code::LONGINT
            | type_code::DATE
            | type_code::TIME
            | type_code::OBJECT
            | type_code::COLLECTION
            | type_code::PICTURE
            | type_code::POINTER
            | type_code::NULL
            | type_code::UNDEFINED
            | type_code::VARIANT
            | type_code::BLOB
            | ALPHA_FIELD
            | INTEGER_FIELD
            | INTEGER_64_FIELD
    );
    if !is_type {
        return Err(Error::bad_argument(format!(
            "{code} is not the number of a type"
        )));
    }
    Ok(value_as_type(cx, value, code))
}

/// Types of fields, whose values are texts and numbers: `Is alpha field`, `Is integer`, `Is integer
/// 64 bits`.
const ALPHA_FIELD: i32 = 0;
const INTEGER_FIELD: i32 = 8;
const INTEGER_64_FIELD: i32 = 25;

/// U: the value as the type of a constant of the theme Field and Variable Types. What has no
/// counterpart in the type becomes its empty value; other types leave it alone.
pub(crate) fn value_as_type(cx: &Context, value: Value, code: i32) -> Value {
    match code {
        type_code::BOOLEAN => Value::Boolean(as_boolean(&value)),
        type_code::TEXT | ALPHA_FIELD => Value::Text(text_of(&value)),
        type_code::REAL | INTEGER_64_FIELD => Value::number(as_number(&value)),
        type_code::LONGINT | INTEGER_FIELD => Value::Integer(to_longint(as_number(&value))),
        type_code::DATE => Value::Date(as_date(cx, &value)),
        type_code::TIME => Value::Time(as_time(cx, &value)),
        type_code::OBJECT => match value {
            Value::Object(_) => value,
            _ => Value::Null,
        },
        type_code::COLLECTION => match value {
            Value::Collection(_) => value,
            _ => Value::Null,
        },
        type_code::PICTURE => match value {
            Value::Picture(_) => value,
            _ => Value::Picture(Rc::new(Picture::default())),
        },
        type_code::POINTER => match value {
            Value::Pointer(_) => value,
            _ => Value::Pointer(Pointer::NIL),
        },
        type_code::NULL => Value::Null,
        _ => value,
    }
}

/// The value as an element of an array: converted where a conversion makes sense, else the empty
/// value.
pub(crate) fn value_as_element(cx: &Context, value: &Value, element: Element) -> Value {
    let code = match element {
        Element::Real => type_code::REAL,
        Element::Integer | Element::Longint => type_code::LONGINT,
        Element::Date => type_code::DATE,
        Element::Time => type_code::TIME,
        Element::Text => type_code::TEXT,
        Element::Boolean => type_code::BOOLEAN,
        Element::Pointer => type_code::POINTER,
        Element::Picture => type_code::PICTURE,
        Element::Object => {
            return match value {
                Value::Object(_) | Value::Null => value.clone(),
                _ => Value::Undefined,
            };
        }
        Element::Blob => {
            return match value {
                Value::Blob(_) => value.clone(),
                _ => Value::Undefined,
            };
        }
    };
    value_as_type(cx, value.clone(), code)
}

fn as_boolean(value: &Value) -> bool {
    match value {
        Value::Boolean(b) => *b,
        Value::Text(text) => text
            .as_ascii()
            .is_some_and(|t| t.eq_ignore_ascii_case("true")),
        Value::Object(object) => !object.is_empty(),
        Value::Collection(collection) => !collection.is_empty(),
        other => other.as_number().is_some_and(|n| n != 0.0),
    }
}

fn as_number(value: &Value) -> f64 {
    match value {
        Value::Boolean(b) => f64::from(u8::from(*b)),
        Value::Text(text) => num_parse(text, "."),
        other => other.as_number().unwrap_or(0.0),
    }
}

/// The value as a text, with a period in numbers; empty for what has no text.
pub(crate) fn text_of(value: &Value) -> Text {
    match value {
        Value::Text(text) => text.clone(),
        Value::Boolean(b) => Text::new(if *b { "true" } else { "false" }),
        Value::Integer(i) => number_to_text(f64::from(*i), "."),
        Value::Real(x) => number_to_text(*x, "."),
        Value::Time(t) => number_to_text(t.seconds() as f64, "."),
        Value::Date(d) => Text::from(d.to_iso()),
        Value::Object(_) | Value::Collection(_) => {
            crate::value::json::write(value, false, &mut |_| Ok(Value::Undefined))
                .unwrap_or_default()
        }
        _ => Text::EMPTY,
    }
}

fn as_date(cx: &Context, value: &Value) -> Date {
    match value {
        Value::Date(d) => *d,
        Value::Text(text) if inside::ignores_zone() => {
            // the day that is written, whatever the zone (commands/json-parse)
            let text = text.to_string();
            let local = text.strip_suffix('Z').unwrap_or(&text);
            date::date_parse(&Text::new(local), cx.regional())
        }
        Value::Text(text) => date::date_parse(text, cx.regional()),
        _ => Date::NULL,
    }
}

fn as_time(cx: &Context, value: &Value) -> Time {
    match value {
        Value::Time(t) => *t,
        Value::Text(text) if text.chars().any(|unit| unit == u16::from(b':')) => {
            time::time_parse(text, cx.regional())
        }
        other => inside::time_of(as_number(other)),
    }
}

/// The properties of an object replaced by those of another one.
pub(crate) fn replace_properties(
    object: &Object,
    with: &Object,
) -> Result<(), crate::value::Error> {
    for key in object.keys() {
        object.remove(&key)?;
    }
    for (key, value) in with.entries() {
        object.set(&key, value)?;
    }
    Ok(())
}
