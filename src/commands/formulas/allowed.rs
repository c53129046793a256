//! Which methods a user may enter in formulas. fourd has no editor to enter them in; the list is
//! kept and given back.

use crate::args::Args;
use crate::command::{Command, Run, array, variable};
use crate::interpret::Context;
use crate::value::array::Data;
use crate::value::{Array, Error, Text, Value};

pub(super) const SET_ALLOWED_METHODS: Command = Command {
    number: 805,
    name: "SET ALLOWED METHODS",
    french: Some("FIXER METHODES AUTORISEES"),
    params: &[array("methodsArray")],
    thread_safe: false,
    doc: "Names the methods that users may enter in formulas.",
    source: "commands/set-allowed-methods",
    run: Run::Function(set_allowed_methods),
    ..Command::DEFAULT
};

fn set_allowed_methods(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let names = args.array(0)?.read(|data| match data {
        Data::Text(list) => Ok(list.iter().skip(1).map(Text::to_string).collect()),
        other => Err(Error::types(format!(
            "Argument types are incompatible: an array of Text expected, one of {} found",
            other.element().word()
        ))),
    })?;
    *cx.engine.allowed_methods.lock() = names;
    Ok(Value::Undefined)
}

pub(super) const GET_ALLOWED_METHODS: Command = Command {
    number: 908,
    name: "GET ALLOWED METHODS",
    french: Some("LIRE METHODES AUTORISEES"),
    params: &[variable("methodsArray")],
    thread_safe: false,
    doc: "Fills an array with the names given to SET ALLOWED METHODS.",
    source: "commands/get-allowed-methods",
    run: Run::Function(get_allowed_methods),
    ..Command::DEFAULT
};

fn get_allowed_methods(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let names = cx.engine.allowed_methods.lock().clone();
    let list = std::iter::once(Text::EMPTY)
        .chain(names.into_iter().map(Text::from))
        .collect();
    fill_variable(cx, args, 0, Data::Text(list))?;
    Ok(Value::Undefined)
}

fn fill_variable(cx: &mut Context, args: &Args, i: usize, data: Data) -> Result<(), Error> {
    let target = args.pointer(i);
    match cx.read_pointer(&target)? {
        Value::Array(array) => array.replace(data),
        _ => cx.write_pointer(&target, Value::Array(Array::from_data(data)))?,
    }
    Ok(())
}
