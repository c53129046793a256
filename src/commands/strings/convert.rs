//! `String` and `Num`: values as texts and texts as numbers.

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, one_of, time};
use crate::interpret::Context;
use crate::value::date::{date_format, date_pattern, date_short};
use crate::value::format::number_format;
use crate::value::number::{
    integer_to_text, num_parse, num_parse_base, number_to_radix, number_to_text,
};
use crate::value::time::{time_format, time_pattern, time_string};
use crate::value::{Error, Text, Value};

pub(super) const STRING: Command = Command {
    number: 10,
    name: "String",
    french: Some("Chaine"),
    params: &[
        any("expression"),
        one_of("format", &[Kind::Integer, Kind::Text]).optional(),
        time("addTime").optional(),
    ],
    returns: Kind::Text,
    doc: "A value as a text, in the format of its type or in another one; a number also in another base.",
    examples: &[
        ("String(1/3)", "0.3333333333333"),
        (
            "String(2^15; \"###,##0 Inhabitants\")",
            "32,768 Inhabitants",
        ),
        ("String(-16523461; 16)", "-fc20c5"),
        (
            "String(!2023-11-27!; Internal date long)",
            "November 27, 2023",
        ),
    ],
    source: "commands/string",
    run: Run::Function(string),
    ..Command::DEFAULT
};

fn string(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    // What loops do most needs no conventions.
    match (args.value(0), args.value(1)) {
        (Value::Integer(n), Value::Undefined) => {
            return Ok(Value::Text(integer_to_text(i64::from(*n))));
        }
        (Value::Text(text), _) => return Ok(Value::Text(text.clone())),
        _ => {}
    }
    let regional = cx.regional();
    let text = match (args.value(0), args.value(1)) {
        (Value::Undefined, _) => Text::EMPTY,
        (Value::Null, _) => Text::new("null"),
        (Value::Boolean(boolean), _) => Text::new(regional.locale.booleans[usize::from(*boolean)]),
        (Value::Integer(_) | Value::Real(_), Value::Undefined) => {
            number_to_text(args.real(0), regional.locale.decimal_separator)
        }
        (Value::Integer(_) | Value::Real(_), Value::Text(format)) => {
            number_format(args.real(0), custom_style(&format.to_str()), regional)
        }
        (Value::Integer(_) | Value::Real(_), _) => radix(args.real(0), args.integer(1))?,
        (Value::Date(date), format) => {
            let time = args.has(2).then(|| args.time(2));
            match format {
                Value::Text(pattern) if !pattern.is_empty() => {
                    date_pattern(*date, &pattern.to_str(), time, regional)
                }
                Value::Integer(format) => date_format(*date, *format, time, regional),
                _ if time.is_some() => date_format(*date, 1, time, regional),
                _ => date_short(*date, regional.locale),
            }
        }
        (Value::Time(time), format) => match format {
            Value::Text(pattern) if !pattern.is_empty() => {
                time_pattern(*time, &pattern.to_str(), regional)
            }
            Value::Integer(format) => time_format(*time, *format, regional),
            _ => time_string(*time),
        },
        (other, _) => return string_of_other(other),
    };
    Ok(Value::Text(text))
}

/// U: what has no text form by the page: objects, collections, pointers, pictures, blobs.
fn string_of_other(value: &Value) -> Result<Value, Error> {
    Err(
        Error::expected("a text, number, date, time, Boolean or Null", value)
            .with_hint("JSON Stringify makes a text of objects and collections"),
    )
}

/// U: a custom style, `|name`: styles are part of a project's structure and not known here, so
/// the number is shown without format.
fn custom_style(format: &str) -> &str {
    if format.starts_with('|') { "" } else { format }
}

fn radix(number: f64, base: i32) -> Result<Text, Error> {
    number_to_radix(number, base).ok_or_else(|| {
        Error::bad_argument(format!(
            "a base is a number from 2 to 36, or 0, and not {base}"
        ))
    })
}

pub(super) const NUM: Command = Command {
    number: 11,
    name: "Num",
    french: Some("Num"),
    params: &[
        any("expression"),
        one_of("separator", &[Kind::Text, Kind::Integer]).optional(),
    ],
    returns: Kind::Real,
    doc: "The number in a text, whose other characters are passed over, or the digits of another base; 1 for True.",
    examples: &[
        ("Num(\"A1B2C3\")", "123"),
        ("Num(\"33,333.33\"; \".\")", "33333.33"),
        ("Num(\"0xFF\"; 16)", "255"),
        ("Num(1=1)", "1"),
    ],
    source: "commands/num",
    run: Run::Function(num),
    ..Command::DEFAULT
};

fn num(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = match (args.value(0), args.value(1)) {
        (Value::Text(text), Value::Undefined) => {
            num_parse(text, cx.engine.locale.decimal_separator)
        }
        (Value::Text(text), Value::Text(separator)) => num_parse(text, &separator.to_str()),
        (Value::Text(text), _) => num_parse_base(text, args.integer(1)),
        (Value::Boolean(boolean), _) => return Ok(Value::Integer(i32::from(*boolean))),
        (number @ (Value::Integer(_) | Value::Real(_)), _) => return Ok(number.clone()),
        (Value::Undefined, _) => 0.0,
        (other, _) => num_of_other(other)?,
    };
    Ok(Value::number(number))
}

/// U: `Num` of what its page does not list: Null is 0, a time its seconds, an array the number of
/// its current element; the rest is an error.
fn num_of_other(value: &Value) -> Result<f64, Error> {
    match value {
        Value::Null => Ok(0.0),
        other => other
            .as_number()
            .ok_or_else(|| Error::expected("a text, number or Boolean", value)),
    }
}
