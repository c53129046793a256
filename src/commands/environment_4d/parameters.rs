//! `SET DATABASE PARAMETER` and `Get database parameter`.

use std::rc::Rc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, integer, table, variable};
use crate::interpret::Context;
use crate::runtime::parameters::{Allowed, Setting, allowed, selector};
use crate::runtime::program::HOST;
use crate::runtime::project::project_file;
use crate::value::error::code;
use crate::value::inside::{self, Dates};
use crate::value::number::to_longint;
use crate::value::{Error, Value};

pub const SET_DATABASE_PARAMETER: Command = Command {
    number: 642,
    name: "SET DATABASE PARAMETER",
    french: Some("FIXER PARAMETRE BASE"),
    params: &[
        table("aTable").optional(),
        integer("selector"),
        any("value"),
    ],
    doc: "Sets a parameter: how objects hold dates and times, log files, or what a user interface, a server or a database would look at.",
    source: "commands/set-database-parameter",
    run: Run::Function(set_database_parameter),
    thread_safe: false,
    ..Command::DEFAULT
};

fn set_database_parameter(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let selector = args.integer(1);
    let value = args.value(2);
    let number = value.as_number().map(to_longint);
    match (selector, number) {
        (selector::DATES_INSIDE_OBJECTS, Some(0)) => inside::set_dates(Dates::Text),
        (selector::DATES_INSIDE_OBJECTS, Some(1)) => {
            inside::set_dates(Dates::Zoned(Rc::new(cx.engine.zone.clone())));
        }
        (selector::DATES_INSIDE_OBJECTS, Some(2)) => inside::set_dates(Dates::Date),
        (selector::TIMES_INSIDE_OBJECTS, Some(n @ 0..=1)) => inside::set_milliseconds(n == 1),
        // it is for the next session, which is another run
        (selector::USER_PARAM_VALUE, None) => {}
        _ => {
            let setting = setting(selector, value)?;
            if let Setting::Number(number) = setting {
                super::logs::set(cx, selector, number)?;
            }
            cx.engine.parameters.set(selector, setting);
        }
    }
    Ok(Value::Undefined)
}

/// What a value means for a parameter.
fn setting(selector: i32, value: &Value) -> Result<Setting, Error> {
    let refused = || Error::types("The parameter does not take this value");
    match (allowed(selector), value) {
        (Some(Allowed::Text(_)), Value::Text(text)) => Ok(Setting::Text(text.to_string())),
        (Some(Allowed::Number(range, _)), value) => {
            let number = value.as_number().map(to_longint);
            let number = number.filter(|number| range.contains(number));
            number.map(Setting::Number).ok_or_else(refused)
        }
        (Some(Allowed::Fixed(_)), _) => Err(Error::bad_argument(format!(
            "the database parameter {selector} can only be read"
        ))),
        (Some(Allowed::Text(_)), _) => Err(refused()),
        (None, _) => match selector {
            selector::DATES_INSIDE_OBJECTS
            | selector::TIMES_INSIDE_OBJECTS
            | selector::USER_PARAM_VALUE => Err(refused()),
            _ => Err(unknown(selector)),
        },
    }
}

pub const GET_DATABASE_PARAMETER: Command = Command {
    number: 643,
    name: "Get database parameter",
    french: Some("Lire parametre base"),
    params: &[
        table("aTable").optional(),
        integer("selector"),
        variable("stringValue").optional(),
    ],
    returns: Kind::Real,
    doc: "The value of a parameter; a text is put into the variable.",
    examples: &[
        ("Get database parameter(Dates inside objects)", "2"),
        ("Get database parameter(Times inside objects)", "0"),
        ("Get database parameter(Circular log limitation)", "50"),
    ],
    source: "commands/get-database-parameter",
    run: Run::Function(get_database_parameter),
    thread_safe: false,
    ..Command::DEFAULT
};

fn get_database_parameter(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let selector = args.integer(1);
    let setting = match selector {
        selector::DATES_INSIDE_OBJECTS => Setting::Number(inside::dates()),
        selector::TIMES_INSIDE_OBJECTS => Setting::Number(i32::from(inside::milliseconds())),
        selector::USER_PARAM_VALUE => Setting::Text(cx.engine.user_param.clone()),
        selector::HOST_IS_WRITABLE => Setting::Number(i32::from(host_is_writable(cx))),
        _ => cx
            .engine
            .parameters
            .get(selector)
            .ok_or_else(|| unknown(selector))?,
    };
    match setting {
        Setting::Number(number) => Ok(Value::Real(f64::from(number))),
        Setting::Text(text) => {
            if args.has(2) {
                cx.write_pointer(&args.pointer(2), Value::text(&text))?;
            }
            Ok(Value::Real(0.0))
        }
    }
}

/// Can the file of the project, or of the method that runs alone, be written?
fn host_is_writable(cx: &Context) -> bool {
    let program = &cx.engine.program;
    let file = match &program.unit(HOST).sources {
        Some(sources) => Some(project_file(sources)),
        None => super::files::structure_of_a_method(program),
    };
    file.is_some_and(|file| cx.engine.files().is_writable(&file))
}

fn unknown(selector: i32) -> Error {
    Error::new(
        code::NOT_IMPLEMENTED,
        format!("The database parameter {selector} is not implemented"),
    )
}
