//! Variables of other processes.

use std::rc::Rc;

use crate::args::Args;
use crate::command::{Command, Run, any, integer, variable};
use crate::interpret::Context;
use crate::runtime::process::Process;
use crate::value::pointer::Target;
use crate::value::{Array, Error, Pointer, Value};

pub const GET_PROCESS_VARIABLE: Command = Command {
    number: 371,
    name: "GET PROCESS VARIABLE",
    french: Some("LIRE VARIABLE PROCESS"),
    params: &[
        integer("process"),
        variable("srcVar").repeated(),
        variable("dstVar"),
    ],
    thread_safe: false,
    doc: "Reads variables of another process into variables of this one.",
    source: "commands/get-process-variable",
    run: Run::Function(get_process_variable),
    ..Command::DEFAULT
};

fn get_process_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(process) = process(cx, args.integer(0)) else {
        return Ok(Value::Undefined);
    };
    for i in (1..args.len()).step_by(2) {
        let value = read(cx, &process, &args.pointer(i))?;
        cx.write_pointer(&args.pointer(i + 1), value)?;
    }
    Ok(Value::Undefined)
}

pub const SET_PROCESS_VARIABLE: Command = Command {
    number: 370,
    name: "SET PROCESS VARIABLE",
    french: Some("ECRIRE VARIABLE PROCESS"),
    params: &[
        integer("process"),
        variable("dstVar").repeated(),
        any("expr"),
    ],
    thread_safe: false,
    doc: "Sets variables of another process to values.",
    source: "commands/set-process-variable",
    run: Run::Function(set_process_variable),
    ..Command::DEFAULT
};

fn set_process_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let process = process(cx, args.integer(0)).ok_or_else(no_process)?;
    for i in (1..args.len()).step_by(2) {
        let value = args.value(i + 1).clone();
        if matches!(value, Value::Pointer(_) | Value::Array(_)) {
            return Err(Error::types(
                "Pointers and arrays cannot be set in another process",
            ));
        }
        write(cx, &process, &args.pointer(i), value)?;
    }
    Ok(Value::Undefined)
}

pub const VARIABLE_TO_VARIABLE: Command = Command {
    number: 635,
    name: "VARIABLE TO VARIABLE",
    french: Some("VARIABLE VERS VARIABLE"),
    params: &[
        integer("process"),
        variable("dstVar").repeated(),
        variable("srcVar"),
    ],
    thread_safe: false,
    doc: "Copies variables, whole arrays too, into variables of another process.",
    source: "commands/variable-to-variable",
    run: Run::Function(variable_to_variable),
    ..Command::DEFAULT
};

fn variable_to_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let process = process(cx, args.integer(0)).ok_or_else(no_process)?;
    for i in (1..args.len()).step_by(2) {
        let value = cx.read_pointer(&args.pointer(i + 1))?;
        write(cx, &process, &args.pointer(i), copied(value))?;
    }
    Ok(Value::Undefined)
}

fn process(cx: &Context, number: i32) -> Option<Rc<Process>> {
    u32::try_from(number)
        .ok()
        .and_then(|number| cx.world.process(number))
}

fn no_process() -> Error {
    Error::bad_argument("There is no process with this number")
}

/// An array is copied, so that the two processes do not share it.
fn copied(value: Value) -> Value {
    match value {
        Value::Array(array) => Value::Array(Array::from_data(array.copy_data())),
        other => other,
    }
}

/// The variable of the other process that a pointer of this one names.
fn read(cx: &Context, process: &Process, pointer: &Pointer) -> Result<Value, Error> {
    match pointer.target() {
        Some(Target::Process { variable, .. }) => Ok(copied(process.variable(*variable))),
        Some(Target::Element { of, index, .. }) => match read(cx, process, of)? {
            Value::Array(array) => array.get(*index),
            _ => Ok(Value::Undefined),
        },
        _ => cx.read_pointer(pointer).map(copied),
    }
}

fn write(
    cx: &mut Context,
    process: &Process,
    pointer: &Pointer,
    value: Value,
) -> Result<(), Error> {
    match pointer.target() {
        Some(Target::Process { variable, .. }) => {
            let target = Target::Process {
                process: process.number,
                variable: *variable,
            };
            cx.write_pointer(&Pointer::new(target), value)
        }
        Some(Target::Element { of, index, .. }) => match of.target() {
            Some(Target::Process { variable, .. }) => match process.variable(*variable) {
                Value::Array(array) => array.set(*index, value),
                _ => Ok(()),
            },
            _ => cx.write_pointer(pointer, value),
        },
        _ => cx.write_pointer(pointer, value),
    }
}
