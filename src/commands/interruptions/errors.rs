//! Errors as values: `Last errors` and `throw`.

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, text, variable};
use crate::interpret::Context;
use crate::interpret::display::display;
use crate::value::array::Data;
use crate::value::object::Properties;
use crate::value::{Array, Collection, Error, Object, Text, Value};

/// What `throw` calls the application itself, as the source of an error.
const HOST: &str = "host";

pub(super) const LAST_ERRORS: Command = Command {
    number: 1799,
    name: "Last errors",
    returns: Kind::Collection,
    doc: "The errors that a Try or an error handling method deals with, the newest first: objects with errCode, message, componentSignature. Null if there was none.",
    examples: &[
        ("Try(1+\"a\") || Last errors.length", "1"),
        ("Try(throw(50042; \"no\")) || Last errors[0].message", "no"),
        (
            "Try(throw(50042; \"no\")) || Last errors[0].componentSignature",
            "host",
        ),
    ],
    source: "commands/last-errors",
    run: Run::Function(last_errors),
    ..Command::DEFAULT
};

fn last_errors(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let errors = &cx.handlers.last_errors;
    if errors.is_empty() {
        return Ok(Value::Null);
    }
    let objects = errors
        .iter()
        .map(|failure| error_object(&failure.error).map(Value::Object))
        .collect::<Result<_, _>>()?;
    Ok(Value::Collection(Collection::new(objects)))
}

/// An error as programs see it. The object given to `throw` keeps its own properties.
fn error_object(error: &Error) -> Result<Object, Error> {
    let object = Object::from_properties(Properties::new());
    object.set_str("errCode", error.code)?;
    object.set_str("message", error.message.as_str())?;
    object.set_str("componentSignature", signature(error))?;
    if let Some(thrown) = &error.thrown {
        for (key, value) in thrown.entries() {
            if object.get(&key).is_none() {
                object.set(&key, value)?;
            }
        }
    }
    Ok(object)
}

fn signature(error: &Error) -> Value {
    let own = error
        .thrown
        .as_ref()
        .and_then(|thrown| throw_key(thrown, "componentSignature", "component"));
    match own {
        Some(signature @ Value::Text(_)) => signature,
        _ => Value::text(error.signature),
    }
}

pub(super) const GET_LAST_ERROR_STACK: Command = Command {
    number: 1015,
    name: "_O_GET LAST ERROR STACK",
    former: &["GET LAST ERROR STACK"],
    french: Some("LIRE PILE DERNIERE ERREUR"),
    params: &[
        variable("codesArray"),
        variable("intCompArray"),
        variable("textArray"),
    ],
    thread_safe: false,
    doc: "Fills arrays with the numbers, sources and messages of the last errors. Obsolete: use Last errors.",
    source: "commands/last-errors",
    run: Run::Function(get_last_error_stack),
    ..Command::DEFAULT
};

fn get_last_error_stack(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let mut codes = vec![0];
    let mut sources = vec![Text::EMPTY];
    let mut messages = vec![Text::EMPTY];
    for failure in &cx.handlers.last_errors {
        codes.push(failure.error.code);
        messages.push(Text::new(&failure.error.message));
        sources.push(match signature(&failure.error) {
            Value::Text(text) => text,
            _ => Text::EMPTY,
        });
    }
    let lists = [
        Data::Longint(codes),
        Data::Text(sources),
        Data::Text(messages),
    ];
    for (i, data) in lists.into_iter().enumerate() {
        fill_array(cx, args, i, data)?;
    }
    Ok(Value::Undefined)
}

/// Makes the variable at an argument an array with these elements; an array stays the same one.
fn fill_array(cx: &mut Context, args: &Args, i: usize, data: Data) -> Result<(), Error> {
    let target = args.pointer(i);
    match cx.read_pointer(&target)? {
        Value::Array(array) => {
            array.replace(data);
            Ok(())
        }
        _ => cx.write_pointer(&target, Value::Array(Array::from_data(data))),
    }
}

pub(super) const THROW: Command = Command {
    number: 1805,
    name: "throw",
    params: &[any("error").optional(), text("description").optional()],
    thread_safe: false,
    doc: "Raises an error: a number with a text, or an object with errCode, message, componentSignature, deferred and properties of its own. Alone it raises the current errors again when the method returns.",
    examples: &[
        ("Undefined(Try(throw(5)))", "True"),
        (
            "Try(throw({errCode: 7; message: \"no {what}\"; what: \"file\"})) || Last errors[0].message",
            "no file",
        ),
        ("Try(throw({what: 1})) || Last errors[0].errCode", "-1"),
    ],
    source: "commands/throw",
    run: Run::Function(throw),
    ..Command::DEFAULT
};

fn throw(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if !args.has(0) {
        let again = std::mem::take(&mut cx.handlers.last_errors);
        // the newest error is the one that is raised, the others stand behind it
        for failure in again.into_iter().rev() {
            cx.throw_again(failure);
        }
        return Ok(Value::Undefined);
    }
    let Value::Object(object) = args.value(0) else {
        let code = match args.value(0).as_number() {
            Some(_) => args.integer(0),
            None => return Err(Error::expected("number or Object", args.value(0))),
        };
        let text = args.string(1);
        return Err(thrown_error(code, text, None));
    };
    let code = match throw_key(object, "errCode", "code") {
        Some(value) => value.as_number().map(crate::value::number::to_longint),
        None => None,
    };
    let mut message = match object.get_str("message") {
        Some(Value::Text(text)) => text.to_str().into_owned(),
        _ => String::new(),
    };
    if message.is_empty() {
        let signature = match throw_key(object, "componentSignature", "component") {
            Some(Value::Text(signature)) => signature.to_string(),
            _ => HOST.to_owned(),
        };
        let name = format!("ERR_{signature}_{}", code.unwrap_or(-1));
        message = crate::commands::strings::localized::localized(cx, &name).unwrap_or_default();
    }
    let message = fill_placeholders(&message, object);
    let error = thrown_error(code.unwrap_or(-1), message, Some(object.clone()));
    if !matches!(object.get_str("deferred"), Some(Value::Boolean(true))) {
        return Err(error);
    }
    if cx.is_directly_tried() {
        let at = cx.frame().at;
        cx.note_error(error, at);
    } else {
        cx.throw_later(error);
    }
    Ok(Value::Undefined)
}

fn thrown_error(code: i32, message: String, thrown: Option<Object>) -> Error {
    let message = if message.is_empty() {
        throw_default_message(code)
    } else {
        message
    };
    let mut error = Error::new(code, message);
    error.signature = HOST;
    error.thrown = thrown;
    error
}

/// U: the message of an error without one, as an example of the page shows it; its text has the
/// colon behind the number.
fn throw_default_message(code: i32) -> String {
    format!("Error code: {code} ({HOST})")
}

/// U: which properties of the object give code and signature; public code also has `code` and
/// `component`.
fn throw_key(object: &Object, name: &str, alias: &str) -> Option<Value> {
    object.get_str(name).or_else(|| object.get_str(alias))
}

/// Puts properties of the object into the places of a message that name them in braces.
fn fill_placeholders(message: &str, object: &Object) -> String {
    let mut filled = String::with_capacity(message.len());
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, behind)| {
            let value = object.get_str(name)?;
            Some((display(&value), behind))
        });
        match found {
            Some((value, behind)) => {
                filled.push_str(&value);
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
