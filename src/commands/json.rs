//! The commands of the theme JSON.
//!
//! Reading and writing JSON itself is in `value/json`.

mod pointers;
mod validate;

use crate::args::Args;
use crate::command::{
    Command, Kind, Needs, Run, Theme, any, integer, one_of, star, text, variable,
};
use crate::commands::objects_language::{typed, write};
use crate::interpret::Context;
use crate::value::object::Properties;
use crate::value::{Error, Object, Pointer, Text, Value, json};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "JSON",
    commands: &[
        &JSON_PARSE,
        &JSON_PARSE_ARRAY,
        &pointers::JSON_RESOLVE_POINTERS,
        &JSON_STRINGIFY,
        &JSON_STRINGIFY_ARRAY,
        &Command::absent(1235, "JSON TO SELECTION", Needs::Database).thread_safe(),
        &validate::JSON_VALIDATE,
        &Command::absent(1234, "Selection to JSON", Needs::Database).thread_safe(),
    ],
};

const JSON_STRINGIFY: Command = Command {
    number: 1217,
    name: "JSON Stringify",
    params: &[any("value"), star("*").optional()],
    returns: Kind::Text,
    doc: "The value as JSON; with * each property and element has a line of its own.",
    examples: &[
        (
            "JSON Stringify({a: 1; b: [True; Null; \"x\"]})",
            "{\"a\":1,\"b\":[true,null,\"x\"]}",
        ),
        ("JSON Stringify(?20:00:00?)", "72000"),
        ("JSON Stringify([!2017-08-28!])", "[\"2017-08-28\"]"),
        (
            "JSON Stringify({f: Formula(1)})",
            "{\"f\":\"[object Formula]\"}",
        ),
    ],
    source: "commands/json-stringify",
    run: Run::Function(json_stringify),
    ..Command::DEFAULT
};

fn json_stringify(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    stringify(cx, args.value(0), args.star(1))
}

/// The value as JSON; pointers are read.
pub(crate) fn stringify(cx: &Context, value: &Value, pretty: bool) -> Result<Value, Error> {
    let mut resolve = |pointer: &Pointer| cx.read_pointer(pointer);
    json::write(value, pretty, &mut resolve).map(Value::Text)
}

const JSON_STRINGIFY_ARRAY: Command = Command {
    number: 1228,
    name: "JSON Stringify array",
    params: &[
        one_of("array", &[Kind::Array, Kind::Any]),
        star("*").optional(),
    ],
    returns: Kind::Text,
    doc: "The elements of an array as JSON; another value becomes the only element.",
    examples: &[("JSON Stringify array(12)", "[12]")],
    source: "commands/json-stringify-array",
    run: Run::Function(json_stringify_array),
    ..Command::DEFAULT
};

fn json_stringify_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let pretty = args.star(1);
    let value = match args.take(0) {
        Value::Array(array) if array.is_two_dimensional() => {
            let rows = array.values().into_iter().map(|row| match row {
                Value::Array(row) => Value::Collection(row.values().into()),
                other => other,
            });
            rows.collect::<Vec<_>>().into()
        }
        Value::Array(array) => array.values().into(),
        other => vec![other].into(),
    };
    stringify(cx, &Value::Collection(value), pretty)
}

const JSON_PARSE: Command = Command {
    number: 1218,
    name: "JSON Parse",
    params: &[
        text("jsonString"),
        integer("type").optional(),
        star("*").optional(),
    ],
    returns: Kind::Any,
    doc: "The value of a JSON text, converted to a type if one is given; * adds the places of properties as `__symbols`.",
    examples: &[
        ("JSON Parse(\"42.17\")", "42.17"),
        ("JSON Parse(\"120.13\"; Is longint)", "120"),
        ("JSON Parse(\"5120\"; Is time)", "?01:25:20?"),
        (
            "JSON Parse(\"[1, \\\"2017-10-16\\\", null]\")",
            "[1; !2017-10-16!; Null]",
        ),
    ],
    source: "commands/json-parse",
    run: Run::Function(json_parse),
    ..Command::DEFAULT
};

fn json_parse(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = args.text(0);
    let star = args.star(1);
    let value = if star {
        let (value, places) = json::parse_with_positions(&source)?;
        if let Value::Object(object) = &value {
            object.set_str("__symbols", symbols(places))?;
        }
        value
    } else {
        json::parse(&source)?
    };
    match args.value(1) {
        Value::Integer(code) => typed::checked_type(cx, value, *code),
        _ => Ok(value),
    }
}

/// The property `__symbols`: line and offset of each property by its path.
fn symbols(places: Vec<json::Position>) -> Object {
    let mut all = Properties::with_capacity(places.len());
    let (line, offset) = (Text::new("line"), Text::new("offset"));
    for place in places {
        let mut entry = Properties::with_capacity(2);
        entry.insert(line.clone(), Value::Integer(place.line));
        entry.insert(offset.clone(), Value::Integer(place.offset));
        all.insert(
            Text::from(place.path),
            Value::Object(Object::from_properties(entry)),
        );
    }
    Object::from_properties(all)
}

const JSON_PARSE_ARRAY: Command = Command {
    number: 1219,
    name: "JSON PARSE ARRAY",
    params: &[text("jsonString"), variable("array")],
    doc: "Fills an array with the elements of a JSON array.",
    source: "commands/json-parse-array",
    run: Run::Function(json_parse_array),
    ..Command::DEFAULT
};

fn json_parse_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let items = match json::parse(&args.text(0))? {
        Value::Collection(collection) => collection.items(),
        single => vec![single],
    };
    write::fill(cx, args, 1, &items)?;
    Ok(Value::Undefined)
}
